import type { Db } from "../../store/store.ts";
import type { SearchScope } from "../query.ts";
import type { Postings, IndexReading, Readings } from "../scoring/postings.ts";
import { readIndex } from "./read-index.ts";

/** Reads an index for the searches of one question in one transaction. */
export function readingsOf(db: Db, scope: SearchScope): Readings {
  let read = new Map<string, Postings | undefined>();
  let last: IndexReading | undefined;
  const readMissing = async (terms: readonly string[], before?: IndexReading): Promise<IndexReading> => {
    const missing = terms.filter((term) => !read.has(term));
    if (last !== undefined && missing.length === 0) return last;
    const found = await readIndex(db, scope, missing, before);
    // Numbers of the index as it was before segments are of one reading only.
    if (found.former !== undefined) return readIndex(db, scope, terms, before);
    for (const term of missing) read.set(term, found.lists.get(term));
    last = found;
    return found;
  };
  return {
    async read(terms, before) {
      const found = await readMissing(terms, before);
      return found.former === undefined ? { ...found, lists: listsOf(terms, read, before) } : found;
    },
    forget() {
      read = new Map();
      last = undefined;
    },
  };
}

/** What stands under the terms, beside what was read before. */
function listsOf(terms: readonly string[], read: ReadonlyMap<string, Postings | undefined>, before?: IndexReading) {
  const lists = new Map(before?.lists);
  for (const term of terms) {
    const own = lists.has(term) ? undefined : read.get(term);
    if (own !== undefined) lists.set(term, own);
  }
  return lists;
}
