-- AlterTable
ALTER TABLE "post" ADD COLUMN     "author_id" TEXT;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_community_id_author_id_fkey" FOREIGN KEY ("community_id", "author_id") REFERENCES "person"("community_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Whose they are can be told apart again when two persons are parted.
CREATE TRIGGER notes_part_author_id AFTER INSERT OR UPDATE OF author_id ON "post" FOR EACH ROW
  WHEN (NEW.author_id IS NOT NULL AND current_setting('rapporteur.link', true) <> '') EXECUTE FUNCTION notes_part('author_id', 'id');
