-- AlterTable
ALTER TABLE "channel" ADD COLUMN     "language" TEXT;

-- AlterTable
ALTER TABLE "meeting" ADD COLUMN     "names_since" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "post" ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "card" (
    "community_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "occurrence" TEXT NOT NULL,
    "time" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "space_id" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "receipt" TEXT NOT NULL,
    "detail" JSONB NOT NULL,
    "wanted" INTEGER NOT NULL DEFAULT 1,
    "written" INTEGER NOT NULL DEFAULT 0,
    "shows" TEXT,
    "waits" BOOLEAN NOT NULL DEFAULT false,
    "told_since" TIMESTAMPTZ(3),
    "worded_at" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3),
    "free_at" TIMESTAMPTZ(3) NOT NULL,
    "leased_by" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "over_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "card_pkey" PRIMARY KEY ("community_id","id")
);

-- CreateTable
CREATE TABLE "card_pace" (
    "community_id" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "next_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "card_pace_pkey" PRIMARY KEY ("community_id","platform","place")
);

-- CreateIndex
CREATE INDEX "card_community_id_subject_id_idx" ON "card"("community_id", "subject_id");

-- CreateIndex
CREATE INDEX "card_due_at_idx" ON "card"("due_at");

-- CreateIndex
CREATE INDEX "card_worded_at_idx" ON "card"("worded_at");

-- The few of which something is not written yet.
CREATE INDEX "card_wanted_idx" ON "card"("platform", "free_at") WHERE wanted <> written;

-- The product's own: the ledger makes and writes cards, and what members change makes times of meetings move.
DO $$
BEGIN
  PERFORM rapporteur_policies('card',      NULL, NULL, '{power} >= 1', NULL);
  PERFORM rapporteur_policies('card_pace', NULL, NULL, NULL, NULL);
END
$$;

-- What was said in a channel and is to be kept true becomes a card in the transaction that settles it, but where its space has
-- left the community. It is looked at at once: its subject may have become different while it was being said. What it tells
-- has been told for as long as the other cards of its subject tell it.
CREATE FUNCTION card_of_sent() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  subject text := coalesce(NEW.detail #>> '{card,subject}', NEW.subject_id);
BEGIN
  INSERT INTO card (community_id, id, key, kind, subject_id, occurrence, time, platform, space_id, recipient, receipt, detail, shows, told_since, free_at, created_at)
  SELECT NEW.community_id, NEW.id, NEW.key, NEW.kind, subject, NEW.occurrence, coalesce(NEW.detail #>> '{card,time}', ''), NEW.platform, NEW.space_id,
    NEW.recipient, NEW.receipt, NEW.detail, NEW.detail #>> '{card,shows}',
    CASE WHEN NEW.detail #>> '{card,tells}' = 'true' THEN coalesce((SELECT max(c.told_since) FROM card c
      WHERE c.community_id = NEW.community_id AND c.subject_id = subject AND c.over_at IS NULL), NEW.settled_at) END,
    now() + interval '3 seconds', NEW.settled_at
  WHERE NOT EXISTS (SELECT FROM former_space f
    WHERE f.community_id = NEW.community_id AND f.platform = NEW.platform AND f.external_id = NEW.space_id)
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END
$$;
CREATE TRIGGER card_of_sent AFTER UPDATE OF state ON "delivery" FOR EACH ROW
  WHEN (NEW.state = 'sent' AND OLD.state <> 'sent' AND NEW.receipt IS NOT NULL AND NEW.address = 'channel' AND NEW.detail -> 'card' ? 'shows')
  EXECUTE FUNCTION card_of_sent();

-- Counts up what the cards of subjects are to show: those about these times of it, or all where they are NULL; also of what is over.
-- In order of id, as everybody locks them.
CREATE FUNCTION cards_follow(of_community text, of_subjects text[], of_times text[], also_over boolean) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE card SET wanted = card.wanted + 1
  FROM (
    SELECT id FROM card WHERE community_id = of_community AND subject_id = ANY (of_subjects)
      AND (of_times IS NULL OR time = ANY (of_times)) AND (also_over OR over_at IS NULL) ORDER BY id FOR UPDATE
  ) c
  WHERE card.community_id = of_community AND card.id = c.id
