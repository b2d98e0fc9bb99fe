-- Whether what stands in the library is still so: what a look at its address found, who said when that it is still in force and who is
-- asked, and what people say is wrong (docs/adr/0048).

-- CreateTable
CREATE TABLE "resource_check" (
    "community_id" TEXT NOT NULL,
    "resource_id" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "tried_at" TIMESTAMPTZ(3) NOT NULL,
    "status" TEXT NOT NULL,
    "code" SMALLINT,
    "final_url" TEXT,
    "gone_times" SMALLINT NOT NULL DEFAULT 0,

    CONSTRAINT "resource_check_pkey" PRIMARY KEY ("community_id","resource_id")
);

-- CreateTable
CREATE TABLE "resource_freshness" (
    "community_id" TEXT NOT NULL,
    "resource_id" TEXT NOT NULL,
    "verified_at" TIMESTAMPTZ(3),
    "verified_by_id" TEXT,
    "found" TEXT,
    "asked_id" TEXT,
    "asked_at" TIMESTAMPTZ(3),
    "turn" SMALLINT NOT NULL DEFAULT 0,
    "unanswered_at" TIMESTAMPTZ(3),

    CONSTRAINT "resource_freshness_pkey" PRIMARY KEY ("community_id","resource_id")
);

-- CreateTable
CREATE TABLE "resource_flag" (
    "community_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "resource_id" TEXT NOT NULL,
    "by_id" TEXT,
    "what" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "resource_flag_pkey" PRIMARY KEY ("community_id","id")
);

-- CreateIndex
CREATE INDEX "resource_freshness_community_id_verified_by_id_idx" ON "resource_freshness"("community_id", "verified_by_id");

-- CreateIndex
CREATE INDEX "resource_freshness_community_id_asked_id_idx" ON "resource_freshness"("community_id", "asked_id");

-- CreateIndex
CREATE INDEX "resource_freshness_community_id_verified_at_idx" ON "resource_freshness"("community_id", "verified_at");

-- CreateIndex
CREATE INDEX "resource_flag_community_id_resource_id_idx" ON "resource_flag"("community_id", "resource_id");

-- CreateIndex
CREATE INDEX "resource_flag_community_id_by_id_idx" ON "resource_flag"("community_id", "by_id");

-- AddForeignKey
ALTER TABLE "resource_check" ADD CONSTRAINT "resource_check_community_id_resource_id_fkey" FOREIGN KEY ("community_id", "resource_id") REFERENCES "resource"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_freshness" ADD CONSTRAINT "resource_freshness_community_id_resource_id_fkey" FOREIGN KEY ("community_id", "resource_id") REFERENCES "resource"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_freshness" ADD CONSTRAINT "resource_freshness_community_id_verified_by_id_fkey" FOREIGN KEY ("community_id", "verified_by_id") REFERENCES "person"("community_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_freshness" ADD CONSTRAINT "resource_freshness_community_id_asked_id_fkey" FOREIGN KEY ("community_id", "asked_id") REFERENCES "person"("community_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_flag" ADD CONSTRAINT "resource_flag_community_id_resource_id_fkey" FOREIGN KEY ("community_id", "resource_id") REFERENCES "resource"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_flag" ADD CONSTRAINT "resource_flag_community_id_by_id_fkey" FOREIGN KEY ("community_id", "by_id") REFERENCES "person"("community_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Who sees a resource sees whether its address leads somewhere and when somebody said that it is still so; the bot notes the one, moderators
-- say the other. What somebody says is wrong is read by them and by moderators.
DO $$
DECLARE
  its text := 'EXISTS (SELECT FROM resource r WHERE r.community_id = %1$s.community_id AND r.id = %1$s.resource_id)';
BEGIN
  PERFORM rapporteur_policies('resource_check', format(its, 'resource_check'), NULL, NULL, NULL);
  PERFORM rapporteur_policies('resource_freshness', format(its, 'resource_freshness'), '{power} >= 2', '{power} >= 2', NULL);
  PERFORM rapporteur_policies('resource_flag', 'by_id = {me} OR {role} >= 2', 'by_id = {member} OR {power} >= 2', '{power} >= 2', NULL);
END
$$;

-- Who said it, and who is asked, can be told apart again when two persons are parted.
CREATE TRIGGER notes_part_verified_by_id AFTER INSERT OR UPDATE OF verified_by_id ON "resource_freshness" FOR EACH ROW
  WHEN (NEW.verified_by_id IS NOT NULL AND current_setting('rapporteur.link', true) <> '') EXECUTE FUNCTION notes_part('verified_by_id', 'resource_id');
CREATE TRIGGER notes_part_asked_id AFTER INSERT OR UPDATE OF asked_id ON "resource_freshness" FOR EACH ROW
  WHEN (NEW.asked_id IS NOT NULL AND current_setting('rapporteur.link', true) <> '') EXECUTE FUNCTION notes_part('asked_id', 'resource_id');
CREATE TRIGGER notes_part_by_id AFTER INSERT OR UPDATE OF by_id ON "resource_flag" FOR EACH ROW
  WHEN (NEW.by_id IS NOT NULL AND current_setting('rapporteur.link', true) <> '') EXECUTE FUNCTION notes_part('by_id', 'id');
