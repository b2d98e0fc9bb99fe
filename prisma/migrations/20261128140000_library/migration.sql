-- The library is one of law: what stands in it is adopted by somebody, has a legal status as of a day, a citation, titles in several
-- languages, and a history (docs/adr/0046).

-- AlterTable
ALTER TABLE "resource" ADD COLUMN     "adopted_on" DATE,
ADD COLUMN     "body" TEXT,
ADD COLUMN     "case_number" TEXT,
ADD COLUMN     "changed_at" TIMESTAMPTZ(3),
ADD COLUMN     "citation" TEXT,
ADD COLUMN     "court" TEXT,
ADD COLUMN     "crimes" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "in_force_on" DATE,
ADD COLUMN     "languages" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "legal_status" TEXT NOT NULL DEFAULT 'unknown',
ADD COLUMN     "outcome" TEXT,
ADD COLUMN     "pillar_key" TEXT,
ADD COLUMN     "read_on" DATE,
ADD COLUMN     "replaced_by_id" TEXT,
ADD COLUMN     "source" TEXT,
ADD COLUMN     "status_as_of" DATE,
ADD COLUMN     "year" SMALLINT,
ALTER COLUMN "url" DROP NOT NULL;

-- CreateTable
CREATE TABLE "resource_title" (
    "community_id" TEXT NOT NULL,
    "resource_id" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "folded" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "resource_title_pkey" PRIMARY KEY ("community_id","resource_id","language")
);

-- CreateTable
CREATE TABLE "resource_change" (
    "community_id" TEXT NOT NULL,
    "resource_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "what" TEXT NOT NULL,
    "was" TEXT,
    "became" TEXT,
    "why" TEXT,
    "by_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "resource_change_pkey" PRIMARY KEY ("community_id","resource_id","number")
);

-- CreateIndex
CREATE INDEX "resource_community_id_replaced_by_id_idx" ON "resource"("community_id", "replaced_by_id");

-- CreateIndex
CREATE INDEX "resource_title_community_id_folded_idx" ON "resource_title"("community_id", "folded");

-- CreateIndex
CREATE INDEX "resource_change_community_id_by_id_idx" ON "resource_change"("community_id", "by_id");

-- AddForeignKey
ALTER TABLE "resource" ADD CONSTRAINT "resource_community_id_pillar_key_fkey" FOREIGN KEY ("community_id", "pillar_key") REFERENCES "topic"("community_id", "key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource" ADD CONSTRAINT "resource_community_id_replaced_by_id_fkey" FOREIGN KEY ("community_id", "replaced_by_id") REFERENCES "resource"("community_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_title" ADD CONSTRAINT "resource_title_community_id_resource_id_fkey" FOREIGN KEY ("community_id", "resource_id") REFERENCES "resource"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_change" ADD CONSTRAINT "resource_change_community_id_resource_id_fkey" FOREIGN KEY ("community_id", "resource_id") REFERENCES "resource"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_change" ADD CONSTRAINT "resource_change_community_id_by_id_fkey" FOREIGN KEY ("community_id", "by_id") REFERENCES "person"("community_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Nothing replaces itself.
ALTER TABLE "resource" ADD CONSTRAINT "resource_is_not_its_own_successor" CHECK ("replaced_by_id" IS DISTINCT FROM "id");

-- Whether a member may change a resource: whoever suggested it, until it is published; and who speaks for the country that it is of.
CREATE FUNCTION rapporteur_edits(of_resource text, who text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM resource r WHERE r.community_id = current_setting('rapporteur.community') AND r.id = of_resource
    AND ((r.submitted_by_id = who AND r.published_at IS NULL) OR r.country = ANY (rapporteur_speaks_for(who))))
$$;
REVOKE ALL ON FUNCTION rapporteur_edits(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION rapporteur_edits(text, text) TO rapporteur_scoped;

-- Who sees a resource sees its titles and its history. They change it, and moderators.
DO $$
DECLARE
  edits text := '{power} >= 2 OR rapporteur_edits(resource_id, {member})';
BEGIN
  PERFORM rapporteur_policies('resource', 'label <= {label} AND (published_at IS NOT NULL OR submitted_by_id = {me} OR {role} >= 2)',
    '(submitted_by_id = {member} AND published_at IS NULL) OR {power} >= 2',
    '{power} >= 2 OR (submitted_by_id = {member} AND published_at IS NULL) OR country = ANY ((SELECT rapporteur_speaks_for({member}))::text[])',
    '{power} >= 2');
  PERFORM rapporteur_policies('resource_topic', 'label <= {label} AND (owner IS NULL OR owner = nullif({me}, '''') OR {role} >= 2)',
    edits, edits, edits);
  PERFORM rapporteur_policies('resource_title', 'EXISTS (SELECT FROM resource r WHERE r.community_id = resource_title.community_id AND r.id = resource_title.resource_id)',
    edits, edits, edits);
  PERFORM rapporteur_policies('resource_change', 'EXISTS (SELECT FROM resource r WHERE r.community_id = resource_change.community_id AND r.id = resource_change.resource_id)',
    'by_id = {member} OR {power} >= 2', NULL, NULL);
END
$$;

-- Who changed what can be told apart again when two persons are parted.
CREATE TRIGGER notes_part_by_id AFTER INSERT OR UPDATE OF by_id ON "resource_change" FOR EACH ROW
  WHEN (NEW.by_id IS NOT NULL AND current_setting('rapporteur.link', true) <> '') EXECUTE FUNCTION notes_part('by_id', 'resource_id', 'number');

-- Those that are there are filed anew, by their status, too.
INSERT INTO "search_due" (community_id, kind, doc)
SELECT community_id, kind, doc FROM "search_document" WHERE kind = 'resource'
ON CONFLICT DO NOTHING;
