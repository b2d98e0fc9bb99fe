-- AlterTable
ALTER TABLE "review_item" ADD COLUMN     "raised" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "membership_request" (
    "community_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "agency" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "sealed_email" TEXT,
    "sealed_reason" TEXT,
    "listed" BOOLEAN NOT NULL,
    "by_hand_before" BOOLEAN,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "membership_request_pkey" PRIMARY KEY ("community_id","id")
);

-- CreateTable
CREATE TABLE "invitation_code" (
    "community_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "country" TEXT,
    "uses" INTEGER NOT NULL,
    "uses_left" INTEGER NOT NULL,
    "created_by_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_code_pkey" PRIMARY KEY ("community_id","id")
);

-- CreateTable
CREATE TABLE "allowed_domain" (
    "community_id" TEXT NOT NULL,
    "domain" TEXT NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "allowed_domain_pkey" PRIMARY KEY ("community_id","domain")
);

-- CreateIndex
CREATE UNIQUE INDEX "membership_request_community_id_person_id_key" ON "membership_request"("community_id", "person_id");

-- CreateIndex
CREATE INDEX "invitation_code_community_id_created_by_id_idx" ON "invitation_code"("community_id", "created_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_code_community_id_hash_key" ON "invitation_code"("community_id", "hash");

-- AddForeignKey
ALTER TABLE "membership_request" ADD CONSTRAINT "membership_request_community_id_person_id_fkey" FOREIGN KEY ("community_id", "person_id") REFERENCES "person"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation_code" ADD CONSTRAINT "invitation_code_community_id_created_by_id_fkey" FOREIGN KEY ("community_id", "created_by_id") REFERENCES "person"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "allowed_domain" ADD CONSTRAINT "allowed_domain_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "community"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A request is its person's and moderators'. The product writes it, because guests write nothing. Codes and domains are moderators';
-- who may give a role makes codes for it, and takes them back.
SELECT rapporteur_policies('membership_request', 'person_id = {me} OR {role} >= 2', NULL, '{power} >= 2', NULL);
SELECT rapporteur_policies('invitation_code', '{role} >= 2', 'created_by_id = {actor} AND ({power} >= 3 OR ({power} >= 2 AND role = ''member''))',
  '{power} >= 3 OR ({power} >= 2 AND role = ''member'')', NULL);
SELECT rapporteur_policies('allowed_domain', '{role} >= 2', '{power} >= 2', NULL, '{power} >= 2');

-- Whose they are can be told apart again when two persons are parted.
CREATE TRIGGER notes_part_person_id AFTER INSERT OR UPDATE OF person_id ON "membership_request" FOR EACH ROW
  WHEN (NEW.person_id IS NOT NULL AND current_setting('rapporteur.link', true) <> '') EXECUTE FUNCTION notes_part('person_id', 'id');
CREATE TRIGGER notes_part_created_by_id AFTER INSERT OR UPDATE OF created_by_id ON "invitation_code" FOR EACH ROW
  WHEN (NEW.created_by_id IS NOT NULL AND current_setting('rapporteur.link', true) <> '') EXECUTE FUNCTION notes_part('created_by_id', 'id');
