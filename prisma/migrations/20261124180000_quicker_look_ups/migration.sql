-- What a mistyped word may stand for is found by its first letter, which nearly everybody gets right, and, where that
-- is the slip, by the rest of the word. A trigram index would have to be asked at a likeness so low (two neighbours
-- swapped leave a short word a fifth of its trigrams) that it leads to most of the words.
DROP INDEX "search_word_word_idx";
CREATE INDEX "search_word_community_id_kind_word_idx" ON "search_word"("community_id", "kind", "word" COLLATE "C");
CREATE INDEX "search_word_tail_idx" ON "search_word"("community_id", "kind", substr("word", 2) COLLATE "C");

-- Words of the current community that look like the given one, the likeliest first. The owner's right is needed, because
-- under row-level security only leak-proof operators may use an index; so this filters by community itself.
CREATE OR REPLACE FUNCTION near_words(in_kind text, wanted text, wanted_at_least real) RETURNS TABLE (word text, likeness real)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT near.word, similarity(near.word, wanted) FROM (
    SELECT w.word FROM search_word w
    WHERE w.community_id = current_setting('rapporteur.community') AND w.kind = in_kind
      AND w.word COLLATE "C" >= left(wanted, 1) AND w.word COLLATE "C" < left(wanted, 1) || U&'\+10FFFF'
      AND (length(w.word) BETWEEN length(wanted) - 2 AND length(wanted) + 2 OR starts_with(w.word, wanted))
    UNION
    SELECT w.word FROM search_word w
    WHERE w.community_id = current_setting('rapporteur.community') AND w.kind = in_kind
      AND substr(w.word, 2) COLLATE "C" IN (wanted, substr(wanted, 2))
    UNION
    SELECT w.word FROM search_word w
    WHERE w.community_id = current_setting('rapporteur.community') AND w.kind = in_kind
      AND w.word COLLATE "C" IN (substr(wanted, 2), substr(wanted, 2, 1) || left(wanted, 1) || substr(wanted, 3))
  ) near
  WHERE similarity(near.word, wanted) >= wanted_at_least
  ORDER BY 2 DESC, 1
$$;

-- What a search is narrowed to is answered by the index alone.
DROP INDEX "contact_community_id_country_idx";
CREATE INDEX "contact_community_id_country_id_idx" ON "contact"("community_id", "country", "id");
CREATE INDEX "resource_community_id_language_id_idx" ON "resource"("community_id", "language", "id");
CREATE INDEX "resource_community_id_country_id_idx" ON "resource"("community_id", "country", "id");

-- Tells whoever remembers a community's taxonomy whether it has changed since.
ALTER TABLE "community" ADD COLUMN "taxonomy_version" INTEGER NOT NULL DEFAULT 0;
CREATE FUNCTION taxonomy_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE community SET taxonomy_version = taxonomy_version + 1 WHERE id IN (OLD.community_id, NEW.community_id);
  RETURN NULL;
END
$$;
CREATE TRIGGER taxonomy_version AFTER INSERT OR UPDATE OR DELETE ON "topic" FOR EACH ROW EXECUTE FUNCTION taxonomy_changed();

-- The end of a community's audit chain, held for this transaction: whoever appends next waits. Two statements,
-- because the second must see what whoever held it before has committed.
CREATE FUNCTION audit_end(of_community text) RETURNS TABLE (seq integer, hash text) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('audit ' || of_community, 0));
  RETURN QUERY SELECT a.seq, a.hash FROM audit a WHERE a.community_id = of_community ORDER BY a.seq DESC LIMIT 1;
END
$$;
