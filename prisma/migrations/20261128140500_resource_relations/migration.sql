-- What lies around a resource: what it cites, collections, who wants to be told of new ones, and whom it helped (docs/adr/0049).

-- CreateTable
CREATE TABLE "resource_citation" (
    "community_id" TEXT NOT NULL,
    "from_id" TEXT NOT NULL,
    "to_id" TEXT NOT NULL,
    "how" TEXT NOT NULL,
    "note" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "resource_citation_pkey" PRIMARY KEY ("community_id","from_id","to_id")
);

-- CreateTable
CREATE TABLE "resource_collection" (
    "community_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "sharing" TEXT NOT NULL,
    "label" SMALLINT NOT NULL DEFAULT 0,
    "owner_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "resource_collection_pkey" PRIMARY KEY ("community_id","id")
);

-- CreateTable
CREATE TABLE "resource_collection_item" (
    "community_id" TEXT NOT NULL,
    "collection_id" TEXT NOT NULL,
    "resource_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "resource_collection_item_pkey" PRIMARY KEY ("community_id","collection_id","resource_id")
);

-- CreateTable
CREATE TABLE "resource_subscription" (
    "community_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "topic_key" TEXT NOT NULL,
    "crime" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "covered_until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "resource_subscription_pkey" PRIMARY KEY ("community_id","person_id","kind","country","topic_key","crime")
);

-- CreateTable
CREATE TABLE "resource_useful" (
    "community_id" TEXT NOT NULL,
    "resource_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "resource_useful_pkey" PRIMARY KEY ("community_id","resource_id","person_id")
);

-- CreateIndex
CREATE INDEX "resource_citation_community_id_to_id_idx" ON "resource_citation"("community_id", "to_id");

-- CreateIndex
CREATE INDEX "resource_collection_community_id_owner_id_idx" ON "resource_collection"("community_id", "owner_id");

-- CreateIndex
CREATE INDEX "resource_collection_community_id_folded_idx" ON "resource_collection"("community_id", "folded");

-- CreateIndex
CREATE INDEX "resource_collection_item_community_id_resource_id_idx" ON "resource_collection_item"("community_id", "resource_id");

-- CreateIndex
CREATE INDEX "resource_useful_community_id_person_id_idx" ON "resource_useful"("community_id", "person_id");

-- AddForeignKey
ALTER TABLE "resource_citation" ADD CONSTRAINT "resource_citation_community_id_from_id_fkey" FOREIGN KEY ("community_id", "from_id") REFERENCES "resource"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_citation" ADD CONSTRAINT "resource_citation_community_id_to_id_fkey" FOREIGN KEY ("community_id", "to_id") REFERENCES "resource"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_collection" ADD CONSTRAINT "resource_collection_community_id_owner_id_fkey" FOREIGN KEY ("community_id", "owner_id") REFERENCES "person"("community_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_collection_item" ADD CONSTRAINT "resource_collection_item_community_id_collection_id_fkey" FOREIGN KEY ("community_id", "collection_id") REFERENCES "resource_collection"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_collection_item" ADD CONSTRAINT "resource_collection_item_community_id_resource_id_fkey" FOREIGN KEY ("community_id", "resource_id") REFERENCES "resource"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_subscription" ADD CONSTRAINT "resource_subscription_community_id_person_id_fkey" FOREIGN KEY ("community_id", "person_id") REFERENCES "person"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_useful" ADD CONSTRAINT "resource_useful_community_id_resource_id_fkey" FOREIGN KEY ("community_id", "resource_id") REFERENCES "resource"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_useful" ADD CONSTRAINT "resource_useful_community_id_person_id_fkey" FOREIGN KEY ("community_id", "person_id") REFERENCES "person"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TRIGGER carries_label BEFORE INSERT OR UPDATE OF sharing, label ON "resource_collection" FOR EACH ROW EXECUTE FUNCTION carries_own_label();

-- That one resource cites another is known to who may see both; who suggested it says so, and moderators.
-- A collection is known by its label, what is in it to who may see that; its owner changes it, and moderators.
-- Of what one wants to be told, and what helped one, is one's own.
DO $$
DECLARE
  from_there text := 'EXISTS (SELECT FROM resource r WHERE r.community_id = resource_citation.community_id AND r.id = resource_citation.from_id)';
  to_there text := 'EXISTS (SELECT FROM resource r WHERE r.community_id = resource_citation.community_id AND r.id = resource_citation.to_id)';
  citing text := '{power} >= 2 OR (' || to_there || ' AND EXISTS (SELECT FROM resource r WHERE r.community_id = resource_citation.community_id
    AND r.id = resource_citation.from_id AND r.submitted_by_id = {member}))';
  collection_there text := 'EXISTS (SELECT FROM resource_collection c WHERE c.community_id = resource_collection_item.community_id AND c.id = resource_collection_item.collection_id)';
  resource_there text := 'EXISTS (SELECT FROM resource r WHERE r.community_id = resource_collection_item.community_id AND r.id = resource_collection_item.resource_id)';
  collecting text := '{power} >= 2 OR (' || resource_there || ' AND EXISTS (SELECT FROM resource_collection c
    WHERE c.community_id = resource_collection_item.community_id AND c.id = resource_collection_item.collection_id AND c.owner_id = {member}))';
