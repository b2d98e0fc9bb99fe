-- CreateTable
CREATE TABLE "slack_channel" (
    "team" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "name" TEXT,
    "shared" BOOLEAN,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "slack_channel_pkey" PRIMARY KEY ("team","channel")
);
