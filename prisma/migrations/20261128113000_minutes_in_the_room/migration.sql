-- AlterTable
ALTER TABLE "session" ADD COLUMN     "closed_by_id" TEXT,
ADD COLUMN     "posted_at" TIMESTAMPTZ(3),
ADD COLUMN     "posted_by_id" TEXT;

-- CreateTable
CREATE TABLE "minutes_correction" (
    "community_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "session_id" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "text" TEXT,
    "by_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "minutes_correction_pkey" PRIMARY KEY ("community_id","id")
);

-- CreateTable
CREATE TABLE "agenda_point" (
    "community_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "meeting_id" TEXT NOT NULL,
    "occurrence" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "asked_by_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "label" SMALLINT NOT NULL DEFAULT 0,
    "open_to" SMALLINT NOT NULL DEFAULT 0,

    CONSTRAINT "agenda_point_pkey" PRIMARY KEY ("community_id","id")
);

-- CreateIndex
CREATE INDEX "minutes_correction_community_id_session_id_idx" ON "minutes_correction"("community_id", "session_id");

-- CreateIndex
CREATE INDEX "agenda_point_community_id_meeting_id_occurrence_idx" ON "agenda_point"("community_id", "meeting_id", "occurrence");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_community_id_closed_by_id_fkey" FOREIGN KEY ("community_id", "closed_by_id") REFERENCES "person"("community_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_community_id_posted_by_id_fkey" FOREIGN KEY ("community_id", "posted_by_id") REFERENCES "person"("community_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "minutes_correction" ADD CONSTRAINT "minutes_correction_community_id_session_id_fkey" FOREIGN KEY ("community_id", "session_id") REFERENCES "session"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "minutes_correction" ADD CONSTRAINT "minutes_correction_community_id_by_id_fkey" FOREIGN KEY ("community_id", "by_id") REFERENCES "person"("community_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_point" ADD CONSTRAINT "agenda_point_community_id_meeting_id_fkey" FOREIGN KEY ("community_id", "meeting_id") REFERENCES "meeting"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_point" ADD CONSTRAINT "agenda_point_community_id_asked_by_id_fkey" FOREIGN KEY ("community_id", "asked_by_id") REFERENCES "person"("community_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was closed before was posted then.
UPDATE "session" SET posted_at = closed_at WHERE closed_at IS NOT NULL;

-- A point carries its meeting's label and audience, also where these change.
CREATE TRIGGER carries_meeting BEFORE INSERT OR UPDATE OF meeting_id ON "agenda_point" FOR EACH ROW EXECUTE FUNCTION carries_meeting();
CREATE FUNCTION meeting_reads_changed_points() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE agenda_point SET label = NEW.label, open_to = NEW.open_to WHERE community_id = NEW.community_id AND meeting_id = NEW.id;
  RETURN NULL;
END
$$;
CREATE TRIGGER reads_changed_points AFTER UPDATE ON "meeting" FOR EACH ROW
  WHEN (OLD.label IS DISTINCT FROM NEW.label OR OLD.open_to IS DISTINCT FROM NEW.open_to) EXECUTE FUNCTION meeting_reads_changed_points();

-- Points are seen as their meeting is. Who asked for one, and who runs the meeting, takes it off; who runs it puts them in order.
SELECT rapporteur_policies('agenda_point', '{meeting}', 'asked_by_id = {member}', 'meeting_id = ANY ({actor runs}) OR {power} >= 2',
  'asked_by_id = {member} OR meeting_id = ANY ({actor runs}) OR {power} >= 2');
-- Corrections are seen as the minutes are, and stay. Notes can be reworded, as they can be taken out; who may is the command's to know.
SELECT rapporteur_policies('minutes_correction',
  'EXISTS (SELECT FROM session s WHERE s.community_id = minutes_correction.community_id AND s.id = minutes_correction.session_id)',
  'by_id = {member}', NULL, NULL);
SELECT rapporteur_policies('note', 'EXISTS (SELECT FROM session s WHERE s.community_id = note.community_id AND s.id = note.session_id)',
  'author_id = {member}', '{power} >= 1', '{power} >= 1');

-- The cards of minutes show their agenda, and what was corrected in them.
CREATE OR REPLACE FUNCTION card_minutes_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  is_row jsonb := CASE WHEN TG_OP = 'DELETE' THEN to_jsonb(OLD) ELSE to_jsonb(NEW) END;
  of_meeting text := is_row ->> CASE TG_TABLE_NAME WHEN 'meeting' THEN 'id' ELSE 'meeting_id' END;
  of_time text := is_row ->> 'occurrence';
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(OLD) = to_jsonb(NEW) THEN
    RETURN NULL;
  END IF;
  IF TG_TABLE_NAME IN ('note', 'minutes_correction') THEN
    SELECT s.meeting_id, s.occurrence INTO of_meeting, of_time FROM session s
    WHERE s.community_id = is_row ->> 'community_id' AND s.id = is_row ->> 'session_id';
  END IF;
  PERFORM cards_follow(is_row ->> 'community_id', ARRAY(SELECT s.id FROM session s WHERE s.community_id = is_row ->> 'community_id'
    AND s.meeting_id = of_meeting AND (of_time IS NULL OR s.occurrence = of_time)), NULL, TG_TABLE_NAME NOT IN ('meeting', 'occurrence_change'));
  RETURN NULL;
END
$$;
CREATE TRIGGER card_minutes_changed AFTER INSERT OR UPDATE OR DELETE ON "agenda_point" FOR EACH ROW EXECUTE FUNCTION card_minutes_changed();
CREATE TRIGGER card_minutes_changed AFTER INSERT ON "minutes_correction" FOR EACH ROW EXECUTE FUNCTION card_minutes_changed();

-- Whose they are can be told apart again when two persons are parted.
CREATE TRIGGER notes_part_closed_by_id AFTER INSERT OR UPDATE OF closed_by_id ON "session" FOR EACH ROW
  WHEN (NEW.closed_by_id IS NOT NULL AND current_setting('rapporteur.link', true) <> '') EXECUTE FUNCTION notes_part('closed_by_id', 'id');
CREATE TRIGGER notes_part_posted_by_id AFTER INSERT OR UPDATE OF posted_by_id ON "session" FOR EACH ROW
  WHEN (NEW.posted_by_id IS NOT NULL AND current_setting('rapporteur.link', true) <> '') EXECUTE FUNCTION notes_part('posted_by_id', 'id');
CREATE TRIGGER notes_part_by_id AFTER INSERT OR UPDATE OF by_id ON "minutes_correction" FOR EACH ROW
  WHEN (NEW.by_id IS NOT NULL AND current_setting('rapporteur.link', true) <> '') EXECUTE FUNCTION notes_part('by_id', 'id');
CREATE TRIGGER notes_part_asked_by_id AFTER INSERT OR UPDATE OF asked_by_id ON "agenda_point" FOR EACH ROW
  WHEN (NEW.asked_by_id IS NOT NULL AND current_setting('rapporteur.link', true) <> '') EXECUTE FUNCTION notes_part('asked_by_id', 'id');
