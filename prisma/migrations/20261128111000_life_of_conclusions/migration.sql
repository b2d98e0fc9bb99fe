-- What was concluded is of a kind and in a state, is somebody's to do by a day, is worded in several languages, and has a history (docs/adr/0041).

-- DropForeignKey
ALTER TABLE "conclusion" DROP CONSTRAINT "conclusion_community_id_topic_key_fkey";

-- The index follows these columns by a trigger, which is made anew below.
DROP TRIGGER is_searched ON "conclusion";

-- AlterTable
ALTER TABLE "conclusion" ADD COLUMN     "changed_at" TIMESTAMPTZ(3),
ADD COLUMN     "countries" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "crimes" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "due_on" DATE,
ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'conclusion',
ADD COLUMN     "output" SMALLINT,
ADD COLUMN     "status" TEXT NOT NULL DEFAULT 'adopted',
ADD COLUMN     "superseded_by_id" TEXT,
ADD COLUMN     "topics" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- What was about one topic and one country is about these; no card says anything else by that.
ALTER TABLE "conclusion" DISABLE TRIGGER USER;
UPDATE "conclusion" SET topics = array_remove(ARRAY[topic_key], NULL), countries = array_remove(ARRAY[country], NULL)
WHERE topic_key IS NOT NULL OR country IS NOT NULL;
ALTER TABLE "conclusion" ENABLE TRIGGER USER;
ALTER TABLE "conclusion" DROP COLUMN "country",
DROP COLUMN "topic_key";

-- CreateTable
CREATE TABLE "conclusion_owner" (
    "community_id" TEXT NOT NULL,
    "conclusion_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "person_id" TEXT,
    "country" TEXT,
    "agency" TEXT,
    "contact_id" TEXT,
    "answered" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "why" TEXT,

    CONSTRAINT "conclusion_owner_pkey" PRIMARY KEY ("community_id","conclusion_id","number"),
    CONSTRAINT "conclusion_owner_is_one" CHECK (num_nonnulls("person_id", "country", "agency", "contact_id") = 1)
);

-- CreateTable
CREATE TABLE "conclusion_version" (
    "community_id" TEXT NOT NULL,
    "conclusion_id" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "by_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "conclusion_version_pkey" PRIMARY KEY ("community_id","conclusion_id","language")
);

-- CreateTable
CREATE TABLE "conclusion_change" (
    "community_id" TEXT NOT NULL,
    "conclusion_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "what" TEXT NOT NULL,
    "was" TEXT,
    "became" TEXT,
    "why" TEXT,
    "by_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "conclusion_change_pkey" PRIMARY KEY ("community_id","conclusion_id","number")
);

-- CreateIndex
CREATE INDEX "conclusion_community_id_superseded_by_id_idx" ON "conclusion"("community_id", "superseded_by_id");

-- CreateIndex
CREATE INDEX "conclusion_owner_community_id_person_id_idx" ON "conclusion_owner"("community_id", "person_id");

-- CreateIndex
CREATE INDEX "conclusion_owner_community_id_country_idx" ON "conclusion_owner"("community_id", "country");

-- CreateIndex
CREATE INDEX "conclusion_owner_community_id_contact_id_idx" ON "conclusion_owner"("community_id", "contact_id");

-- CreateIndex
CREATE INDEX "conclusion_version_community_id_by_id_idx" ON "conclusion_version"("community_id", "by_id");

-- CreateIndex
CREATE INDEX "conclusion_change_community_id_by_id_idx" ON "conclusion_change"("community_id", "by_id");

