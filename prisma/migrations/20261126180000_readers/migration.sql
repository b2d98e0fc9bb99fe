-- The reader is part of the scope: what somebody may not see, no query returns (docs/adr/0001-readers.md).

-- 1. What a row carries of its label and its audience. ---------------------------------------------------------------------

ALTER TABLE "meeting" ADD COLUMN "label" SMALLINT NOT NULL DEFAULT 0, ADD COLUMN "open_to" SMALLINT NOT NULL DEFAULT 0;
ALTER TABLE "conclusion" ADD COLUMN "label" SMALLINT NOT NULL DEFAULT 0, ADD COLUMN "open_to" SMALLINT NOT NULL DEFAULT 0;
ALTER TABLE "poll" ADD COLUMN "label" SMALLINT NOT NULL DEFAULT 0, ADD COLUMN "open_to" SMALLINT NOT NULL DEFAULT 0;
ALTER TABLE "occurrence_change" ADD COLUMN "label" SMALLINT NOT NULL DEFAULT 0, ADD COLUMN "open_to" SMALLINT NOT NULL DEFAULT 0;
ALTER TABLE "invitation" ADD COLUMN "label" SMALLINT NOT NULL DEFAULT 0, ADD COLUMN "open_to" SMALLINT NOT NULL DEFAULT 0;
ALTER TABLE "meeting_document" ADD COLUMN "label" SMALLINT NOT NULL DEFAULT 0, ADD COLUMN "open_to" SMALLINT NOT NULL DEFAULT 0;
ALTER TABLE "rsvp" ADD COLUMN "label" SMALLINT NOT NULL DEFAULT 0, ADD COLUMN "open_to" SMALLINT NOT NULL DEFAULT 0;
ALTER TABLE "attendance" ADD COLUMN "label" SMALLINT NOT NULL DEFAULT 0, ADD COLUMN "open_to" SMALLINT NOT NULL DEFAULT 0;
ALTER TABLE "mute" ADD COLUMN "label" SMALLINT NOT NULL DEFAULT 0, ADD COLUMN "open_to" SMALLINT NOT NULL DEFAULT 0;
ALTER TABLE "native_event" ADD COLUMN "label" SMALLINT NOT NULL DEFAULT 0, ADD COLUMN "open_to" SMALLINT NOT NULL DEFAULT 0;
ALTER TABLE "session" ADD COLUMN "label" SMALLINT NOT NULL DEFAULT 0, ADD COLUMN "open_to" SMALLINT NOT NULL DEFAULT 0;
ALTER TABLE "meeting_edit" ADD COLUMN "label" SMALLINT NOT NULL DEFAULT 0, ADD COLUMN "open_to" SMALLINT NOT NULL DEFAULT 0;
ALTER TABLE "contact" ADD COLUMN "label" SMALLINT NOT NULL DEFAULT 0;
ALTER TABLE "contact_topic" ADD COLUMN "label" SMALLINT NOT NULL DEFAULT 0;
ALTER TABLE "point_of_contact" ADD COLUMN "label" SMALLINT NOT NULL DEFAULT 0;
ALTER TABLE "contact_word" ADD COLUMN "label" SMALLINT NOT NULL DEFAULT 0;
ALTER TABLE "resource" ADD COLUMN "label" SMALLINT NOT NULL DEFAULT 0;
ALTER TABLE "resource_topic" ADD COLUMN "label" SMALLINT NOT NULL DEFAULT 0, ADD COLUMN "owner" TEXT;
ALTER TABLE "search_word" ADD COLUMN "label" SMALLINT NOT NULL DEFAULT 0;
ALTER TABLE "search_total" ADD COLUMN "label" SMALLINT NOT NULL DEFAULT 0;
ALTER TABLE "search_total" ALTER COLUMN "label" DROP DEFAULT, DROP CONSTRAINT "search_total_pkey", ADD CONSTRAINT "search_total_pkey" PRIMARY KEY ("community_id", "kind", "label");

-- Where to look from a meeting to what hangs on it, and from a person to what invites them.
CREATE INDEX "conclusion_community_id_meeting_id_idx" ON "conclusion"("community_id", "meeting_id");
CREATE INDEX "poll_community_id_meeting_id_idx" ON "poll"("community_id", "meeting_id");
CREATE INDEX "meeting_document_community_id_resource_id_idx" ON "meeting_document"("community_id", "resource_id");
CREATE INDEX "invitation_community_id_kind_value_idx" ON "invitation"("community_id", "kind", "value");
CREATE INDEX "meeting_community_id_organiser_id_idx" ON "meeting"("community_id", "organiser_id");
CREATE INDEX "meeting_community_id_chair_id_idx" ON "meeting"("community_id", "chair_id");

-- Rank of a sharing label (TLP 2.0), as in src/core/sharing.ts; an unknown label counts as the most sensitive.
CREATE FUNCTION sharing_rank(sharing text) RETURNS smallint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT (CASE sharing WHEN 'clear' THEN 0 WHEN 'green' THEN 1 WHEN 'amber' THEN 2 WHEN 'amber+strict' THEN 3 ELSE 4 END)::smallint
$$;

-- 2. Triggers that keep it. They run with the owner's right: what they carry does not depend on who writes. -----------------

