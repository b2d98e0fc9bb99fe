-- Whose contact it is, is asked whether it is still right: when they were asked, how often they did not answer since, from when on it
-- counts as stale; and since when somebody has left the post.
ALTER TABLE "contact" ADD COLUMN     "asked_at" TIMESTAMPTZ(3),
ADD COLUMN     "left_at" DATE,
ADD COLUMN     "silences" SMALLINT NOT NULL DEFAULT 0,
ADD COLUMN     "stale_at" TIMESTAMPTZ(3);

-- When a mandate was last confirmed by whoever named it.
ALTER TABLE "mandate" ADD COLUMN     "confirmed_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "correspondent" (
    "community_id" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "asked_at" TIMESTAMPTZ(3),
    "silences" SMALLINT NOT NULL DEFAULT 0,

    CONSTRAINT "correspondent_pkey" PRIMARY KEY ("community_id","country")
);

-- CreateTable
CREATE TABLE "mandate_follow" (
    "community_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "topic_key" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mandate_follow_pkey" PRIMARY KEY ("community_id","person_id","country","topic_key")
);

-- CreateIndex
CREATE INDEX "correspondent_community_id_person_id_idx" ON "correspondent"("community_id", "person_id");

-- CreateIndex
CREATE INDEX "mandate_follow_community_id_country_topic_key_idx" ON "mandate_follow"("community_id", "country", "topic_key");

-- AddForeignKey
ALTER TABLE "correspondent" ADD CONSTRAINT "correspondent_community_id_person_id_fkey" FOREIGN KEY ("community_id", "person_id") REFERENCES "person"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mandate_follow" ADD CONSTRAINT "mandate_follow_community_id_person_id_fkey" FOREIGN KEY ("community_id", "person_id") REFERENCES "person"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Who confirms for a country is known to themselves and to moderators, who give it. What one follows is one's own.
SELECT rapporteur_policies('correspondent', 'person_id = {me} OR {role} >= 2', '{power} >= 2', '{power} >= 2', '{power} >= 2');
SELECT rapporteur_policies('mandate_follow', 'person_id = {me}', 'person_id = {member}', 'person_id = {member}', 'person_id = {member}');

-- Both can be told apart again when two persons are parted.
CREATE TRIGGER notes_part_person_id AFTER INSERT OR UPDATE OF person_id ON "correspondent" FOR EACH ROW
  WHEN (NEW.person_id IS NOT NULL AND current_setting('rapporteur.link', true) <> '') EXECUTE FUNCTION notes_part('person_id', 'country');
CREATE TRIGGER notes_part_person_id AFTER INSERT OR UPDATE OF person_id ON "mandate_follow" FOR EACH ROW
  WHEN (NEW.person_id IS NOT NULL AND current_setting('rapporteur.link', true) <> '') EXECUTE FUNCTION notes_part('person_id', 'country', 'topic_key');
