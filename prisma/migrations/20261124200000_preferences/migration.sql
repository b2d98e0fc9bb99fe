-- What a person chose besides language and zone, and what holds in the community for those who chose nothing.
ALTER TABLE "person" ADD COLUMN "preferences" JSONB NOT NULL DEFAULT '{}';
ALTER TABLE "community" ADD COLUMN "defaults" JSONB NOT NULL DEFAULT '{}';

-- The message that a conclusion was recorded from.
ALTER TABLE "conclusion" ADD COLUMN "source" TEXT;
