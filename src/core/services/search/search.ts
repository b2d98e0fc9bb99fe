import type { Language } from "../../kernel/language/language.ts";
import { type Db } from "../store/store.ts";
import { type Collection, countDocuments, type Scope } from "./collection.ts";
import { correctWords } from "./correction.ts";
import { type Field, fieldsIn } from "./fields.ts";
import { readQuery, termsOfWords, type QueryTerm } from "./query-terms.ts";
import { type Ranked, rankDocuments, type Sql } from "./ranking.ts";

export type { Document, IndexedText, SearchKind } from "./document.ts";
export type { Field } from "./fields.ts";
export { indexDocuments, removeDocument } from "./indexing.ts";

/** A document that was found. */
export interface Hit {
  readonly doc: string;
  /** Higher is better; comparable within one search only. */
  readonly score: number;
  /** The words of the question that stand in it, as they were typed, and in which fields. */
  readonly why: readonly { readonly word: string; readonly fields: readonly Field[] }[];
}

/** Where questions are asked, on whose behalf. */
export interface Query extends Scope {
  /** The asker's language; the words may be in another. */
  readonly language: Language;
  readonly limit: number;
  /** Words that mean the same in another language or elsewhere, by folded word: a document with any of them has the word. */
  readonly same?: ReadonlyMap<string, readonly string[]>;
}

/**
 * Asks for words, as a person typed them: any text is understood, and none is too long. `narrow` is a further condition
 * on `p.doc`, such as sql`p.doc in (select id from resource where …)`.
 */
export type Search = (words: string, narrow?: Sql) => Promise<SearchResult>;

/** What was found, best first, and which words were taken for slips of others. */
export interface SearchResult {
  readonly hits: readonly Hit[];
  readonly corrected: readonly { readonly typed: string; readonly used: string }[];
}

/**
 * Ranks the documents that the caller may see by BM25: a document need not have all of the words, but those with more
 * of the rarer ones come first. Where nothing is found for any of the words, those that are like known ones are taken for
 * slips of them. What words
 * mean is found out once, however often they are asked for in this transaction.
 */
export function searching(db: Db, query: Query): Search {
  const understood = new Map<string, Promise<Understood>>();
  return async (words, narrow) => {
    const known = understood.get(words) ?? understand(db, query, words);
    understood.set(words, known);
    const { wanted, terms, collection, corrected } = await known;
    if (wanted.length === 0) return { hits: [], corrected: [] };
    const ranked = await rankDocuments(db, query, collection, terms, query.limit, narrow);
    return { hits: ranked.map((r) => ({ doc: r.doc, score: r.score, why: reasons(wanted, r) })), corrected };
  };
}

interface Understood {
  readonly wanted: readonly QueryTerm[];
  /** The terms that stand for each of the words, corrected where it is a slip. */
  readonly terms: readonly (readonly string[])[];
  readonly collection: Collection;
  readonly corrected: SearchResult["corrected"];
}

async function understand(db: Db, query: Query, text: string): Promise<Understood> {
  const wanted = await withSame(db, await readQuery(db, text, query.language), query.same);
  if (wanted.length === 0)
    return { wanted, terms: [], collection: { docs: 0, length: 0, frequency: new Map() }, corrected: [] };
  const collection = await countDocuments(
    db,
    query,
    wanted.flatMap((w) => w.terms),
  );
  const found = wanted.some((w) => !w.common && isKnown(w, collection));
  const unknown = new Map(found ? [] : wanted.flatMap((w, i) => (isKnown(w, collection) ? [] : [[i, w] as const])));
  const { corrections, frequency } = await correctWords(db, query, unknown);
  return {
    wanted,
    terms: wanted.map((w, i) => corrections.get(i)?.terms ?? w.terms),
    collection: { ...collection, frequency: new Map([...collection.frequency, ...frequency]) },
    corrected: [...corrections].map(([i, { used }]) => ({ typed: wanted[i]?.typed ?? "", used })),
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

function isKnown(word: QueryTerm, collection: Collection): boolean {
  return word.terms.some((t) => collection.frequency.has(t));
}

// Where a compound stands as a whole, its parts are no further reason.
function reasons(words: readonly QueryTerm[], { words: matched }: Ranked): Hit["why"] {
  const bits = new Map<string, number>();
  const wholes = new Set<string>();
  for (const { word, fields } of matched) {
    const { typed = "", whole = false } = words[word] ?? {};
    bits.set(typed, (bits.get(typed) ?? 0) | fields);
    if (whole) wholes.add(typed);
  }
  const isPart = (typed: string) => [...wholes].some((whole) => whole !== typed && whole.includes(typed));
  return [...bits].filter(([typed]) => !isPart(typed)).map(([word, fields]) => ({ word, fields: fieldsIn(fields) }));
}
