-- Moderators see who was here lately, and suspend people: nothing works for them then.
ALTER TABLE "person" ADD COLUMN "suspended_at" TIMESTAMPTZ(3), ADD COLUMN "seen_at" TIMESTAMPTZ(3);
