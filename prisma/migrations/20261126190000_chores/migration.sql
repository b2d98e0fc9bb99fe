-- CreateTable
CREATE TABLE "chore" (
    "name" TEXT NOT NULL,
    "last_started_at" TIMESTAMPTZ(3) NOT NULL,
    "last_ended_at" TIMESTAMPTZ(3),
    "last_success_at" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "error" TEXT,
    "runs" INTEGER NOT NULL DEFAULT 0,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "leased_by" TEXT,
    "lease_until" TIMESTAMPTZ(3),

    CONSTRAINT "chore_pkey" PRIMARY KEY ("name")
);
