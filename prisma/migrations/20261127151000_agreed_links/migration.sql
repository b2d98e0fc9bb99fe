-- AlterTable
ALTER TABLE "handle" ADD COLUMN     "limited" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "link_id" TEXT;

-- AlterTable
ALTER TABLE "link_code" ADD COLUMN     "account" TEXT,
ADD COLUMN     "platform" TEXT,
ADD COLUMN     "space" TEXT;

-- CreateTable
CREATE TABLE "link" (
    "community_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "asker_id" TEXT,
    "maker_platform" TEXT NOT NULL,
    "maker_space" TEXT NOT NULL,
    "maker_account" TEXT NOT NULL,
    "asker_platform" TEXT NOT NULL,
    "asker_space" TEXT NOT NULL,
    "asker_account" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "joined_at" TIMESTAMPTZ(3),
    "before" JSONB,

    CONSTRAINT "link_pkey" PRIMARY KEY ("community_id","id")
);

-- CreateTable
CREATE TABLE "link_part" (
    "community_id" TEXT NOT NULL,
    "link_id" TEXT NOT NULL,
    "of_table" TEXT NOT NULL,
    "of_column" TEXT NOT NULL,
    "key" TEXT NOT NULL,

    CONSTRAINT "link_part_pkey" PRIMARY KEY ("community_id","link_id","of_table","of_column","key")
);

-- CreateIndex
CREATE INDEX "link_community_id_person_id_idx" ON "link"("community_id", "person_id");

-- CreateIndex
CREATE INDEX "link_community_id_asker_id_idx" ON "link"("community_id", "asker_id");

-- CreateIndex
CREATE INDEX "link_part_community_id_of_table_key_idx" ON "link_part"("community_id", "of_table", "key");

-- AddForeignKey
ALTER TABLE "link" ADD CONSTRAINT "link_community_id_person_id_fkey" FOREIGN KEY ("community_id", "person_id") REFERENCES "person"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link" ADD CONSTRAINT "link_community_id_asker_id_fkey" FOREIGN KEY ("community_id", "asker_id") REFERENCES "person"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link_part" ADD CONSTRAINT "link_part_community_id_link_id_fkey" FOREIGN KEY ("community_id", "link_id") REFERENCES "link"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Both persons of a link know of it, and administrators; the product alone writes it.
SELECT rapporteur_policies('link', 'person_id = {me} OR asker_id = {me} OR {role} >= 3', NULL, NULL, NULL);
SELECT rapporteur_policies('link_part', NULL, NULL, NULL, NULL);

-- Notes what came to a person by a link, or was written since with an account that did: the setting rapporteur.link names the
-- link for the transaction. Its arguments are the column that names the person, and the row's other key columns.
CREATE FUNCTION notes_part() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  of_row jsonb := to_jsonb(NEW);
  of_key text;
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(OLD)->>TG_ARGV[0] IS NOT DISTINCT FROM of_row->>TG_ARGV[0] THEN
    RETURN NULL;
  END IF;
  SELECT jsonb_object_agg(TG_ARGV[n], of_row->TG_ARGV[n])::text INTO of_key FROM generate_series(1, TG_NARGS - 1) n;
  INSERT INTO link_part (community_id, link_id, of_table, of_column, key)
  SELECT l.community_id, l.id, TG_TABLE_NAME, TG_ARGV[0], of_key FROM link l
  WHERE l.community_id = NEW.community_id AND l.id = current_setting('rapporteur.link') AND l.person_id = of_row->>TG_ARGV[0]
    AND l.before IS NOT NULL
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END
$$;
DO $$
DECLARE
  t text;
  c text;
  k text;
BEGIN
  FOR t, c, k IN VALUES
    ('handle', 'person_id', '''platform'', ''external_id'''),
    ('link', 'person_id', '''id'''),
    ('feed', 'person_id', '''id'''),
    ('contact', 'person_id', '''id'''),
    ('invite', 'created_by_id', '''hash'''),
    ('meeting', 'organiser_id', '''id'''),
    ('meeting', 'chair_id', '''id'''),
    ('invitation', 'value', '''meeting_id'', ''kind'''),
    ('meeting_edit', 'person_id', '''id'''),
    ('rsvp', 'person_id', '''meeting_id'', ''occurrence'''),
    ('attendance', 'person_id', '''meeting_id'', ''occurrence'''),
    ('mute', 'person_id', '''meeting_id'', ''occurrence'''),
    ('session', 'opened_by_id', '''id'''),
    ('note', 'author_id', '''id'''),
    ('poll', 'organiser_id', '''id'''),
    ('poll_vote', 'person_id', '''poll_id'', ''number'''),
    ('conclusion', 'author_id', '''id'''),
    ('digest', 'made_by_id', '''id'''),
    ('resource', 'submitted_by_id', '''id'''),
    ('review_item', 'submitted_by_id', '''id'''),
    ('review_item', 'decided_by_id', '''id'''),
    ('posting', 'owner', '''kind'', ''term'', ''doc''')
  LOOP
    EXECUTE format('CREATE TRIGGER notes_part_%s AFTER INSERT OR UPDATE OF %I ON %I FOR EACH ROW WHEN (NEW.%I IS NOT NULL AND current_setting(''rapporteur.link'', true) <> '''') EXECUTE FUNCTION notes_part(%L, %s)', c, c, t, c, c, k);
  END LOOP;
END
$$;

-- Turns over to a person what those links brought to another, or was written with their accounts, as far as it is still that other's; returns how many rows.
CREATE FUNCTION part_persons(of_links text[], from_person text, to_person text) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  p record;
  of_key text;
  n integer;
  moved integer := 0;
BEGIN
  IF current_setting('rapporteur.power')::smallint < 4 THEN
    RAISE EXCEPTION 'persons are parted by the product alone';
  END IF;
  PERFORM set_config('rapporteur.link', '', true);
  FOR p IN SELECT DISTINCT of_table, of_column, key FROM link_part
    WHERE community_id = current_setting('rapporteur.community') AND link_id = ANY (of_links) ORDER BY 1, 2, 3
  LOOP
    SELECT string_agg(format('%I = %L', k.key, k.value), ' AND ') INTO of_key FROM jsonb_each_text(p.key::jsonb) k;
    EXECUTE format('UPDATE %I SET %I = $1 WHERE community_id = $2 AND %I = $3 AND %s', p.of_table, p.of_column, p.of_column, of_key)
      USING to_person, current_setting('rapporteur.community'), from_person;
    GET DIAGNOSTICS n = ROW_COUNT;
    moved := moved + n;
  END LOOP;
  RETURN moved;
END
$$;
REVOKE ALL ON FUNCTION part_persons(text[], text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION part_persons(text[], text, text) TO rapporteur_scoped;