-- A row's own label.
CREATE FUNCTION carries_own_label() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.label := sharing_rank(NEW.sharing);
  RETURN NEW;
END
$$;
CREATE TRIGGER carries_label BEFORE INSERT OR UPDATE OF sharing, label ON "meeting" FOR EACH ROW EXECUTE FUNCTION carries_own_label();
CREATE TRIGGER carries_label BEFORE INSERT OR UPDATE OF sharing, label ON "contact" FOR EACH ROW EXECUTE FUNCTION carries_own_label();
CREATE TRIGGER carries_label BEFORE INSERT OR UPDATE OF sharing, label ON "resource" FOR EACH ROW EXECUTE FUNCTION carries_own_label();

-- What hangs on a meeting carries the meeting's label and audience. The meeting is held meanwhile: whoever relabels it finds this row, or this row the new label.
CREATE FUNCTION carries_meeting() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  SELECT m.label, m.open_to INTO NEW.label, NEW.open_to FROM meeting m
  WHERE m.community_id = NEW.community_id AND m.id = NEW.meeting_id FOR SHARE;
  IF NOT FOUND THEN
    -- The foreign key refuses it; until then nobody sees it.
    NEW.label := 4;
    NEW.open_to := 3;
  END IF;
  RETURN NEW;
END
$$;
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['occurrence_change', 'invitation', 'meeting_document', 'rsvp', 'attendance', 'mute', 'native_event', 'session']
  LOOP
    EXECUTE format('CREATE TRIGGER carries_meeting BEFORE INSERT OR UPDATE OF meeting_id ON %I FOR EACH ROW EXECUTE FUNCTION carries_meeting()', t);
  END LOOP;
END
$$;

-- What may come of a meeting bears its own label, and at least the meeting's.
CREATE FUNCTION carries_meeting_and_own_label() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  meetings_label smallint;
BEGIN
  NEW.label := sharing_rank(NEW.sharing);
  NEW.open_to := 0;
  IF NEW.meeting_id IS NOT NULL THEN
    SELECT m.label, m.open_to INTO meetings_label, NEW.open_to FROM meeting m
    WHERE m.community_id = NEW.community_id AND m.id = NEW.meeting_id FOR SHARE;
    NEW.label := greatest(NEW.label, coalesce(meetings_label, 4));
    NEW.open_to := coalesce(NEW.open_to, 3);
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER carries_meeting BEFORE INSERT OR UPDATE OF sharing, label, open_to, meeting_id ON "conclusion" FOR EACH ROW EXECUTE FUNCTION carries_meeting_and_own_label();
CREATE TRIGGER carries_meeting BEFORE INSERT OR UPDATE OF sharing, label, open_to, meeting_id ON "poll" FOR EACH ROW EXECUTE FUNCTION carries_meeting_and_own_label();

-- Whom invitations open a meeting to: 0 everybody, 1 members, 2 only those who are invited by name, country or topic (moderators see every meeting).
CREATE FUNCTION opened_by(kind text, value text) RETURNS smallint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT (CASE kind WHEN 'everyone' THEN 0 WHEN 'role' THEN (CASE value WHEN 'guest' THEN 0 WHEN 'member' THEN 1 ELSE 2 END) ELSE 2 END)::smallint
$$;

