-- The record of a mandate has its note and who answered in its place.
ALTER TABLE "mandate" ADD COLUMN     "deputy" TEXT,
ADD COLUMN     "deputy_id" TEXT,
ADD COLUMN     "note" TEXT;

-- Of those that last, both are known.
UPDATE "mandate" m SET note = p.note, deputy_id = d.id,
  deputy = CASE WHEN d.id IS NOT NULL THEN concat_ws(', ', d.name, nullif(d.organisation, '')) END
FROM "point_of_contact" p LEFT JOIN "contact" d ON d.community_id = p.community_id AND d.id = p.deputy_id
WHERE p.community_id = m.community_id AND p.country = m.country AND p.topic_key = m.topic_key AND p.contact_id = m.contact_id
  AND m.ended_at IS NULL AND (p.note IS NOT NULL OR p.deputy_id IS NOT NULL);