BEGIN
  PERFORM rapporteur_policies('resource_citation', from_there || ' AND ' || to_there, citing, citing, NULL);
  PERFORM rapporteur_policies('resource_collection', 'label <= {label}', 'owner_id = {member} OR {power} >= 2', 'owner_id = {member} OR {power} >= 2', 'owner_id = {member} OR {power} >= 2');
  PERFORM rapporteur_policies('resource_collection_item', collection_there || ' AND ' || resource_there, collecting, collecting, collecting);
  PERFORM rapporteur_policies('resource_subscription', 'person_id = {me}', 'person_id = {member}', 'person_id = {member}', 'person_id = {member}');
  PERFORM rapporteur_policies('resource_useful', 'person_id = {me}', 'person_id = {member}', 'person_id = {member}', 'person_id = {member}');
END
$$;

-- How many people found resources useful, of those that the reader may see by their label; never who.
CREATE FUNCTION rapporteur_useful(of_resources text[]) RETURNS TABLE (resource_id text, people integer) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT u.resource_id, count(*)::int FROM resource_useful u
  JOIN resource r ON r.community_id = u.community_id AND r.id = u.resource_id
  WHERE u.community_id = current_setting('rapporteur.community') AND u.resource_id = ANY (of_resources)
    AND r.label <= current_setting('rapporteur.label')::smallint
  GROUP BY 1
$$;
REVOKE ALL ON FUNCTION rapporteur_useful(text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION rapporteur_useful(text[]) TO rapporteur_scoped;

-- Whose they are can be told apart again when two persons are parted.
CREATE TRIGGER notes_part_owner_id AFTER INSERT OR UPDATE OF owner_id ON "resource_collection" FOR EACH ROW
  WHEN (NEW.owner_id IS NOT NULL AND current_setting('rapporteur.link', true) <> '') EXECUTE FUNCTION notes_part('owner_id', 'id');
CREATE TRIGGER notes_part_person_id AFTER INSERT OR UPDATE OF person_id ON "resource_subscription" FOR EACH ROW
  WHEN (NEW.person_id IS NOT NULL AND current_setting('rapporteur.link', true) <> '') EXECUTE FUNCTION notes_part('person_id', 'kind', 'country', 'topic_key', 'crime');
CREATE TRIGGER notes_part_person_id AFTER INSERT OR UPDATE OF person_id ON "resource_useful" FOR EACH ROW
  WHEN (NEW.person_id IS NOT NULL AND current_setting('rapporteur.link', true) <> '') EXECUTE FUNCTION notes_part('person_id', 'resource_id');
