-- AlterTable
ALTER TABLE "contact" ADD COLUMN "person_id" TEXT;

-- CreateIndex
CREATE INDEX "contact_community_id_person_id_idx" ON "contact"("community_id", "person_id");

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_community_id_person_id_fkey" FOREIGN KEY ("community_id", "person_id") REFERENCES "person"("community_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Who looked at which private fields is asked by whose they are.
CREATE INDEX "audit_look_idx" ON "audit" ("community_id", "subject", "at") WHERE "action" = 'contact.look';