$$;
REVOKE ALL ON FUNCTION cards_follow(text, text[], text[], boolean) FROM PUBLIC;

-- The series that lead to a meeting: their announcements go on with it.
CREATE FUNCTION card_meetings_before(of_community text, of_meetings text[]) RETURNS text[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH RECURSIVE before AS (
    SELECT m.continues FROM meeting m WHERE m.community_id = of_community AND m.id = ANY (of_meetings) AND m.continues IS NOT NULL
    UNION SELECT m.continues FROM meeting m JOIN before b ON m.id = b.continues WHERE m.community_id = of_community AND m.continues IS NOT NULL
  ) SELECT coalesce(array_agg(continues), '{}') FROM before
$$;
REVOKE ALL ON FUNCTION card_meetings_before(text, text[]) FROM PUBLIC;

-- In whatever transaction something changes, the cards of what it is about are counted up. The argument is the column that names
-- the subject. What was answered about a time is seen by the cards about that time or about all, while these are not over.
CREATE FUNCTION card_subject_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  old_row jsonb := CASE WHEN TG_OP = 'INSERT' THEN '{}' ELSE to_jsonb(OLD) END;
  new_row jsonb := CASE WHEN TG_OP = 'DELETE' THEN '{}' ELSE to_jsonb(NEW) END;
  of_community text := coalesce(new_row ->> 'community_id', old_row ->> 'community_id');
  subjects text[] := ARRAY[old_row ->> TG_ARGV[0], new_row ->> TG_ARGV[0]];
  times text[];
BEGIN
  IF TG_TABLE_NAME IN ('rsvp', 'occurrence_change') THEN
    -- They carry who may see their meeting.
    old_row := old_row - 'label' - 'open_to';
    new_row := new_row - 'label' - 'open_to';
  END IF;
  IF old_row = new_row THEN
    RETURN NULL;
  END IF;
  IF TG_TABLE_NAME IN ('rsvp', 'occurrence_change') THEN
    times := array_remove(ARRAY[old_row ->> 'occurrence', new_row ->> 'occurrence'], NULL);
    -- An answer about all times is one about each.
    times := CASE WHEN '' = ANY (times) THEN NULL ELSE times || ''::text END;
  END IF;
  IF TG_TABLE_NAME NOT IN ('poll', 'poll_vote') THEN
    subjects := subjects || card_meetings_before(of_community, subjects);
  END IF;
  PERFORM cards_follow(of_community, subjects, times, TG_TABLE_NAME NOT IN ('rsvp', 'poll_vote'));
  RETURN NULL;
END
$$;

DO $$
DECLARE
  of_table text;
  names text;
  follows text;
BEGIN
  FOR of_table, names, follows IN VALUES
    ('meeting', 'id', 'UPDATE'), ('occurrence_change', 'meeting_id', 'INSERT OR UPDATE OR DELETE'), ('rsvp', 'meeting_id', 'INSERT OR UPDATE OR DELETE'),
    ('poll', 'id', 'UPDATE'), ('poll_vote', 'poll_id', 'INSERT OR UPDATE OR DELETE')
  LOOP
    EXECUTE format('CREATE TRIGGER card_subject_changed AFTER %s ON %I FOR EACH ROW EXECUTE FUNCTION card_subject_changed(%L)', follows, of_table, names);
  END LOOP;
END
$$;

-- Minutes are of one time of a meeting, in one channel or several: what is noted, who was there and what was concluded is seen by
-- the cards of all of them; what the meeting is, while they are not over.
CREATE FUNCTION card_minutes_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  is_row jsonb := CASE WHEN TG_OP = 'DELETE' THEN to_jsonb(OLD) ELSE to_jsonb(NEW) END;
  of_meeting text := is_row ->> CASE TG_TABLE_NAME WHEN 'meeting' THEN 'id' ELSE 'meeting_id' END;
  of_time text := is_row ->> 'occurrence';
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(OLD) = to_jsonb(NEW) THEN
    RETURN NULL;
  END IF;
  IF TG_TABLE_NAME = 'note' THEN
    SELECT s.meeting_id, s.occurrence INTO of_meeting, of_time FROM session s
    WHERE s.community_id = is_row ->> 'community_id' AND s.id = is_row ->> 'session_id';
  END IF;
  PERFORM cards_follow(is_row ->> 'community_id', ARRAY(SELECT s.id FROM session s WHERE s.community_id = is_row ->> 'community_id'
    AND s.meeting_id = of_meeting AND (of_time IS NULL OR s.occurrence = of_time)), NULL, TG_TABLE_NAME NOT IN ('meeting', 'occurrence_change'));
  RETURN NULL;
END
$$;

DO $$
DECLARE
  of_table text;
  follows text;
BEGIN
  FOR of_table, follows IN VALUES
    ('session', 'UPDATE'), ('note', 'INSERT OR UPDATE OR DELETE'), ('attendance', 'INSERT OR UPDATE OR DELETE'),
    ('conclusion', 'INSERT OR UPDATE OR DELETE'), ('meeting', 'UPDATE'), ('occurrence_change', 'INSERT OR UPDATE OR DELETE')
  LOOP
    EXECUTE format('CREATE TRIGGER card_minutes_changed AFTER %s ON %I FOR EACH ROW EXECUTE FUNCTION card_minutes_changed()', follows, of_table);
  END LOOP;
END
$$;

-- Who left is not counted any more, and who is named is called as they are called now.
CREATE FUNCTION card_person_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM cards_follow(NEW.community_id, ARRAY(
    SELECT r.meeting_id FROM rsvp r WHERE r.community_id = NEW.community_id AND r.person_id = NEW.id
    UNION SELECT m.id FROM meeting m WHERE m.community_id = NEW.community_id AND m.organiser_id = NEW.id
    UNION SELECT p.id FROM poll p WHERE p.community_id = NEW.community_id AND p.organiser_id = NEW.id
    UNION SELECT v.poll_id FROM poll_vote v WHERE v.community_id = NEW.community_id AND v.person_id = NEW.id), NULL, true);
  RETURN NULL;
END
$$;
CREATE TRIGGER card_person_changed AFTER UPDATE ON "person" FOR EACH ROW
  WHEN (OLD.name IS DISTINCT FROM NEW.name OR OLD.left_at IS DISTINCT FROM NEW.left_at) EXECUTE FUNCTION card_person_changed();

-- In which language a channel is spoken to, and who reads it.
CREATE FUNCTION card_place_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_TABLE_NAME = 'community' THEN
    PERFORM cards_follow(NEW.id, ARRAY(SELECT DISTINCT c.subject_id FROM card c WHERE c.community_id = NEW.id), NULL, true);
  ELSE
    PERFORM cards_follow(NEW.community_id, ARRAY(SELECT DISTINCT c.subject_id FROM card c JOIN space s
      ON s.community_id = c.community_id AND s.id = NEW.space_id AND s.platform = c.platform AND s.external_id = c.space_id
      WHERE c.community_id = NEW.community_id AND c.recipient = NEW.external_id), NULL, true);
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER card_place_changed AFTER UPDATE ON "community" FOR EACH ROW
  WHEN (OLD.language <> NEW.language OR OLD.zone <> NEW.zone) EXECUTE FUNCTION card_place_changed();
CREATE TRIGGER card_place_changed AFTER UPDATE ON "channel" FOR EACH ROW
  WHEN (OLD.language IS DISTINCT FROM NEW.language OR OLD.clearance <> NEW.clearance) EXECUTE FUNCTION card_place_changed();
