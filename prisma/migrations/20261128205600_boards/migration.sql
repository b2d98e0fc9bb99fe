-- What stands in a channel for good and is kept current, where its moderators want it.
ALTER TABLE "channel" ADD COLUMN "board_says" TEXT,
ADD COLUMN "board_id" TEXT,
ADD COLUMN "board_at" TIMESTAMPTZ(3);
