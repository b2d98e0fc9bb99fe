import type { Db } from "../store/store.ts";
import { fieldsIn } from "./fields.ts";
import type { Hit, Query, Search } from "./query.ts";
import type { QueryTerm } from "./query-terms.ts";
import { type Ranked, rankDocuments } from "./ranking.ts";
import { type Understood, understood } from "./understood.ts";

export type { Document, IndexedText, SearchKind } from "./document.ts";
export { indexDocuments, removeDocument } from "./indexing.ts";
export type { Hit, Query, Search, SearchResult } from "./query.ts";

/**
 * Ranks the documents that the caller may see by BM25: a document need not have all of the words, but those with more
 * of the rarer ones come first. Where nothing is found for any of the words, those that are like known ones are taken for
 * slips of them. What words mean is found out once, however often they are asked for in this transaction.
 */
export function searching(db: Db, query: Query): Search {
  const known = new Map<string, Promise<Understood>>();
  return async (words, narrow) => {
    const reading = known.get(words) ?? understood(db, query, words);
    known.set(words, reading);
    const { wanted, terms, collection, corrected, missing } = await reading;
    if (wanted.length === 0) return { hits: [], corrected, missing };
    const ranked = await rankDocuments(db, query, collection, terms, query.limit, narrow);
    return { hits: ranked.map((r) => ({ doc: r.doc, score: r.score, why: reasons(wanted, r) })), corrected, missing };
  };
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