-- AddForeignKey
ALTER TABLE "conclusion" ADD CONSTRAINT "conclusion_community_id_superseded_by_id_fkey" FOREIGN KEY ("community_id", "superseded_by_id") REFERENCES "conclusion"("community_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conclusion_owner" ADD CONSTRAINT "conclusion_owner_community_id_conclusion_id_fkey" FOREIGN KEY ("community_id", "conclusion_id") REFERENCES "conclusion"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conclusion_owner" ADD CONSTRAINT "conclusion_owner_community_id_person_id_fkey" FOREIGN KEY ("community_id", "person_id") REFERENCES "person"("community_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conclusion_version" ADD CONSTRAINT "conclusion_version_community_id_conclusion_id_fkey" FOREIGN KEY ("community_id", "conclusion_id") REFERENCES "conclusion"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conclusion_version" ADD CONSTRAINT "conclusion_version_community_id_by_id_fkey" FOREIGN KEY ("community_id", "by_id") REFERENCES "person"("community_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conclusion_change" ADD CONSTRAINT "conclusion_change_community_id_conclusion_id_fkey" FOREIGN KEY ("community_id", "conclusion_id") REFERENCES "conclusion"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conclusion_change" ADD CONSTRAINT "conclusion_change_community_id_by_id_fkey" FOREIGN KEY ("community_id", "by_id") REFERENCES "person"("community_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Conclusions that a person answers for: named themselves, by their country, or by their own contact of the directory.
CREATE FUNCTION rapporteur_answers_for(who text) RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(array_agg(DISTINCT o.conclusion_id), '{}') FROM (
    SELECT conclusion_id FROM conclusion_owner WHERE community_id = current_setting('rapporteur.community') AND person_id = who
    UNION ALL SELECT o.conclusion_id FROM person p JOIN conclusion_owner o ON o.community_id = p.community_id AND o.country = p.country
      WHERE p.community_id = current_setting('rapporteur.community') AND p.id = who
    UNION ALL SELECT o.conclusion_id FROM contact c JOIN conclusion_owner o ON o.community_id = c.community_id AND o.contact_id = c.id
      WHERE c.community_id = current_setting('rapporteur.community') AND c.person_id = who
  ) o
$$;
REVOKE ALL ON FUNCTION rapporteur_answers_for(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION rapporteur_answers_for(text) TO rapporteur_scoped;

-- Who sees a conclusion sees its owners, but for contacts that they may not see, its versions and its history.
DO $$
DECLARE
  its text := 'EXISTS (SELECT FROM conclusion c WHERE c.community_id = %1$s.community_id AND c.id = %1$s.conclusion_id';
  directs text := ' AND (c.author_id = {member} OR c.meeting_id = ANY ({actor runs}))) OR {power} >= 2';
  answers text := '%s = ANY ((SELECT rapporteur_answers_for({member}))::text[])';
BEGIN
  PERFORM rapporteur_policies('conclusion', '{meeting}', 'author_id = {member} OR {power} >= 2',
    'author_id = {member} OR meeting_id = ANY ({actor runs}) OR ' || format(answers, 'id') || ' OR {power} >= 2', NULL);
  PERFORM rapporteur_policies('conclusion_owner', format(its, 'conclusion_owner') || ') AND (contact_id IS NULL OR EXISTS (
      SELECT FROM contact k WHERE k.community_id = conclusion_owner.community_id AND k.id = conclusion_owner.contact_id))',
    format(its, 'conclusion_owner') || directs, format(its, 'conclusion_owner') || directs || ' OR ' || format(answers, 'conclusion_id'),
    format(its, 'conclusion_owner') || directs);
  PERFORM rapporteur_policies('conclusion_version', format(its, 'conclusion_version') || ')', 'by_id = {member} OR {power} >= 2',
    'by_id = {member} OR ' || format(its, 'conclusion_version') || directs, 'by_id = {member} OR ' || format(its, 'conclusion_version') || directs);
  PERFORM rapporteur_policies('conclusion_change', format(its, 'conclusion_change') || ')', 'by_id = {member} OR {power} >= 2', NULL, NULL);
END
$$;

-- Whoever adds to a conclusion that they may not change holds it meanwhile, so that its history has one order.
CREATE OR REPLACE FUNCTION rapporteur_hold(of_table text, of_id text, shared boolean) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  held integer;
BEGIN
  IF of_table NOT IN ('meeting', 'poll', 'session', 'person', 'conclusion') THEN
    RAISE EXCEPTION 'rows of % are not held this way', of_table;
  END IF;
  EXECUTE format('SELECT 1 FROM %I WHERE community_id = $1 AND id = $2 FOR %s', of_table, CASE WHEN shared THEN 'SHARE' ELSE 'UPDATE' END)
    INTO held USING current_setting('rapporteur.community'), of_id;
  RETURN held IS NOT NULL;
END
$$;

-- A contact that was merged into another is named by that one.
CREATE FUNCTION owners_follow_contact() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE conclusion_owner SET contact_id = NEW.id WHERE community_id = NEW.community_id AND contact_id = ANY (NEW.former_ids);
  RETURN NULL;
END
$$;
CREATE TRIGGER owners_follow AFTER UPDATE OF former_ids ON "contact" FOR EACH ROW
  WHEN (OLD.former_ids IS DISTINCT FROM NEW.former_ids) EXECUTE FUNCTION owners_follow_contact();

-- It is found by what it says in any language, what it is about, and whose it is; cards that say it follow.
CREATE TRIGGER is_searched AFTER INSERT OR UPDATE OF text, language, sharing, label, open_to, meeting_id, pillar_key, topics, countries, crimes,
  concluded_at, withdrawn_at ON "conclusion" FOR EACH ROW EXECUTE FUNCTION conclusion_is_searched();
CREATE FUNCTION conclusion_part_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  is_row jsonb := CASE WHEN TG_OP = 'DELETE' THEN to_jsonb(OLD) ELSE to_jsonb(NEW) END;
  of_meeting text;
BEGIN
  SELECT c.meeting_id INTO of_meeting FROM conclusion c WHERE c.community_id = is_row ->> 'community_id' AND c.id = is_row ->> 'conclusion_id';
  -- One that goes with all of its community is not to be found any more.
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  PERFORM search_notes_due(is_row ->> 'community_id', 'conclusion', ARRAY[is_row ->> 'conclusion_id']);
  IF of_meeting IS NOT NULL THEN
    PERFORM cards_follow(is_row ->> 'community_id', ARRAY(SELECT s.id FROM session s
      WHERE s.community_id = is_row ->> 'community_id' AND s.meeting_id = of_meeting), NULL, true);
  END IF;
  RETURN NULL;
END
$$;
DO $$
DECLARE
  t text;
  c text;
  k text;
BEGIN
  FOREACH t IN ARRAY ARRAY['conclusion_owner', 'conclusion_version'] LOOP
    EXECUTE format('CREATE TRIGGER part_changed AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION conclusion_part_changed()', t);
  END LOOP;
  -- Whose it is, and who said and did what, can be told apart again when two persons are parted.
  FOR t, c, k IN VALUES
    ('conclusion_owner', 'person_id', '''conclusion_id'', ''number'''),
    ('conclusion_version', 'by_id', '''conclusion_id'', ''language'''),
    ('conclusion_change', 'by_id', '''conclusion_id'', ''number''')
  LOOP
    EXECUTE format('CREATE TRIGGER notes_part_%s AFTER INSERT OR UPDATE OF %I ON %I FOR EACH ROW WHEN (NEW.%I IS NOT NULL AND current_setting(''rapporteur.link'', true) <> '''') EXECUTE FUNCTION notes_part(%L, %s)', c, c, t, c, c, k);
  END LOOP;
END
$$;

-- Those that are there are filed anew.
INSERT INTO "search_due" (community_id, kind, doc) SELECT community_id, 'conclusion', id FROM "conclusion" WHERE withdrawn_at IS NULL
ON CONFLICT DO NOTHING;
