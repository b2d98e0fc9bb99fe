-- Contacts and resources are found by terms that were not filed at first: whom they work for, what they speak, the language and the years of a document.
-- What stands in the index is filed anew; until then it is found as it was. What stands in the index as it was before segments is filed anew in any case.
INSERT INTO "search_due" (community_id, kind, doc)
SELECT community_id, kind, doc FROM "search_document" WHERE kind IN ('contact', 'resource')
ON CONFLICT DO NOTHING;
