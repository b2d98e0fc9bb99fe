-- CreateTable
CREATE TABLE "contact_request" (
    "community_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "contact_id" TEXT NOT NULL,
    "asker_id" TEXT NOT NULL,
    "owner_id" TEXT NOT NULL,
    "wanted" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "gives" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "question" TEXT,
    "answer" TEXT,
    "state" TEXT NOT NULL,
    "open" BOOLEAN,
    "words" TEXT,
    "sealed" TEXT,
    "platform" TEXT NOT NULL,
    "space_id" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "contact_request_pkey" PRIMARY KEY ("community_id","id")
);

-- CreateTable
CREATE TABLE "contact_block" (
    "community_id" TEXT NOT NULL,
    "owner_id" TEXT NOT NULL,
    "asker_id" TEXT NOT NULL,
    "blocked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "contact_block_pkey" PRIMARY KEY ("community_id","owner_id","asker_id")
);

-- CreateIndex
CREATE INDEX "contact_request_community_id_owner_id_open_idx" ON "contact_request"("community_id", "owner_id", "open");

-- CreateIndex
CREATE INDEX "contact_request_community_id_open_expires_at_idx" ON "contact_request"("community_id", "open", "expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "contact_request_community_id_asker_id_contact_id_open_key" ON "contact_request"("community_id", "asker_id", "contact_id", "open");

-- CreateIndex
CREATE INDEX "contact_block_community_id_asker_id_idx" ON "contact_block"("community_id", "asker_id");

-- AddForeignKey
ALTER TABLE "contact_request" ADD CONSTRAINT "contact_request_community_id_asker_id_fkey" FOREIGN KEY ("community_id", "asker_id") REFERENCES "person"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_request" ADD CONSTRAINT "contact_request_community_id_owner_id_fkey" FOREIGN KEY ("community_id", "owner_id") REFERENCES "person"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_block" ADD CONSTRAINT "contact_block_community_id_owner_id_fkey" FOREIGN KEY ("community_id", "owner_id") REFERENCES "person"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_block" ADD CONSTRAINT "contact_block_community_id_asker_id_fkey" FOREIGN KEY ("community_id", "asker_id") REFERENCES "person"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Who asks and who is asked know of a request, and nobody else. Whom somebody does not let ask is known to them alone.
SELECT rapporteur_policies('contact_request', 'asker_id = {me} OR owner_id = {me}', 'asker_id = {member}', 'asker_id = {member} OR owner_id = {member}', NULL);
SELECT rapporteur_policies('contact_block', 'owner_id = {me}', 'owner_id = {member}', NULL, 'owner_id = {member}');

-- That a request was said, or was not because its asker is not let ask, is between the two: no moderator sees it, who may be that asker.
SELECT rapporteur_policies('delivery', '({role} >= 2 AND kind <> ''request'') OR (person_id = {me} AND (
    EXISTS (SELECT FROM meeting m WHERE m.community_id = delivery.community_id AND m.id = delivery.subject_id)
    OR EXISTS (SELECT FROM poll p WHERE p.community_id = delivery.community_id AND p.id = delivery.subject_id)
    OR EXISTS (SELECT FROM session s WHERE s.community_id = delivery.community_id AND s.id = delivery.subject_id)
    OR EXISTS (SELECT FROM resource r WHERE r.community_id = delivery.community_id AND r.id = delivery.subject_id)
    OR EXISTS (SELECT FROM glossary_term t WHERE t.community_id = delivery.community_id AND t.id = delivery.subject_id)
    OR EXISTS (SELECT FROM contact_request q WHERE q.community_id = delivery.community_id AND q.id = delivery.subject_id)))',
  '{power} >= 1', '{power} >= 1', '{power} >= 1');

-- Who asked and who was asked can be told apart again when two persons are parted.
CREATE TRIGGER notes_part_asker_id AFTER INSERT OR UPDATE OF asker_id ON "contact_request" FOR EACH ROW
  WHEN (NEW.asker_id IS NOT NULL AND current_setting('rapporteur.link', true) <> '') EXECUTE FUNCTION notes_part('asker_id', 'id');
CREATE TRIGGER notes_part_owner_id AFTER INSERT OR UPDATE OF owner_id ON "contact_request" FOR EACH ROW
  WHEN (NEW.owner_id IS NOT NULL AND current_setting('rapporteur.link', true) <> '') EXECUTE FUNCTION notes_part('owner_id', 'id');
CREATE TRIGGER notes_part_owner_id AFTER INSERT OR UPDATE OF owner_id ON "contact_block" FOR EACH ROW
  WHEN (NEW.owner_id IS NOT NULL AND current_setting('rapporteur.link', true) <> '') EXECUTE FUNCTION notes_part('owner_id', 'asker_id');
CREATE TRIGGER notes_part_asker_id AFTER INSERT OR UPDATE OF asker_id ON "contact_block" FOR EACH ROW
  WHEN (NEW.asker_id IS NOT NULL AND current_setting('rapporteur.link', true) <> '') EXECUTE FUNCTION notes_part('asker_id', 'owner_id');
