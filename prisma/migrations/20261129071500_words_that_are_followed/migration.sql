-- Of new resources one is also told by the words of a question, and by the language of the document.

-- AlterTable
ALTER TABLE "resource_subscription" DROP CONSTRAINT "resource_subscription_pkey",
ADD COLUMN     "language" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "words" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "words_key" TEXT NOT NULL DEFAULT '',
ADD CONSTRAINT "resource_subscription_pkey" PRIMARY KEY ("community_id", "person_id", "kind", "country", "topic_key", "crime", "language", "words_key");

-- Whose it is can be told apart again when two persons are parted: by all that tells one from another.
DROP TRIGGER notes_part_person_id ON "resource_subscription";
CREATE TRIGGER notes_part_person_id AFTER INSERT OR UPDATE OF person_id ON "resource_subscription" FOR EACH ROW
  WHEN (NEW.person_id IS NOT NULL AND current_setting('rapporteur.link', true) <> '') EXECUTE FUNCTION notes_part('person_id', 'kind', 'country', 'topic_key', 'crime', 'language', 'words_key');
