-- Resources are found by the initials of their titles and by one more union of states, which were not filed at first.
-- What stands in the index is filed anew; until then it is found as it was.
INSERT INTO "search_due" (community_id, kind, doc)
SELECT community_id, kind, doc FROM "search_document" WHERE kind = 'resource'
ON CONFLICT DO NOTHING;
