import type { Db, Sql } from "../store/store.ts";
import type { SearchRequest, Query, Search, SearchResult } from "./query.ts";
import { readingsOf } from "./index/read-once.ts";
import { nearWords } from "./question/near-words.ts";
import { underConditions, type Understood, understood } from "./question/understood.ts";
import { ranked, type Scored, scoredBy } from "./ranked.ts";
import { fieldsOf } from "./scoring/counts.ts";
import type { IndexReading } from "./scoring/postings.ts";

export { type Document, type IndexedText, type LabelTerm, type SearchKind, simple } from "./document.ts";
export { fileDue } from "./index/file-due.ts";
export { indexDocuments, removeDocument, removeDocuments } from "./index/indexing.ts";
export type { SearchRequest, FiledAs, Hit, Query, Search, SearchResult } from "./query.ts";
export type { OtherWording, Wordings } from "./question/wordings.ts";

// So often a question is read whose documents are written meanwhile; it is read once where nobody writes.
const READINGS = 4;

/**
 * Ranks the documents that the caller may see by BM25: a document need not have all of the words, but those with more
 * of the rarer ones come first. Where nothing is found for any of the words, those that are like known ones are taken for
 * slips of them. A question is read once, and so is the index for its words, under however many conditions it is asked in
 * this transaction; unless what is found is written meanwhile: then it is read again, so that nothing is missed.
 */
export function searching(db: Db, asking: Query): Search {
  const query = { near: nearWords(db, asking), readings: readingsOf(db, asking), ...asking };
  const known = new Map<string, Promise<Understood>>();
  const scored = new WeakMap<IndexReading, Scored>();
  const read = (key: string, { conditions = [], ...asked }: SearchRequest, along: readonly string[] = []) => {
    const before = known.get(key);
    const reading =
      before?.then((one) => underConditions(db, query, one, conditions)) ??
      understood(db, query, { ...asked, conditions }, along);
    known.set(key, reading);
    return reading;
  };
  const search = async (asked: SearchRequest, narrow?: Sql): Promise<SearchResult> => {
    const key = keyOf(asked);
    for (let readings = 1; ; readings += 1) {
      const reading = read(key, asked);
      const question = await reading;
      const scores = scored.get(question.reading) ?? scoredBy(question);
      scored.set(question.reading, scores);
      const { hits, changed } = await ranked(db, query, question, scores, narrow);
      if (!changed || readings === READINGS) return { hits, corrected: question.corrected, missing: question.missing };
      query.readings.forget();
      if (known.get(key) === reading) known.delete(key);
    }
  };
  const filed: Search["filed"] = async (asked, terms) => {
    await read(keyOf(asked), asked, terms);
    const { lists } = await query.readings.read(terms);
    return (term) => new Set([...new Set(lists.get(term)?.counts)].flatMap(fieldsOf));
  };
  const slips: Search["slips"] = async (words) => (await read(keyOf({ words }), { words })).corrected;
  return Object.assign(search, { filed, slips });
}

const keyOf = (asked: SearchRequest): string => JSON.stringify({ ...asked, conditions: [] });
