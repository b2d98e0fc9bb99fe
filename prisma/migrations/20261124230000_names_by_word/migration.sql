-- CreateTable
CREATE TABLE "contact_word" (
    "community_id" TEXT NOT NULL,
    "contact_id" TEXT NOT NULL,
    "word" TEXT NOT NULL,

    CONSTRAINT "contact_word_pkey" PRIMARY KEY ("community_id","contact_id","word")
);

-- CreateIndex: by the beginning of the word; the collation makes "begins with" a range.
CREATE INDEX "contact_word_community_id_word_contact_id_idx" ON "contact_word"("community_id", "word" COLLATE "C", "contact_id");

-- AddForeignKey
ALTER TABLE "contact_word" ADD CONSTRAINT "contact_word_community_id_contact_id_fkey" FOREIGN KEY ("community_id", "contact_id") REFERENCES "contact"("community_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Isolation, as at the end of the first migration.
ALTER TABLE "contact_word" ENABLE ROW LEVEL SECURITY;
CREATE POLICY scoped ON "contact_word" TO rapporteur_scoped USING (community_id = current_setting('rapporteur.community')) WITH CHECK (community_id = current_setting('rapporteur.community'));
GRANT SELECT, INSERT, UPDATE, DELETE ON "contact_word" TO rapporteur_scoped;

INSERT INTO "contact_word" SELECT DISTINCT c.community_id, c.id, w FROM "contact" c, regexp_split_to_table(c.folded, '\s+') w WHERE w <> '';

-- The words of a name are always those of the name.
CREATE FUNCTION contact_words_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO contact_word SELECT DISTINCT a.community_id, a.id, w FROM added a, regexp_split_to_table(a.folded, '\s+') w WHERE w <> '';
  RETURN NULL;
END
$$;
CREATE TRIGGER contact_words_added AFTER INSERT ON "contact" REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION contact_words_added();

CREATE FUNCTION contact_words_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM contact_word WHERE community_id = NEW.community_id AND contact_id = NEW.id;
  INSERT INTO contact_word SELECT DISTINCT NEW.community_id, NEW.id, w FROM regexp_split_to_table(NEW.folded, '\s+') w WHERE w <> '';
  RETURN NULL;
END
$$;
CREATE TRIGGER contact_words_changed AFTER UPDATE ON "contact" FOR EACH ROW WHEN (OLD.folded IS DISTINCT FROM NEW.folded) EXECUTE FUNCTION contact_words_changed();
