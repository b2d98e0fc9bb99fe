-- CreateTable
CREATE TABLE "resource_question_waiter" (
    "community_id" TEXT NOT NULL,
    "question_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "resource_question_waiter_pkey" PRIMARY KEY ("community_id","question_id","person_id")
);

-- CreateIndex
CREATE INDEX "resource_question_waiter_community_id_person_id_idx" ON "resource_question_waiter"("community_id", "person_id");

-- AddForeignKey
ALTER TABLE "resource_question_waiter" ADD CONSTRAINT "resource_question_waiter_community_id_question_id_fkey" FOREIGN KEY ("community_id", "question_id") REFERENCES "resource_question"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_question_waiter" ADD CONSTRAINT "resource_question_waiter_community_id_person_id_fkey" FOREIGN KEY ("community_id", "person_id") REFERENCES "person"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Of which questions one waits for the answer, too, is one's own; its post says how many do.
SELECT rapporteur_policies('resource_question_waiter', 'person_id = {me}', 'person_id = {member}', 'person_id = {member}', 'person_id = {member}');
CREATE TRIGGER card_question_changed AFTER INSERT OR DELETE ON "resource_question_waiter" FOR EACH ROW EXECUTE FUNCTION card_question_changed('question_id');

-- Whose it is can be told apart again when two persons are parted.
CREATE TRIGGER notes_part_person_id AFTER INSERT OR UPDATE OF person_id ON "resource_question_waiter" FOR EACH ROW
  WHEN (NEW.person_id IS NOT NULL AND current_setting('rapporteur.link', true) <> '') EXECUTE FUNCTION notes_part('person_id', 'question_id');
