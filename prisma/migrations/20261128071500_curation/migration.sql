-- AlterTable
ALTER TABLE "contact" ADD COLUMN     "former_ids" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "former_references" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "contact_report" (
    "community_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "contact_id" TEXT NOT NULL,
    "reporter_id" TEXT,
    "sealed" TEXT NOT NULL,
    "reported_at" TIMESTAMPTZ(3) NOT NULL,
    "queued_at" TIMESTAMPTZ(3),
    "settled_at" TIMESTAMPTZ(3),
    "settled_as" TEXT,

    CONSTRAINT "contact_report_pkey" PRIMARY KEY ("community_id","id")
);

-- CreateIndex
CREATE INDEX "contact_report_community_id_contact_id_idx" ON "contact_report"("community_id", "contact_id");

-- CreateIndex
CREATE INDEX "contact_report_community_id_reporter_id_idx" ON "contact_report"("community_id", "reporter_id");

-- AddForeignKey
ALTER TABLE "contact_report" ADD CONSTRAINT "contact_report_community_id_contact_id_fkey" FOREIGN KEY ("community_id", "contact_id") REFERENCES "contact"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_report" ADD CONSTRAINT "contact_report_community_id_reporter_id_fkey" FOREIGN KEY ("community_id", "reporter_id") REFERENCES "person"("community_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What is said of a contact is read by whoever said it and by moderators, and by nobody else who sees the contact.
SELECT rapporteur_policies('contact_report', 'reporter_id = {me} OR {role} >= 2', 'reporter_id = {member} OR {power} >= 2', '{power} >= 2', '{power} >= 2');

-- Who said it can be told apart again when two persons are parted.
CREATE TRIGGER notes_part_reporter_id AFTER INSERT OR UPDATE OF reporter_id ON "contact_report" FOR EACH ROW
  WHEN (NEW.reporter_id IS NOT NULL AND current_setting('rapporteur.link', true) <> '') EXECUTE FUNCTION notes_part('reporter_id', 'id');
