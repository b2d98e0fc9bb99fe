-- Conclusions are found by the month in which they were drawn and by their meeting: they are filed anew.
INSERT INTO "search_due" (community_id, kind, doc)
SELECT community_id, 'conclusion', id FROM "conclusion" WHERE withdrawn_at IS NULL
ON CONFLICT DO NOTHING;
