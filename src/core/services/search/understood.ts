import type { Db } from "../store/store.ts";
import { type Collection, countDocuments } from "./collection.ts";
import { correctWords } from "./correction.ts";
import type { Query, SearchResult } from "./query.ts";
import { type QueryTerm, readQuery, termsOfWords } from "./query-terms.ts";

/** A question as it is looked up. */
export interface Understood extends Omit<SearchResult, "hits"> {
  readonly wanted: readonly QueryTerm[];
  /** The terms that stand for each of the words, corrected where it is a slip. */
  readonly terms: readonly (readonly string[])[];
  readonly collection: Collection;
}

const NOTHING: Understood = {
  wanted: [],
  terms: [],
  collection: { docs: 0, length: 0, frequency: new Map() },
  corrected: [],
  missing: [],
};

/** Finds out which words are worth looking for, which of them stand anywhere, and which are taken for slips. */
export async function understood(db: Db, query: Query, text: string): Promise<Understood> {
  const wanted = await withSame(db, await readQuery(db, text, query.language), query.same);
  if (wanted.length === 0) return NOTHING;
  const collection = await countDocuments(
    db,
    query,
    wanted.flatMap((w) => w.terms),
  );
  const unknown = new Map(wanted.flatMap((w, i) => (isKnown(w, collection) ? [] : [[i, w] as const])));
  const found = wanted.some((w, i) => !w.common && !unknown.has(i));
  const { corrections, frequency } = await correctWords(db, query, found && !query.lenient ? new Map() : unknown);
  return {
    wanted,
    terms: wanted.map((w, i) => corrections.get(i)?.terms ?? w.terms),
    collection: { ...collection, frequency: new Map([...collection.frequency, ...frequency]) },
    corrected: [...corrections].map(([i, { used }]) => ({ typed: wanted[i]?.typed ?? "", used })),
    missing: missing(wanted, (i) => !unknown.has(i) || corrections.has(i)),
  };
}

async function withSame(
  db: Db,
  words: readonly QueryTerm[],
  same: Query["same"] = new Map(),
): Promise<readonly QueryTerm[]> {
  const others = [...new Set(words.flatMap((w) => same.get(w.folded) ?? []))];
  if (others.length === 0) return words;
  const terms = await termsOfWords(db, others);
  return words.map((w) => ({
    ...w,
    terms: [...new Set([...w.terms, ...(same.get(w.folded) ?? []).flatMap((o) => terms.get(o) ?? [])])],
  }));
}

/** The words that say something and stand nowhere. Of a compound a part is enough, and its parts are not missed where it stands as a whole. */
function missing(wanted: readonly QueryTerm[], stands: (at: number) => boolean): string[] {
  const wholes = wanted.filter(({ whole }, i) => whole && stands(i)).map(({ typed }) => typed);
  const missed = wanted.filter(({ typed, common, whole }, i) => {
    return !stands(i) && !common && !whole && !wholes.some((one) => one.includes(typed));
  });
  return [...new Set(missed.map(({ typed }) => typed))];
}

const isKnown = (word: QueryTerm, { frequency }: Collection): boolean => word.terms.some((t) => frequency.has(t));
