-- A slip is looked for among the words that begin alike; with their labels these stand in the index, so that the table is not read.
DROP INDEX "search_word_community_id_kind_word_idx";
CREATE INDEX "search_word_community_id_kind_word_label_idx" ON "search_word"("community_id", "kind", "word" COLLATE "C", "label");

-- Most of these words are told from what was typed before anything is compared: of two edits each brings one character at most that was
-- not there, and takes one at most away. What is further away is no slip (src/core/services/search/question/correction.ts).
CREATE OR REPLACE FUNCTION near_words(in_kind text, wanted text, wanted_at_least real) RETURNS TABLE (word text, likeness real)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT near.word, similarity(near.word, wanted) FROM (
    SELECT w.word FROM search_word w
    WHERE w.community_id = current_setting('rapporteur.community') AND w.kind = in_kind AND w.label <= current_setting('rapporteur.label')::smallint
      AND w.word COLLATE "C" >= left(wanted, 1) AND w.word COLLATE "C" < left(wanted, 1) || U&'\+10FFFF'
      AND (starts_with(w.word, wanted) OR (length(w.word) BETWEEN length(wanted) - 2 AND length(wanted) + 2
        AND length(translate(w.word, wanted, '')) <= 2 AND length(translate(wanted, w.word, '')) <= 2))
    UNION
    SELECT w.word FROM search_word w
    WHERE w.community_id = current_setting('rapporteur.community') AND w.kind = in_kind AND w.label <= current_setting('rapporteur.label')::smallint
      AND substr(w.word, 2) COLLATE "C" IN (wanted, substr(wanted, 2))
    UNION
    SELECT w.word FROM search_word w
    WHERE w.community_id = current_setting('rapporteur.community') AND w.kind = in_kind AND w.label <= current_setting('rapporteur.label')::smallint
      AND w.word COLLATE "C" IN (substr(wanted, 2), substr(wanted, 2, 1) || left(wanted, 1) || substr(wanted, 3))
  ) near
  WHERE similarity(near.word, wanted) >= wanted_at_least
  ORDER BY 2 DESC, 1
$$;

-- A card names the offices of its country; of a large community the whole country was read for it.
CREATE INDEX "contact_offices_idx" ON "contact"("community_id", "country", "agency") WHERE "agency" IN ('central-authority', 'duty-desk');
