import type { Db } from "../../store/store.ts";
import { readingsOf } from "../index/read-once.ts";
import type { SearchRequest, Query, SearchResult } from "../query.ts";
import type { IndexReading } from "../scoring/postings.ts";
import { type Sought, termsOfConditions, termsOfSought } from "../scoring/sought.ts";
import { corrected } from "./corrected.ts";
import { slips } from "./correction.ts";
import { excludedWays } from "./excluded.ts";
import { phrasesOf } from "./phrases.ts";
import { prefixTerms } from "./prefixes.ts";
import { type QueryWord, readWords } from "./query-words.ts";
import { soughtConditions } from "./sought-conditions.ts";
import { soughtWords } from "./sought-words.ts";
import { reworded } from "./wordings.ts";

/** A question as it is looked up. */
export interface Understood extends Omit<SearchResult, "hits"> {
  readonly sought: Sought;
  /** What was typed for each word that is sought. */
  readonly typed: readonly Pick<QueryWord, "typed" | "whole">[];
  /** Folded phrases that must stand in a document, and such as must not. */
  readonly phrases: { readonly required: readonly string[]; readonly excluded: readonly string[] };
  readonly reading: IndexReading;
  /** The terms that were read of the index, whether anything stands under them or not. */
  readonly read: ReadonlySet<string>;
}

const readingsIn = (db: Db, query: Query) => query.readings ?? readingsOf(db, query);

/** Finds out which words are worth looking for, which of them stand anywhere, and which are taken for slips. The terms of `along` are read of the index with theirs. */
export async function understood(
  db: Db,
  query: Query,
  asked: SearchRequest,
  along: readonly string[] = [],
): Promise<Understood> {
  const { words: all, spoken } = await readWords(db, asked.words, query.language);
  const begun = await prefixTerms(
    db,
    query,
    all.filter((word) => word.kind === "prefix").map((word) => word.folded),
  );
  const own = (word: QueryWord): QueryWord => ({ ...word, terms: begun.get(word.folded) ?? word.terms });
  const words = all.map((word) => (word.kind === "prefix" ? own(word) : word));
  const wanted = words.filter((word) => !word.excluded);
  const said = await reworded(db, wanted, query.wordings);
  const phrases = phrasesOf(words);
  const looked = soughtWords(wanted, said);
  const sought: Sought = {
    ...looked.sought,
    conditions: await soughtConditions(db, query, asked.conditions),
    excluded: [
      ...(await excludedWays(db, words, query)),
      ...(asked.without ?? []).map((label) => ({ terms: [[label]], weight: 1 })),
    ],
    required: phrases.ways,
  };
  const terms = termsOfSought(sought);
  const readings = readingsIn(db, query);
  if (along.length > 0) await readings.read([...new Set([...terms, ...along])]);
  const reading = await readings.read(terms);
  const known = (place: number) => looked.isKnown(reading, place);
  // What a condition is met by is right as it is.
  const meant = new Set(asked.conditions?.flatMap((condition) => condition.words ?? []));
  const unknown = looked.words.filter(
    (word, place) => !known(place) && !looked.isSaid(place) && word.telling && !meant.has(word.folded),
  );
  const found = looked.words.some((word, place) => !word.common && known(place));
  const slipped = found && query.lenient !== true ? [] : slips(unknown);
  const corrections = await corrected(db, query, slipped, spoken, reading);
  return {
    sought: { ...sought, words: sought.words.map((word, place) => corrections.apply(word, looked.words[place])) },
    typed: looked.words,
    phrases,
    reading: corrections.reading,
    read: new Set(terms),
    corrected: corrections.made,
    missing: missing(looked.words, (place) => known(place) || corrections.has(looked.words[place])),
  };
}

/** The same question under other conditions: of the index only what was not read for it yet is read. */
export async function underConditions(
  db: Db,
  query: Query,
  question: Understood,
  asked: SearchRequest["conditions"],
): Promise<Understood> {
  const conditions = await soughtConditions(db, query, asked);
  const sought = { ...question.sought, conditions };
  const terms = termsOfConditions(conditions).filter((term) => !question.read.has(term));
  if (terms.length === 0) return { ...question, sought };
  const reading = await readingsIn(db, query).read(terms, question.reading);
  return { ...question, sought, reading, read: new Set([...question.read, ...terms]) };
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