-- A change keeps what the meeting was: it is for nobody whom either of the two is not for.
CREATE FUNCTION carries_meeting_of_then() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  then_open smallint;
BEGIN
  SELECT m.label, m.open_to INTO NEW.label, NEW.open_to FROM meeting m
  WHERE m.community_id = NEW.community_id AND m.id = NEW.meeting_id FOR SHARE;
  IF NOT FOUND THEN
    NEW.label := 4;
    NEW.open_to := 3;
  END IF;
  IF NEW.before #>> '{meeting,sharing}' IS NOT NULL THEN
    NEW.label := greatest(NEW.label, sharing_rank(NEW.before #>> '{meeting,sharing}'));
  END IF;
  SELECT min(opened_by(i->>'kind', i->>'value')) INTO then_open FROM jsonb_array_elements(NEW.before->'invited') i;
  NEW.open_to := greatest(NEW.open_to, coalesce(then_open, 0));
  RETURN NEW;
END
$$;
CREATE TRIGGER carries_meeting BEFORE INSERT OR UPDATE OF meeting_id, before, label, open_to ON "meeting_edit" FOR EACH ROW EXECUTE FUNCTION carries_meeting_of_then();

-- Keeps whom meetings are open to, by their invitations.
CREATE FUNCTION invitations_open(of_community text, of_meetings text[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  -- Held before its invitations are counted: of two who change them at once the second counts what the first left.
  PERFORM 1 FROM meeting m WHERE m.community_id = of_community AND m.id = ANY (of_meetings) ORDER BY m.id FOR UPDATE;
  UPDATE meeting m SET open_to = o.open_to
  FROM (
    SELECT w.id, coalesce(min(opened_by(i.kind, i.value)) FILTER (WHERE i.kind IS NOT NULL), 0)::smallint AS open_to
    FROM (SELECT DISTINCT unnest(of_meetings) AS id) w
    LEFT JOIN invitation i ON i.community_id = of_community AND i.meeting_id = w.id
    GROUP BY w.id
  ) o
  WHERE m.community_id = of_community AND m.id = o.id AND m.open_to IS DISTINCT FROM o.open_to;
END
$$;
REVOKE ALL ON FUNCTION invitations_open(text, text[]) FROM PUBLIC;
CREATE FUNCTION invitations_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM invitations_open(c.community_id, array_agg(c.meeting_id)) FROM changed c GROUP BY c.community_id;
  RETURN NULL;
END
$$;
CREATE FUNCTION invitations_moved() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM invitations_open(c.community_id, array_agg(c.meeting_id))
  FROM (SELECT community_id, meeting_id FROM was UNION SELECT community_id, meeting_id FROM changed) c GROUP BY c.community_id;
  RETURN NULL;
END
$$;
CREATE TRIGGER opens_added AFTER INSERT ON "invitation" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION invitations_changed();
CREATE TRIGGER opens_removed AFTER DELETE ON "invitation" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION invitations_changed();
CREATE TRIGGER opens_moved AFTER UPDATE ON "invitation" REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION invitations_moved();

-- A meeting whose label or audience changed takes what hangs on it with it.
CREATE FUNCTION meeting_reads_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['occurrence_change', 'invitation', 'meeting_document', 'rsvp', 'attendance', 'mute', 'native_event', 'session']
  LOOP
    EXECUTE format('UPDATE %I SET label = $1, open_to = $2 WHERE community_id = $3 AND meeting_id = $4', t) USING NEW.label, NEW.open_to, NEW.community_id, NEW.id;
  END LOOP;
  -- These work their label out anew from both.
  UPDATE meeting_edit SET label = NEW.label WHERE community_id = NEW.community_id AND meeting_id = NEW.id;
  UPDATE conclusion SET label = NEW.label WHERE community_id = NEW.community_id AND meeting_id = NEW.id;
  UPDATE poll SET label = NEW.label WHERE community_id = NEW.community_id AND meeting_id = NEW.id;
  RETURN NULL;
END
$$;
CREATE TRIGGER reads_changed AFTER UPDATE ON "meeting" FOR EACH ROW
  WHEN (OLD.label IS DISTINCT FROM NEW.label OR OLD.open_to IS DISTINCT FROM NEW.open_to) EXECUTE FUNCTION meeting_reads_changed();

-- What hangs on a contact carries its label.
CREATE FUNCTION carries_contact() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  SELECT c.label INTO NEW.label FROM contact c WHERE c.community_id = NEW.community_id AND c.id = NEW.contact_id FOR SHARE;
  NEW.label := coalesce(NEW.label, 4);
  RETURN NEW;
END
$$;
CREATE TRIGGER carries_contact BEFORE INSERT OR UPDATE OF contact_id ON "contact_topic" FOR EACH ROW EXECUTE FUNCTION carries_contact();
CREATE TRIGGER carries_contact BEFORE INSERT OR UPDATE OF contact_id ON "point_of_contact" FOR EACH ROW EXECUTE FUNCTION carries_contact();
CREATE FUNCTION contact_reads_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE contact_topic SET label = NEW.label WHERE community_id = NEW.community_id AND contact_id = NEW.id;
  UPDATE point_of_contact SET label = NEW.label WHERE community_id = NEW.community_id AND contact_id = NEW.id;
  UPDATE contact_word SET label = NEW.label WHERE community_id = NEW.community_id AND contact_id = NEW.id;
  RETURN NULL;
END
$$;
CREATE TRIGGER reads_changed AFTER UPDATE ON "contact" FOR EACH ROW WHEN (OLD.label IS DISTINCT FROM NEW.label) EXECUTE FUNCTION contact_reads_changed();
-- The words of a name are written by triggers alone, which know the contact.
CREATE OR REPLACE FUNCTION contact_words_added() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO contact_word (community_id, contact_id, word, label)
  SELECT DISTINCT a.community_id, a.id, w, a.label FROM added a, regexp_split_to_table(a.folded, '\s+') w WHERE w <> '';
  RETURN NULL;
END
$$;
CREATE OR REPLACE FUNCTION contact_words_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM contact_word WHERE community_id = NEW.community_id AND contact_id = NEW.id;
  INSERT INTO contact_word (community_id, contact_id, word, label)
  SELECT DISTINCT NEW.community_id, NEW.id, w, NEW.label FROM regexp_split_to_table(NEW.folded, '\s+') w WHERE w <> '';
  RETURN NULL;
END
$$;

-- What hangs on a resource carries its label, and its submitter while it awaits review.
CREATE FUNCTION carries_resource() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  SELECT r.label, CASE WHEN r.published_at IS NULL THEN coalesce(r.submitted_by_id, '') END INTO NEW.label, NEW.owner
  FROM resource r WHERE r.community_id = NEW.community_id AND r.id = NEW.resource_id FOR SHARE;
  NEW.label := coalesce(NEW.label, 4);
  RETURN NEW;
END
$$;
CREATE TRIGGER carries_resource BEFORE INSERT OR UPDATE OF resource_id ON "resource_topic" FOR EACH ROW EXECUTE FUNCTION carries_resource();
CREATE FUNCTION resource_reads_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE resource_topic SET label = NEW.label, owner = CASE WHEN NEW.published_at IS NULL THEN coalesce(NEW.submitted_by_id, '') END
  WHERE community_id = NEW.community_id AND resource_id = NEW.id;
  RETURN NULL;
END
$$;
CREATE TRIGGER reads_changed AFTER UPDATE ON "resource" FOR EACH ROW
  WHEN (OLD.label IS DISTINCT FROM NEW.label OR OLD.published_at IS DISTINCT FROM NEW.published_at OR OLD.submitted_by_id IS DISTINCT FROM NEW.submitted_by_id)
  EXECUTE FUNCTION resource_reads_changed();

-- 3. The rows that are there. ----------------------------------------------------------------------------------------------

UPDATE "contact" SET label = 0;
UPDATE "resource" SET label = 0;
UPDATE "meeting" SET label = 0;
DO $$
DECLARE c text;
BEGIN
  FOR c IN SELECT id FROM community LOOP
    PERFORM invitations_open(c, (SELECT array_agg(DISTINCT meeting_id) FROM invitation WHERE community_id = c));
  END LOOP;
END
$$;
UPDATE "conclusion" SET label = 0;
UPDATE "poll" SET label = 0;
UPDATE "meeting_edit" SET label = 0;
-- As what hangs on a meeting, a contact or a resource: what did not change by the statements above has the least label.
UPDATE "contact_word" w SET label = c.label FROM "contact" c WHERE c.community_id = w.community_id AND c.id = w.contact_id AND c.label <> w.label;
UPDATE "resource_topic" t SET owner = coalesce(r.submitted_by_id, '') FROM "resource" r
  WHERE r.community_id = t.community_id AND r.id = t.resource_id AND r.published_at IS NULL;

-- What a meeting concluded was labelled GREEN whatever the meeting's label. It is the meeting's from now on; where it was
-- open to more people than the meeting, moderators are told (src/core/conclusions/exposed).
CREATE TABLE "exposure" (
    "community_id" TEXT NOT NULL,
    "conclusion_id" TEXT NOT NULL,
    "sharing" TEXT NOT NULL,
    "platform" TEXT,
    "space_id" TEXT,
    "channel" TEXT,
    "said_at" TIMESTAMPTZ(3),
    "number" INTEGER NOT NULL,

    CONSTRAINT "exposure_pkey" PRIMARY KEY ("community_id","conclusion_id","number")
);
ALTER TABLE "exposure" ADD CONSTRAINT "exposure_community_id_conclusion_id_fkey" FOREIGN KEY ("community_id", "conclusion_id") REFERENCES "conclusion"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
-- The digests that covered it, by channel; a row without a channel where none did: then it stood in lists only.
INSERT INTO "exposure" (community_id, conclusion_id, sharing, platform, space_id, channel, said_at, number)
SELECT c.community_id, c.id, c.sharing, said.platform, said.space_id, said.channel, said.at,
  row_number() OVER (PARTITION BY c.community_id, c.id ORDER BY said.at, said.platform, said.space_id, said.channel)
FROM "conclusion" c
LEFT JOIN LATERAL (
  SELECT d.platform, d.space_id, d.recipient AS channel, min(coalesce(d.settled_at, d.due_at)) AS at
  FROM "delivery" d
  CROSS JOIN LATERAL (
    SELECT sharing_rank(coalesce((
      SELECT k.clearance FROM "channel" k JOIN "space" s ON s.community_id = k.community_id AND s.id = k.space_id
      WHERE k.community_id = d.community_id AND s.platform = d.platform AND s.external_id = d.space_id AND k.external_id = d.recipient), 'green')) AS clearance
  ) there
  WHERE d.community_id = c.community_id AND d.kind = 'digest' AND d.state = 'sent'
    -- It said what its channel was cleared for, by the label of then; that is too much now.
    AND there.clearance >= sharing_rank(c.sharing) AND (there.clearance < c.label OR (c.open_to > 1 AND there.clearance <= 2))
    -- It covered what was recorded since the one before it, or since it was scheduled.
    AND coalesce((d.detail->>'upTo')::timestamptz, d.due_at) >= c.created_at
    AND c.created_at > coalesce((
      SELECT max(coalesce((e.detail->>'upTo')::timestamptz, e.due_at)) FROM "delivery" e
      WHERE e.community_id = d.community_id AND e.kind = 'digest' AND e.subject_id = d.subject_id AND e.due_at < d.due_at AND e.state = 'sent'),
      (SELECT g.created_at FROM "digest" g WHERE g.community_id = d.community_id AND g.id = d.subject_id), d.created_at)
    AND (c.withdrawn_at IS NULL OR c.withdrawn_at > coalesce(d.settled_at, d.due_at))
  GROUP BY 1, 2, 3
) said ON true
WHERE c.meeting_id IS NOT NULL AND (c.label > sharing_rank(c.sharing) OR c.open_to > 1)
  -- What members may see all the same was not exposed by lists.
  AND (said.channel IS NOT NULL OR c.label > 2 OR c.open_to > 1);
UPDATE "conclusion" c SET sharing = m.sharing FROM "meeting" m
  WHERE m.community_id = c.community_id AND m.id = c.meeting_id AND m.label > sharing_rank(c.sharing);

-- Totals and words by label, so that they tell nothing of what a reader may not find.
DELETE FROM "search_total";
INSERT INTO "search_total" (community_id, kind, label, docs, length)
SELECT community_id, kind, sharing, count(*)::int, sum(len) FROM (
  SELECT DISTINCT community_id, kind, doc, sharing, len FROM "posting" WHERE owner IS NULL
) d GROUP BY 1, 2, 3;
UPDATE "search_word" w SET label = coalesce((
  SELECT min(p.sharing) FROM "posting" p WHERE p.community_id = w.community_id AND p.kind = w.kind AND p.owner IS NULL AND p.term IN (
    SELECT 'x:' || w.word UNION SELECT l.language || ':' || (ts_lexize(l.dictionary, w.word))[1]
    FROM (VALUES ('en', 'english_stem'::regdictionary), ('es', 'spanish_stem'), ('pt', 'portuguese_stem'), ('fr', 'french_stem')) l(language, dictionary))
), 4);

-- 4. Policies. -------------------------------------------------------------------------------------------------------------

-- Who may read and write a table's rows, beside that they are the community's. Conditions are SQL in which {me} is the
-- reader's person ("" where nobody in particular reads, which owns nothing), {role} the reader's role (0 guest, 1 member, 2 moderator, 3 administrator,
-- 4 the community itself, -1 whoever reads along in a channel), {label} the highest label they may read, {company} whom they read
-- among (as open_to), {admitted} the meetings that invite them although not everybody, {actor} and {power} who writes and in
-- which role, {member} the same who is at least a member. Each is evaluated once a statement. A condition that is absent lets nobody but the product itself.
CREATE FUNCTION rapporteur_policies(of_table text, reads text, adds text, changes text, removes text, changed text DEFAULT NULL)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  policy text;
  condition text;
  p record;
BEGIN
  FOR p IN SELECT polname FROM pg_policy WHERE polrelid = of_table::regclass LOOP
    EXECUTE format('DROP POLICY %I ON %I', p.polname, of_table);
  END LOOP;
  EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', of_table);
  EXECUTE format('CREATE POLICY scoped ON %I AS RESTRICTIVE TO rapporteur_scoped USING (%s = current_setting(''rapporteur.community''))', of_table,
    CASE of_table WHEN 'community' THEN 'id' ELSE 'community_id' END);
  FOR policy, condition IN VALUES ('reads', reads), ('adds', adds), ('changes', changes), ('removes', removes) LOOP
    condition := rapporteur_condition(coalesce(condition, 'false'), policy = 'reads');
    EXECUTE format(CASE policy
      WHEN 'reads' THEN 'CREATE POLICY reads ON %I FOR SELECT TO rapporteur_scoped USING (%s)'
      WHEN 'adds' THEN 'CREATE POLICY adds ON %I FOR INSERT TO rapporteur_scoped WITH CHECK (%s)'
      WHEN 'changes' THEN 'CREATE POLICY changes ON %I FOR UPDATE TO rapporteur_scoped USING (%s) WITH CHECK (%s)'
      ELSE 'CREATE POLICY removes ON %I FOR DELETE TO rapporteur_scoped USING (%s)' END, of_table, condition, rapporteur_condition(coalesce(changed, changes, 'false'), false));
  END LOOP;
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO rapporteur_scoped', of_table);
END
$$;
CREATE FUNCTION rapporteur_condition(condition text, reading boolean) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  token text;
  meaning text;
BEGIN
  FOR token, meaning IN VALUES
    ('{meeting}', '(label <= {label} AND (open_to <= {company} OR meeting_id = ANY ({admitted})))'),
    ('{me}', '(SELECT current_setting(''rapporteur.person''))'),
    ('{role}', '(SELECT current_setting(''rapporteur.role'')::smallint)'),
    ('{label}', '(SELECT current_setting(''rapporteur.label'')::smallint)'),
    ('{company}', '(SELECT current_setting(''rapporteur.company'')::smallint)'),
    ('{admitted}', '(SELECT rapporteur_admitted())::text[]'),
    ('{runs}', '(SELECT rapporteur_runs(current_setting(''rapporteur.person'')))::text[]'),
    ('{actor runs}', '(SELECT rapporteur_runs(current_setting(''rapporteur.actor'')))::text[]'),
    ('{actor}', '(SELECT current_setting(''rapporteur.actor''))'),
    ('{member}', '(SELECT CASE WHEN current_setting(''rapporteur.power'')::smallint > 0 THEN nullif(current_setting(''rapporteur.actor''), '''') END)'),
    ('{power}', '(SELECT current_setting(''rapporteur.power'')::smallint)')
  LOOP
    condition := replace(condition, token, meaning);
  END LOOP;
  RETURN CASE WHEN condition = 'true' THEN 'true'
    WHEN reading THEN format('(SELECT current_setting(''rapporteur.role'')::smallint) > 3 OR (%s)', condition)
    ELSE format('(SELECT current_setting(''rapporteur.power'')::smallint) > 3 OR (%s)', condition) END;
END
$$;
REVOKE ALL ON FUNCTION rapporteur_policies(text, text, text, text, text, text) FROM PUBLIC;
REVOKE ALL ON FUNCTION rapporteur_condition(text, boolean) FROM PUBLIC;

-- Meetings that a person organises or chairs.
CREATE FUNCTION rapporteur_runs(who text) RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(array_agg(m.id), '{}') FROM (
    SELECT id FROM meeting WHERE community_id = current_setting('rapporteur.community') AND organiser_id = who
    UNION SELECT id FROM meeting WHERE community_id = current_setting('rapporteur.community') AND chair_id = who
  ) m
$$;
-- Meetings that are not open to the reader's company and invite them all the same: by name, country or topic, or because they run it.
CREATE FUNCTION rapporteur_admitted() RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(array_agg(a.id), '{}') FROM (
    SELECT i.meeting_id AS id FROM person p JOIN invitation i ON i.community_id = p.community_id AND i.open_to > 0
      AND ((i.kind = 'person' AND i.value = p.id) OR (i.kind = 'country' AND i.value = p.country) OR (i.kind = 'topic' AND i.value = ANY (p.topics)))
    WHERE p.community_id = current_setting('rapporteur.community') AND p.id = current_setting('rapporteur.person')
    UNION SELECT unnest(rapporteur_runs(current_setting('rapporteur.person')))
  ) a
$$;
REVOKE ALL ON FUNCTION rapporteur_admitted() FROM PUBLIC;
REVOKE ALL ON FUNCTION rapporteur_runs(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION rapporteur_admitted(), rapporteur_runs(text) TO rapporteur_scoped;

-- Holds a row until the end of the transaction, also one that the caller may not change; false where there is none.
CREATE FUNCTION rapporteur_hold(of_table text, of_id text, shared boolean) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  held integer;
BEGIN
  IF of_table NOT IN ('meeting', 'poll', 'session', 'person') THEN
    RAISE EXCEPTION 'rows of % are not held this way', of_table;
  END IF;
  EXECUTE format('SELECT 1 FROM %I WHERE community_id = $1 AND id = $2 FOR %s', of_table, CASE WHEN shared THEN 'SHARE' ELSE 'UPDATE' END)
    INTO held USING current_setting('rapporteur.community'), of_id;
  RETURN held IS NOT NULL;
END
$$;
REVOKE ALL ON FUNCTION rapporteur_hold(text, text, boolean) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION rapporteur_hold(text, text, boolean) TO rapporteur_scoped;

DO $$
BEGIN
  --                            table                reads                 adds                  changes               removes
  -- The community and its people: everybody in it knows them.
  PERFORM rapporteur_policies('community',        'true',               NULL,                 '{power} >= 2',        '{power} >= 3');
  PERFORM rapporteur_policies('space',            'true',               '{power} >= 3',       '{power} >= 3',       '{power} >= 3');
  PERFORM rapporteur_policies('channel',          'true',               '{power} >= 2',       '{power} >= 2',       '{power} >= 3');
  PERFORM rapporteur_policies('topic',            'true',               NULL,                 NULL,                 NULL);
  PERFORM rapporteur_policies('former_space',     'true',               '{power} >= 3',       '{power} >= 3',       '{power} >= 3');
  PERFORM rapporteur_policies('greeting',         'true',               NULL,                 NULL,                 NULL);
  PERFORM rapporteur_policies('person',           'true',               NULL,                 'id = {actor} OR {power} >= 2', NULL);
  PERFORM rapporteur_policies('handle',           'true',               NULL,                 '{power} >= 3',       NULL);
  -- What is one person's alone.
  PERFORM rapporteur_policies('link_code',        'person_id = {me}',   'person_id = {actor}', 'person_id = {actor}', 'person_id = {actor}');
  PERFORM rapporteur_policies('link_try',         'person_id = {me}',   'person_id = {actor}', 'person_id = {actor}', 'person_id = {actor}');
  PERFORM rapporteur_policies('feed',             'person_id = {me}',   'person_id = {member}', 'person_id = {member}', 'person_id = {member}');
  -- What administrators see to.
  PERFORM rapporteur_policies('invite',           '{role} >= 3',        '{power} >= 3',       '{power} >= 3',       '{power} >= 3');
  -- Contacts.
  PERFORM rapporteur_policies('contact',          'label <= {label}',   '{power} >= 2',       '{power} >= 2',       '{power} >= 2');
  PERFORM rapporteur_policies('contact_topic',    'label <= {label}',   '{power} >= 2',       '{power} >= 2',       '{power} >= 2');
  PERFORM rapporteur_policies('point_of_contact', 'label <= {label}',   '{power} >= 2',       '{power} >= 2',       '{power} >= 2');
  PERFORM rapporteur_policies('contact_word',     'label <= {label}',   NULL,                 NULL,                 NULL);
  -- Meetings and what hangs on them. Who runs one changes it, and may hand it over.
  PERFORM rapporteur_policies('meeting', 'label <= {label} AND (open_to <= {company} OR id = ANY ({admitted}))',
    '{power} >= 1', 'organiser_id = {member} OR chair_id = {member} OR {power} >= 2', '{power} >= 2', '{power} >= 1');
  PERFORM rapporteur_policies('occurrence_change', '{meeting}', 'meeting_id = ANY ({actor runs}) OR {power} >= 2', 'meeting_id = ANY ({actor runs}) OR {power} >= 2', 'meeting_id = ANY ({actor runs}) OR {power} >= 2');
  PERFORM rapporteur_policies('invitation',       '{meeting}',          'meeting_id = ANY ({actor runs}) OR {power} >= 2', 'meeting_id = ANY ({actor runs}) OR {power} >= 2', 'meeting_id = ANY ({actor runs}) OR {power} >= 2');
  PERFORM rapporteur_policies('meeting_document', '{meeting} AND EXISTS (SELECT FROM resource r WHERE r.community_id = meeting_document.community_id AND r.id = meeting_document.resource_id)',
    'meeting_id = ANY ({actor runs}) OR {power} >= 2', 'meeting_id = ANY ({actor runs}) OR {power} >= 2', 'meeting_id = ANY ({actor runs}) OR {power} >= 2');
  PERFORM rapporteur_policies('meeting_edit',     '{meeting}',          'person_id = {member} OR {power} >= 2', 'meeting_id = ANY ({actor runs}) OR {power} >= 2', '{power} >= 1');
  PERFORM rapporteur_policies('native_event',     '{meeting}',          'meeting_id = ANY ({actor runs}) OR {power} >= 2', 'meeting_id = ANY ({actor runs}) OR {power} >= 2', 'meeting_id = ANY ({actor runs}) OR {power} >= 2');
  -- Who comes is seen by whoever runs the meeting, and by moderators. A place that is given up may become another person's.
  PERFORM rapporteur_policies('rsvp', '{meeting} AND (person_id = {me} OR {role} >= 2 OR meeting_id = ANY ({runs}))',
    'person_id = {member} OR meeting_id = ANY ({actor runs}) OR {power} >= 2', '{power} >= 1', 'person_id = {member} OR meeting_id = ANY ({actor runs}) OR {power} >= 2');
  PERFORM rapporteur_policies('attendance',       '{meeting}',          'person_id = {member} OR meeting_id = ANY ({actor runs}) OR {power} >= 2',
    'person_id = {member} OR meeting_id = ANY ({actor runs}) OR {power} >= 2', 'person_id = {member} OR meeting_id = ANY ({actor runs}) OR {power} >= 2');
  PERFORM rapporteur_policies('mute', '{meeting} AND person_id = {me}', 'person_id = {member} OR meeting_id = ANY ({actor runs}) OR {power} >= 2',
    'person_id = {member} OR meeting_id = ANY ({actor runs}) OR {power} >= 2', 'person_id = {member} OR meeting_id = ANY ({actor runs}) OR {power} >= 2');
  -- Minutes.
  PERFORM rapporteur_policies('session',          '{meeting}',          'meeting_id = ANY ({actor runs}) OR {power} >= 2', '{power} >= 1', NULL);
  PERFORM rapporteur_policies('note', 'EXISTS (SELECT FROM session s WHERE s.community_id = note.community_id AND s.id = note.session_id)',
    'author_id = {member}', NULL, '{power} >= 1');
  -- Polls. Votes are seen by whoever runs the poll, and by moderators.
  PERFORM rapporteur_policies('poll',             '{meeting}',          '{power} >= 1', 'organiser_id = {member} OR {power} >= 2', NULL);
  PERFORM rapporteur_policies('poll_option', 'EXISTS (SELECT FROM poll p WHERE p.community_id = poll_option.community_id AND p.id = poll_option.poll_id)',
    '{power} >= 1', NULL, NULL);
  PERFORM rapporteur_policies('poll_vote', 'EXISTS (SELECT FROM poll p WHERE p.community_id = poll_vote.community_id AND p.id = poll_vote.poll_id
    AND (poll_vote.person_id = {me} OR {role} >= 2 OR p.organiser_id = {me}))', 'person_id = {member}', 'person_id = {member}', 'person_id = {member}');
  -- Conclusions and digests.
  PERFORM rapporteur_policies('conclusion',       '{meeting}',          'author_id = {member} OR {power} >= 2', 'author_id = {member} OR {power} >= 2', NULL);
  PERFORM rapporteur_policies('exposure',         '{role} >= 2',        NULL,                 NULL,                 '{power} >= 2');
  PERFORM rapporteur_policies('digest',           'true',               '{power} >= 2',       'made_by_id = {member} OR {power} >= 2', NULL);
  -- Resources and their review.
  PERFORM rapporteur_policies('resource', 'label <= {label} AND (published_at IS NOT NULL OR submitted_by_id = {me} OR {role} >= 2)',
    '(submitted_by_id = {member} AND published_at IS NULL) OR {power} >= 2', '{power} >= 2', '{power} >= 2');
  PERFORM rapporteur_policies('resource_topic', 'label <= {label} AND (owner IS NULL OR owner = nullif({me}, '''') OR {role} >= 2)',
    'owner = nullif({member}, '''') OR {power} >= 2', '{power} >= 2', '{power} >= 2');
  PERFORM rapporteur_policies('review_item',      'submitted_by_id = {me} OR {role} >= 2', '(submitted_by_id = {member} AND decision IS NULL) OR {power} >= 2', '{power} >= 2', '{power} >= 2');
  -- The index follows what members write.
  PERFORM rapporteur_policies('posting', 'sharing <= {label} AND (owner IS NULL OR owner = nullif({me}, '''') OR {role} >= 2)', '{power} >= 1', '{power} >= 1', '{power} >= 1');
  PERFORM rapporteur_policies('search_total',     'label <= {label}',   '{power} >= 1',       '{power} >= 1',       '{power} >= 1');
  PERFORM rapporteur_policies('search_word',      'label <= {label}',   '{power} >= 1',       '{power} >= 1',       '{power} >= 1');
  -- The ledger follows what members do. A person sees what is said to them, of subjects that they may see.
  PERFORM rapporteur_policies('delivery', '{role} >= 2 OR (person_id = {me} AND (
      EXISTS (SELECT FROM meeting m WHERE m.community_id = delivery.community_id AND m.id = delivery.subject_id)
      OR EXISTS (SELECT FROM poll p WHERE p.community_id = delivery.community_id AND p.id = delivery.subject_id)
      OR EXISTS (SELECT FROM session s WHERE s.community_id = delivery.community_id AND s.id = delivery.subject_id)
      OR EXISTS (SELECT FROM resource r WHERE r.community_id = delivery.community_id AND r.id = delivery.subject_id)))',
    '{power} >= 1', '{power} >= 1', '{power} >= 1');
  -- What stands in the terminal's own channels is read by the terminal itself; the audit log only grows.
  PERFORM rapporteur_policies('post',             NULL,                 NULL,                 NULL,                 NULL);
  PERFORM rapporteur_policies('audit',            NULL,                 'true',               NULL,                 NULL);
END
$$;
REVOKE INSERT, DELETE ON "community" FROM rapporteur_scoped;
REVOKE UPDATE, DELETE ON "audit" FROM rapporteur_scoped;

-- A role is given by moderators, or by the product itself, never by whoever bears it.
CREATE FUNCTION role_is_given() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_user = 'rapporteur_scoped' AND coalesce(nullif(current_setting('rapporteur.power', true), ''), '-1')::smallint < 2 THEN
    RAISE EXCEPTION 'new row violates row-level security: a role is given by moderators';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER role_is_given BEFORE UPDATE ON "person" FOR EACH ROW WHEN (OLD.role IS DISTINCT FROM NEW.role OR OLD.role_by_hand IS DISTINCT FROM NEW.role_by_hand) EXECUTE FUNCTION role_is_given();

-- The end of the chain is told to whoever appends; the log itself is not theirs to read.
CREATE OR REPLACE FUNCTION audit_end(of_community text) RETURNS TABLE (seq integer, hash text) LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF current_setting('rapporteur.community', true) NOT IN ('', of_community) THEN
    RAISE EXCEPTION 'another community''s chain';
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('audit ' || of_community, 0));
  IF NOT EXISTS (SELECT FROM community c WHERE c.id = of_community) THEN
    RAISE EXCEPTION 'community % is gone', of_community;
  END IF;
  RETURN QUERY SELECT a.seq, a.hash FROM audit a WHERE a.community_id = of_community ORDER BY a.seq DESC LIMIT 1;
END
$$;

-- Words of the current community that look like the given one and stand in something that the reader may read, the likeliest first.
CREATE OR REPLACE FUNCTION near_words(in_kind text, wanted text, wanted_at_least real) RETURNS TABLE (word text, likeness real)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT near.word, similarity(near.word, wanted) FROM (
    SELECT w.word FROM search_word w
    WHERE w.community_id = current_setting('rapporteur.community') AND w.kind = in_kind AND w.label <= current_setting('rapporteur.label')::smallint
      AND w.word COLLATE "C" >= left(wanted, 1) AND w.word COLLATE "C" < left(wanted, 1) || U&'\+10FFFF'
      AND (length(w.word) BETWEEN length(wanted) - 2 AND length(wanted) + 2 OR starts_with(w.word, wanted))
    UNION
    SELECT w.word FROM search_word w
    WHERE w.community_id = current_setting('rapporteur.community') AND w.kind = in_kind AND w.label <= current_setting('rapporteur.label')::smallint
      AND substr(w.word, 2) COLLATE "C" IN (wanted, substr(wanted, 2))
    UNION
    SELECT w.word FROM search_word w
    WHERE w.community_id = current_setting('rapporteur.community') AND w.kind = in_kind AND w.label <= current_setting('rapporteur.label')::smallint
      AND w.word COLLATE "C" IN (substr(wanted, 2), substr(wanted, 2, 1) || left(wanted, 1) || substr(wanted, 3))
  ) near
  WHERE similarity(near.word, wanted) >= wanted_at_least
  ORDER BY 2 DESC, 1
$$;

-- A community is erased by its administrators alone, whatever a command says.
ALTER FUNCTION erase_community() RENAME TO erase_community_whole;
REVOKE ALL ON FUNCTION erase_community_whole() FROM PUBLIC, rapporteur_scoped;
CREATE FUNCTION erase_community() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF current_setting('rapporteur.power')::smallint < 3 THEN
    RAISE EXCEPTION 'a community is erased by its administrators';
  END IF;
  PERFORM erase_community_whole();
END
$$;
REVOKE ALL ON FUNCTION erase_community() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION erase_community() TO rapporteur_scoped;
