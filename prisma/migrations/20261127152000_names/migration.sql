-- AlterTable
ALTER TABLE "person" ADD COLUMN     "looks" TEXT,
ADD COLUMN     "named_at" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "person_community_id_looks_idx" ON "person"("community_id", "looks");
