-- CreateTable
CREATE TABLE "resource_question" (
    "community_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "asker_id" TEXT,
    "words" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "kind" TEXT,
    "platform" TEXT NOT NULL,
    "space_id" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "cleared" SMALLINT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "resource_question_pkey" PRIMARY KEY ("community_id","id")
);

-- CreateTable
CREATE TABLE "resource_answer" (
    "community_id" TEXT NOT NULL,
    "question_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "by_id" TEXT,
    "title" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "note" TEXT,
    "state" TEXT NOT NULL DEFAULT 'open',
    "at" TIMESTAMPTZ(3) NOT NULL,
    "resource_id" TEXT,

    CONSTRAINT "resource_answer_pkey" PRIMARY KEY ("community_id","question_id","number")
);

-- CreateIndex
CREATE INDEX "resource_question_community_id_state_expires_at_idx" ON "resource_question"("community_id", "state", "expires_at");

-- CreateIndex
CREATE INDEX "resource_question_community_id_asker_id_idx" ON "resource_question"("community_id", "asker_id");

-- CreateIndex
CREATE INDEX "resource_answer_community_id_by_id_idx" ON "resource_answer"("community_id", "by_id");

-- CreateIndex
CREATE INDEX "resource_answer_community_id_resource_id_idx" ON "resource_answer"("community_id", "resource_id");

-- CreateIndex
CREATE UNIQUE INDEX "resource_answer_community_id_question_id_address_key" ON "resource_answer"("community_id", "question_id", "address");

-- AddForeignKey
ALTER TABLE "resource_question" ADD CONSTRAINT "resource_question_community_id_asker_id_fkey" FOREIGN KEY ("community_id", "asker_id") REFERENCES "person"("community_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_answer" ADD CONSTRAINT "resource_answer_community_id_question_id_fkey" FOREIGN KEY ("community_id", "question_id") REFERENCES "resource_question"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_answer" ADD CONSTRAINT "resource_answer_community_id_by_id_fkey" FOREIGN KEY ("community_id", "by_id") REFERENCES "person"("community_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_answer" ADD CONSTRAINT "resource_answer_community_id_resource_id_fkey" FOREIGN KEY ("community_id", "resource_id") REFERENCES "resource"("community_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A question is read by whoever may read what could be said in its channel; who asks, and moderators, end it. Its answers are read with
-- it; who gave one takes it back, and who asks says whether it is the one.
SELECT rapporteur_policies('resource_question', 'asker_id = {me} OR cleared <= {label}', 'asker_id = {member}', 'asker_id = {member} OR {power} >= 2', NULL);
SELECT rapporteur_policies('resource_answer',
  'EXISTS (SELECT FROM resource_question q WHERE q.community_id = resource_answer.community_id AND q.id = resource_answer.question_id)',
  'by_id = {member}',
  'by_id = {member} OR EXISTS (SELECT FROM resource_question q WHERE q.community_id = resource_answer.community_id AND q.id = resource_answer.question_id AND q.asker_id = {member})',
  NULL);

-- Who asked, and who answers, sees what is said to them of a question.
SELECT rapporteur_policies('delivery', '({role} >= 2 AND kind <> ''request'') OR (person_id = {me} AND (
    EXISTS (SELECT FROM meeting m WHERE m.community_id = delivery.community_id AND m.id = delivery.subject_id)
    OR EXISTS (SELECT FROM poll p WHERE p.community_id = delivery.community_id AND p.id = delivery.subject_id)
    OR EXISTS (SELECT FROM session s WHERE s.community_id = delivery.community_id AND s.id = delivery.subject_id)
    OR EXISTS (SELECT FROM resource r WHERE r.community_id = delivery.community_id AND r.id = delivery.subject_id)
    OR EXISTS (SELECT FROM glossary_term t WHERE t.community_id = delivery.community_id AND t.id = delivery.subject_id)
    OR EXISTS (SELECT FROM resource_question k WHERE k.community_id = delivery.community_id AND k.id = delivery.subject_id)
    OR EXISTS (SELECT FROM contact_request q WHERE q.community_id = delivery.community_id AND q.id = delivery.subject_id)))',
  '{power} >= 1', '{power} >= 1', '{power} >= 1');

-- The post of a question shows what becomes of it and of its answers; the argument is the column that names the question.
CREATE FUNCTION card_question_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  is_row jsonb := CASE WHEN TG_OP = 'DELETE' THEN to_jsonb(OLD) ELSE to_jsonb(NEW) END;
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(OLD) = to_jsonb(NEW) THEN
    RETURN NULL;
  END IF;
  PERFORM cards_follow(is_row ->> 'community_id', ARRAY[is_row ->> TG_ARGV[0]], NULL, true);
  RETURN NULL;
END
$$;
CREATE TRIGGER card_question_changed AFTER UPDATE ON "resource_question" FOR EACH ROW EXECUTE FUNCTION card_question_changed('id');
CREATE TRIGGER card_question_changed AFTER INSERT OR UPDATE OR DELETE ON "resource_answer" FOR EACH ROW EXECUTE FUNCTION card_question_changed('question_id');

-- And whether what was suggested is in the library by now.
CREATE FUNCTION card_answer_published() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM cards_follow(NEW.community_id, ARRAY(SELECT a.question_id FROM resource_answer a
    WHERE a.community_id = NEW.community_id AND a.resource_id = NEW.id), NULL, true);
  RETURN NULL;
END
$$;
CREATE TRIGGER card_answer_published AFTER UPDATE OF published_at, sharing ON "resource" FOR EACH ROW
  WHEN (OLD.published_at IS DISTINCT FROM NEW.published_at OR OLD.sharing IS DISTINCT FROM NEW.sharing) EXECUTE FUNCTION card_answer_published();

-- Who is named there is called as they are called now.
CREATE OR REPLACE FUNCTION card_person_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM cards_follow(NEW.community_id, ARRAY(
    SELECT r.meeting_id FROM rsvp r WHERE r.community_id = NEW.community_id AND r.person_id = NEW.id
    UNION SELECT m.id FROM meeting m WHERE m.community_id = NEW.community_id AND m.organiser_id = NEW.id
    UNION SELECT p.id FROM poll p WHERE p.community_id = NEW.community_id AND p.organiser_id = NEW.id
    UNION SELECT v.poll_id FROM poll_vote v WHERE v.community_id = NEW.community_id AND v.person_id = NEW.id
    UNION SELECT q.id FROM resource_question q WHERE q.community_id = NEW.community_id AND q.asker_id = NEW.id
    UNION SELECT a.question_id FROM resource_answer a WHERE a.community_id = NEW.community_id AND a.by_id = NEW.id), NULL, true);
  RETURN NULL;
END
$$;

-- Who asked, and who answered, can be told apart again when two persons are parted.
CREATE TRIGGER notes_part_asker_id AFTER INSERT OR UPDATE OF asker_id ON "resource_question" FOR EACH ROW
  WHEN (NEW.asker_id IS NOT NULL AND current_setting('rapporteur.link', true) <> '') EXECUTE FUNCTION notes_part('asker_id', 'id');
CREATE TRIGGER notes_part_by_id AFTER INSERT OR UPDATE OF by_id ON "resource_answer" FOR EACH ROW
  WHEN (NEW.by_id IS NOT NULL AND current_setting('rapporteur.link', true) <> '') EXECUTE FUNCTION notes_part('by_id', 'question_id', 'number');
