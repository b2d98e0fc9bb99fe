-- AlterTable
ALTER TABLE "digest" ADD COLUMN     "begins_at" TIMESTAMPTZ(3),
ADD COLUMN     "country" TEXT,
ADD COLUMN     "language" TEXT,
ADD COLUMN     "paused_at" TIMESTAMPTZ(3),
ADD COLUMN     "person_id" TEXT,
ADD COLUMN     "pillar_key" TEXT,
ADD COLUMN     "says_nothing" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "sections" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "seen" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "topic_key" TEXT;

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "admitted_at" TIMESTAMPTZ(3);

-- What is there tells of new conclusions, as it did. Before its first run nothing older than what it covers is new; later ones look
-- back a little, for what was recorded then and not there yet, and know what they have told of that.
UPDATE "digest" d SET sections = ARRAY['conclusions'],
  begins_at = CASE WHEN EXISTS (
      SELECT FROM "delivery" v WHERE v.community_id = d.community_id AND v.kind = 'digest' AND v.subject_id = d.id
        AND (v.state = 'sent' OR (v.state = 'dropped' AND v.reason = 'nothing')))
    THEN d.created_at - interval '7 days' ELSE d.covered_until END,
  seen = coalesce((
    SELECT array_agg(DISTINCT 'conclusions:' || s.id) FROM "delivery" v
    CROSS JOIN LATERAL jsonb_array_elements_text(CASE jsonb_typeof(v.detail->'seen') WHEN 'array' THEN v.detail->'seen' ELSE '[]' END) s (id)
    WHERE v.community_id = d.community_id AND v.kind = 'digest' AND v.subject_id = d.id AND v.state = 'sent'
      AND v.due_at > d.covered_until - interval '1 day'), '{}');
ALTER TABLE "digest" ALTER COLUMN "begins_at" SET NOT NULL;

-- CreateIndex
CREATE INDEX "digest_community_id_person_id_idx" ON "digest"("community_id", "person_id");

-- CreateIndex
CREATE INDEX "resource_community_id_published_at_idx" ON "resource"("community_id", "published_at");

-- AddForeignKey
ALTER TABLE "digest" ADD CONSTRAINT "digest_community_id_person_id_fkey" FOREIGN KEY ("community_id", "person_id") REFERENCES "person"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A channel's digests are known to everybody in the community; somebody's own is theirs alone.
SELECT rapporteur_policies('digest', 'person_id IS NULL OR person_id = {me}', '(person_id IS NULL AND {power} >= 2) OR person_id = {member}',
  '(person_id IS NULL AND (made_by_id = {member} OR {power} >= 2)) OR person_id = {member}', NULL);

-- Whose own it is can be told apart again when two persons are parted.
CREATE TRIGGER notes_part_person_id AFTER INSERT OR UPDATE OF person_id ON "digest" FOR EACH ROW
  WHEN (NEW.person_id IS NOT NULL AND current_setting('rapporteur.link', true) <> '') EXECUTE FUNCTION notes_part('person_id', 'id');
