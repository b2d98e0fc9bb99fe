import type { Db } from "../../store/store.ts";
import { readIndex } from "../index/read-index.ts";
import type { Asked, Query, SearchResult } from "../query.ts";
import type { Reading } from "../scoring/postings.ts";
import { type Sought, termsOfSought } from "../scoring/sought.ts";
import { corrected } from "./corrected.ts";
import { slips } from "./correction.ts";
import { excludedWays } from "./excluded.ts";
import { phrasesOf } from "./phrases.ts";
import { prefixTerms } from "./prefixes.ts";
import { type QueryWord, readWords, termsOfWords } from "./query-words.ts";
import { soughtWords } from "./sought-words.ts";
import { reworded } from "./wordings.ts";

/** A question as it is looked up. */
export interface Understood extends Omit<SearchResult, "hits"> {
  readonly sought: Sought;
  /** What was typed for each word that is sought. */
  readonly typed: readonly Pick<QueryWord, "typed" | "whole">[];
  /** Folded phrases that must stand in a document, and such as must not. */
  readonly phrases: { readonly required: readonly string[]; readonly excluded: readonly string[] };
  readonly reading: Reading;
}

/** Finds out which words are worth looking for, which of them stand anywhere, and which are taken for slips. */
export async function understood(db: Db, query: Query, asked: Asked): Promise<Understood> {
  const { words: all, spoken } = await readWords(db, asked.words, query.language);
  const begun = await prefixTerms(db, query, all);
  const own = (word: QueryWord): QueryWord => ({ ...word, terms: begun.get(word.folded) ?? word.terms });
  const words = all.map((word) => (word.kind === "prefix" ? own(word) : word));
  const wanted = words.filter((word) => !word.excluded);
  const said = await reworded(db, wanted, query.wordings);
  const conditionWords = (asked.conditions ?? []).map((condition) => condition.words ?? []);
  const terms = await termsOfWords(db, [...new Set(conditionWords.flat())]);
  const phrases = phrasesOf(words);
  const looked = soughtWords(wanted, said);
  const sought: Sought = {
    ...looked.sought,
    conditions: (asked.conditions ?? []).map(({ labels }, place) => ({
      labels,
      words: (conditionWords[place] ?? []).map((word) => terms.get(word) ?? []),
    })),
    excluded: [
      ...(await excludedWays(db, words, query)),
      ...(asked.without ?? []).map((label) => ({ terms: [[label]], weight: 1 })),
    ],
    required: phrases.ways,
  };
  const reading = await readIndex(db, query, termsOfSought(sought));
  const known = (place: number) => looked.isKnown(reading, place);
  const unknown = looked.words.filter((word, place) => !known(place) && !looked.isSaid(place) && word.telling);
  const found = looked.words.some((word, place) => !word.common && known(place));
  const slipped = found && query.lenient !== true ? [] : slips(unknown);
  const corrections = await corrected(db, query, slipped, spoken, reading);
  return {
    sought: { ...sought, words: sought.words.map((word, place) => corrections.apply(word, looked.words[place])) },
    typed: looked.words,
    phrases,
    reading: corrections.reading,
    corrected: corrections.made,
    missing: missing(looked.words, (place) => known(place) || corrections.has(looked.words[place])),
  };
}

/** The words that say something and stand nowhere. Of a compound a part is enough, and its parts are not missed where it stands as a whole. */
function missing(words: readonly QueryWord[], stands: (place: number) => boolean): string[] {
  const wholes = words.filter(({ whole }, place) => whole && stands(place)).map(({ typed }) => typed);
  const missed = words.filter(
    ({ typed, common, whole, telling }, place) =>
      telling && !stands(place) && !common && !whole && !wholes.some((one) => one.includes(typed)),
  );
  return [...new Set(missed.map(({ typed }) => typed))];
}
