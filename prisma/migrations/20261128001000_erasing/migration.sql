-- Who asks for it is erased: what must stay of them names nobody.
ALTER TABLE "person" ADD COLUMN "erase_at" TIMESTAMPTZ(3);
ALTER TABLE "review_item" ALTER COLUMN "submitted_by_id" DROP NOT NULL;
ALTER TABLE "digest" ALTER COLUMN "made_by_id" DROP NOT NULL;

-- The system's own.
CREATE TABLE "erased" (
    "digest" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "erased_pkey" PRIMARY KEY ("digest")
);
