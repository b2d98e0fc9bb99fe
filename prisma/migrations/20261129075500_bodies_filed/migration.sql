-- Resources and their passages are found by more bodies and courts, which were not filed at first.
-- What stands in the index is filed anew; until then it is found as it was.
INSERT INTO "search_due" (community_id, kind, doc)
SELECT community_id, kind, doc FROM "search_document" WHERE kind IN ('resource', 'passage')
ON CONFLICT DO NOTHING;
