-- AlterTable
ALTER TABLE "contact_change" ADD COLUMN     "import_id" TEXT;

-- CreateIndex
CREATE INDEX "contact_change_community_id_import_id_idx" ON "contact_change"("community_id", "import_id");
