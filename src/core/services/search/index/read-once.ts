import type { Db } from "../../store/store.ts";
import type { Scope } from "../query.ts";
import type { Postings, Reading } from "../scoring/postings.ts";
import { readIndex } from "./read-index.ts";

/** What the searches of one question read of an index, each term once. */
export interface Readings {
  /** As of readIndex; of what another of the searches read, nothing is asked again. */
  read(terms: readonly string[], before?: Reading): Promise<Reading>;
  /** Whatever is read from here on is asked of the database: what was read is no longer so. */
  forget(): void;
}

/** Reads an index for the searches of one question in one transaction. */
export function readingsOf(db: Db, scope: Scope): Readings {
  let known = new Map<string, Postings | undefined>();
  let last: Reading | undefined;
  return {
    async read(terms, before) {
      const unknown = terms.filter((term) => !known.has(term));
      if (last === undefined || unknown.length > 0) {
        const found = await readIndex(db, scope, last === undefined ? terms : unknown, before);
        // Numbers of the index as it was before segments are of one reading only.
        if (found.former !== undefined) return found;
        for (const term of terms) if (!known.has(term)) known.set(term, found.lists.get(term));
        last = found;
      }
      const lists = new Map(before?.lists);
      for (const term of terms) {
        const own = lists.has(term) ? undefined : known.get(term);
        if (own !== undefined) lists.set(term, own);
      }
      return { docs: last.docs, averageLength: last.averageLength, lists };
    },
    forget() {
      known = new Map();
      last = undefined;
    },
  };
}
