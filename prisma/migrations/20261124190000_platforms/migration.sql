-- What adapters keep for all communities alike: no community works on these tables, so they have no policy, and the role
-- that works inside one has no right to them.
CREATE TABLE "kept" (
    "token" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "kept_pkey" PRIMARY KEY ("token")
);
CREATE INDEX "kept_until_idx" ON "kept"("until");

CREATE TABLE "installation" (
    "platform" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "installation_pkey" PRIMARY KEY ("platform","external_id")
);
