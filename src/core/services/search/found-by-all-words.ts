import type { Caller } from "../../kernel/access/caller.ts";
import { onlyFunctionWords } from "../../kernel/language/detect.ts";
import { wordsInText } from "../../kernel/text/words-in-text.ts";
import { currentCommunity } from "../store/current-community.ts";
import type { Db } from "../store/store.ts";
import { searching, type SearchKind } from "./search.ts";

/**
 * Ids of what the search finds under all of the words, best first: whoever names a thing does not mean one that has only
 * some of them. With `slips` only what it finds so where some of them are taken for slips, else only what has them as they were typed.
 */
export async function foundByAllWords(
  db: Db,
  caller: Caller,
  kind: SearchKind,
  words: string,
  limit: number,
  { slips = false }: { readonly slips?: boolean } = {},
): Promise<string[]> {
  const meant = wordsInText(words.toLowerCase())
    .map(({ typed }) => typed)
    .filter((word) => !onlyFunctionWords(word));
  const { hits, corrected } = await searching(db, {
    community: await currentCommunity(db),
    kind,
    language: caller.language,
    limit,
    lenient: slips,
  })({ words });
  if (slips !== corrected.length > 0) return [];
  return hits
    .filter(({ why }) => meant.every((word) => why.some((matched) => matched.word.toLowerCase().includes(word))))
    .map((h) => h.doc);
}
