-- CreateTable
CREATE TABLE "gateway_shard" (
    "shard" INTEGER NOT NULL,
    "of" INTEGER NOT NULL,
    "held_by" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "session" JSONB,

    CONSTRAINT "gateway_shard_pkey" PRIMARY KEY ("shard","of")
);

-- CreateTable
CREATE TABLE "gateway_identify" (
    "key" INTEGER NOT NULL,
    "next" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "gateway_identify_pkey" PRIMARY KEY ("key")
);
