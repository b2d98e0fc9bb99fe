-- CreateTable
CREATE TABLE "search_document" (
    "community_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "doc" TEXT NOT NULL,
    "number" BIGSERIAL NOT NULL,
    "label" SMALLINT NOT NULL,
    "owner" TEXT,
    "packed" BOOLEAN NOT NULL DEFAULT false,
    "length" INTEGER NOT NULL,
    "entry" TEXT NOT NULL,
    "wording" TEXT NOT NULL,

    CONSTRAINT "search_document_pkey" PRIMARY KEY ("community_id","kind","doc")
);

-- CreateTable
CREATE TABLE "search_segment" (
    "community_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "segment" BIGINT NOT NULL,
    "label" SMALLINT NOT NULL,
    "docs" INTEGER NOT NULL,
    "prose" INTEGER NOT NULL,
    "length" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "search_segment_pkey" PRIMARY KEY ("community_id","kind","segment","label")
);

-- CreateTable
CREATE TABLE "search_list" (
    "community_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "term" TEXT NOT NULL,
    "segment" BIGINT NOT NULL,
    "label" SMALLINT NOT NULL,
    "docs" INTEGER NOT NULL,
    "postings" BYTEA NOT NULL,

    CONSTRAINT "search_list_pkey" PRIMARY KEY ("community_id","kind","term","segment","label")
);

-- CreateTable
CREATE TABLE "search_gone" (
    "community_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "number" BIGINT NOT NULL,
    "label" SMALLINT NOT NULL,
    "length" INTEGER NOT NULL,

    CONSTRAINT "search_gone_pkey" PRIMARY KEY ("community_id","kind","number")
);

-- AlterTable: a word stands once for each label, so that whoever files it changes no row of another's.
ALTER TABLE "search_word" DROP CONSTRAINT "search_word_pkey", ADD CONSTRAINT "search_word_pkey" PRIMARY KEY ("community_id", "kind", "word", "label");

-- CreateIndex
CREATE UNIQUE INDEX "search_document_number_key" ON "search_document"("number");

-- What is not packed is read by every question.
CREATE INDEX "search_document_delta_idx" ON "search_document"("community_id", "kind", "number") WHERE NOT "packed";

-- Lists are packed already.
ALTER TABLE "search_list" ALTER COLUMN "postings" SET STORAGE EXTERNAL;

-- Numbers and segments are drawn by whoever writes.
GRANT USAGE ON SEQUENCE "search_document_number_seq" TO rapporteur_scoped;

-- The number of what stands in a segment's lists is noted when it stands for nothing any more, whoever changes the row, and however late.
CREATE FUNCTION search_number_goes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_gone (community_id, kind, number, label, length)
  VALUES (OLD.community_id, OLD.kind, OLD.number, OLD.label, OLD.length) ON CONFLICT DO NOTHING;
  RETURN NULL;
END
$$;
CREATE TRIGGER number_goes AFTER DELETE ON "search_document" FOR EACH ROW WHEN (OLD.packed) EXECUTE FUNCTION search_number_goes();
CREATE TRIGGER number_changes AFTER UPDATE OF number ON "search_document" FOR EACH ROW WHEN (OLD.packed AND OLD.number <> NEW.number) EXECUTE FUNCTION search_number_goes();

-- What links of accounts brought is parted again by these (20261127151000_agreed_links).
CREATE TRIGGER notes_part_owner AFTER INSERT OR UPDATE OF owner ON "search_document" FOR EACH ROW
  WHEN (NEW.owner IS NOT NULL AND current_setting('rapporteur.link', true) <> '') EXECUTE FUNCTION notes_part('owner', 'kind', 'doc');

-- The index follows what members write.
DO $$
BEGIN
  PERFORM rapporteur_policies('search_document', 'label <= {label} AND (owner IS NULL OR owner = nullif({me}, '''') OR {role} >= 2)', '{power} >= 1', '{power} >= 1', '{power} >= 1');
  PERFORM rapporteur_policies('search_segment', 'label <= {label}', '{power} >= 1', '{power} >= 1', '{power} >= 1');
  PERFORM rapporteur_policies('search_list',    'label <= {label}', '{power} >= 1', '{power} >= 1', '{power} >= 1');
  PERFORM rapporteur_policies('search_gone',    'label <= {label}', '{power} >= 1', '{power} >= 1', '{power} >= 1');
END
$$;
