-- AlterTable
ALTER TABLE "handle" ADD COLUMN     "chosen_at" TIMESTAMPTZ(3);
