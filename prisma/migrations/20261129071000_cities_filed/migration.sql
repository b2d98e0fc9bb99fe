-- A question for a city is answered by who is there: by what its name is folded to, as labels of the index are.
ALTER TABLE "contact" ADD COLUMN "folded_city" TEXT;

UPDATE "contact" SET "folded_city" = nullif(btrim(regexp_replace(lower(regexp_replace(normalize("city", NFKD), '[\u0300-\u036f]', '', 'g')), '[^[:alnum:]]+', '-', 'g'), '-'), '')
WHERE "city" IS NOT NULL;

CREATE INDEX "contact_folded_city_idx" ON "contact" ("community_id", "folded_city") WHERE "folded_city" IS NOT NULL;

-- What stands in the index is filed anew; until then it is found as it was.
INSERT INTO "search_due" (community_id, kind, doc)
SELECT c.community_id, 'contact', c.id FROM "contact" c WHERE c."folded_city" IS NOT NULL
ON CONFLICT DO NOTHING;
