-- A slip is looked for among the words that begin alike; with their labels these stand in the index, so that the table is not read.
DROP INDEX "search_word_community_id_kind_word_idx";
CREATE INDEX "search_word_community_id_kind_word_label_idx" ON "search_word"("community_id", "kind", "word" COLLATE "C", "label");

-- And among those that end alike, which says as much as what stands behind the first letter did.
DROP INDEX "search_word_tail_idx";
CREATE INDEX "search_word_ends_idx" ON "search_word"("community_id", "kind", reverse("word") COLLATE "C");

-- Words of the current community that stand in something that the reader may read: all that are one edit away from the given one, or
-- go on from it, and some others, the likeliest first. One edit leaves the first half of a word or the last, but where it swaps the two
-- letters between them; it brings one character at most that was not there, and takes one at most away.
CREATE FUNCTION nearest_words(in_kind text, wanted text, wanted_at_least real) RETURNS TABLE (word text, likeness real)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT near.word, similarity(near.word, wanted) FROM (
    SELECT w.word FROM search_word w
    WHERE w.community_id = current_setting('rapporteur.community') AND w.kind = in_kind AND w.label <= current_setting('rapporteur.label')::smallint
      AND w.word COLLATE "C" >= left(wanted, length(wanted) / 2) AND w.word COLLATE "C" < left(wanted, length(wanted) / 2) || U&'\+10FFFF'
      AND (starts_with(w.word, wanted) OR length(w.word) BETWEEN length(wanted) - 1 AND length(wanted) + 1
        AND length(translate(w.word, wanted, '')) <= 1 AND length(translate(wanted, w.word, '')) <= 1)
    UNION
    SELECT w.word FROM search_word w
    WHERE w.community_id = current_setting('rapporteur.community') AND w.kind = in_kind AND w.label <= current_setting('rapporteur.label')::smallint
      AND reverse(w.word) COLLATE "C" >= reverse(substr(wanted, length(wanted) / 2 + 1))
      AND reverse(w.word) COLLATE "C" < reverse(substr(wanted, length(wanted) / 2 + 1)) || U&'\+10FFFF'
      AND length(w.word) BETWEEN length(wanted) - 1 AND length(wanted) + 1
      AND length(translate(w.word, wanted, '')) <= 1 AND length(translate(wanted, w.word, '')) <= 1
    UNION
    SELECT w.word FROM search_word w
    WHERE w.community_id = current_setting('rapporteur.community') AND w.kind = in_kind AND w.label <= current_setting('rapporteur.label')::smallint
      AND w.word COLLATE "C" = left(wanted, length(wanted) / 2 - 1) || substr(wanted, length(wanted) / 2 + 1, 1)
        || substr(wanted, length(wanted) / 2, 1) || substr(wanted, length(wanted) / 2 + 2)
  ) near
  WHERE similarity(near.word, wanted) >= wanted_at_least
  ORDER BY 2 DESC, 1
$$;

-- Those that may be two edits away, and begin with the same letter. Most words are told from what was typed by their
-- characters, before anything is compared.
CREATE OR REPLACE FUNCTION near_words(in_kind text, wanted text, wanted_at_least real) RETURNS TABLE (word text, likeness real)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT near.word, similarity(near.word, wanted) FROM (
    SELECT DISTINCT w.word FROM search_word w
    WHERE w.community_id = current_setting('rapporteur.community') AND w.kind = in_kind AND w.label <= current_setting('rapporteur.label')::smallint
      AND w.word COLLATE "C" >= left(wanted, 1) AND w.word COLLATE "C" < left(wanted, 1) || U&'\+10FFFF'
      AND length(w.word) BETWEEN length(wanted) - 2 AND length(wanted) + 2
      AND length(translate(w.word, wanted, '')) <= 2 AND length(translate(wanted, w.word, '')) <= 2
  ) near
  WHERE similarity(near.word, wanted) >= wanted_at_least
  ORDER BY 2 DESC, 1
$$;

-- A card names the offices of its country; of a large community the whole country was read for it.
CREATE INDEX "contact_offices_idx" ON "contact"("community_id", "country", "agency") WHERE "agency" IN ('central-authority', 'duty-desk');
