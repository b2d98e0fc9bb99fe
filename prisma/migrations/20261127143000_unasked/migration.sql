-- AlterTable
ALTER TABLE "delivery" ADD COLUMN "unasked" TEXT;

-- What is counted, and no other: one looks by person and day before each such message.
CREATE INDEX "delivery_unasked_idx" ON "delivery" ("community_id", "unasked") WHERE "unasked" IS NOT NULL;
