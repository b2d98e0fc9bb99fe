-- AlterTable
ALTER TABLE "native_event" ADD COLUMN     "looked_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "rsvp" ADD COLUMN     "via" TEXT;
