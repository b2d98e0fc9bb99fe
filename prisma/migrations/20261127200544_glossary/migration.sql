-- CreateTable
CREATE TABLE "glossary_term" (
    "community_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "said" JSONB NOT NULL,
    "definition" TEXT,
    "note" TEXT,
    "keys" TEXT[],
    "submitted_by_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "published_at" TIMESTAMPTZ(3),
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "glossary_term_pkey" PRIMARY KEY ("community_id","id")
);

-- CreateTable
CREATE TABLE "dictionary" (
    "community_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "licence" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "imported_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dictionary_pkey" PRIMARY KEY ("community_id","id")
);

-- CreateTable
CREATE TABLE "dictionary_entry" (
    "community_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "dictionary_id" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "said" TEXT[],

    CONSTRAINT "dictionary_entry_pkey" PRIMARY KEY ("community_id","key","dictionary_id","language")
);

-- CreateIndex
CREATE UNIQUE INDEX "dictionary_community_id_name_key" ON "dictionary"("community_id", "name");

-- CreateIndex
CREATE INDEX "dictionary_entry_community_id_dictionary_id_idx" ON "dictionary_entry"("community_id", "dictionary_id");

-- AddForeignKey
ALTER TABLE "glossary_term" ADD CONSTRAINT "glossary_term_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "community"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "glossary_term" ADD CONSTRAINT "glossary_term_community_id_submitted_by_id_fkey" FOREIGN KEY ("community_id", "submitted_by_id") REFERENCES "person"("community_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dictionary" ADD CONSTRAINT "dictionary_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "community"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dictionary_entry" ADD CONSTRAINT "dictionary_entry_community_id_dictionary_id_fkey" FOREIGN KEY ("community_id", "dictionary_id") REFERENCES "dictionary"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A member suggests a term, which others find once a moderator has published it. Dictionaries are an operator's.
SELECT rapporteur_policies('glossary_term', '(published_at IS NOT NULL AND removed_at IS NULL) OR submitted_by_id = {me} OR {role} >= 2',
  '(submitted_by_id = {member} AND published_at IS NULL AND removed_at IS NULL) OR {power} >= 2', '{power} >= 2', '{power} >= 2');
SELECT rapporteur_policies('dictionary', 'true', NULL, NULL, NULL);
SELECT rapporteur_policies('dictionary_entry', 'true', NULL, NULL, NULL);

-- Whose suggestion it is can be told apart again when two persons are parted.
CREATE TRIGGER notes_part_submitted_by_id AFTER INSERT OR UPDATE OF submitted_by_id ON "glossary_term" FOR EACH ROW
  WHEN (NEW.submitted_by_id IS NOT NULL AND current_setting('rapporteur.link', true) <> '') EXECUTE FUNCTION notes_part('submitted_by_id', 'id');
