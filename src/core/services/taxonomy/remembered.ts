import QuickLRU from "quick-lru";
import type { Term } from "../../kernel/ports/term.ts";
import { type Db, openHandle, type Store } from "../store/store.ts";
import { loadTerms } from "./taxonomy.ts";

/** The taxonomy of a community, as of that version; read in the transaction, where there is one. */
export type RememberedTerms = (community: string, version: number, db: Db | undefined) => Promise<readonly Term[]>;

/** Taxonomies as they were loaded last, since nearly every command needs one and they seldom change: each is remembered until its version changes. */
export function rememberTerms(store: Store): RememberedTerms {
  const known = new QuickLRU<string, { readonly version: number; readonly terms: readonly Term[] }>({ maxSize: 500 });
  return async (community, version, db) => {
    const last = known.get(community);
    if (last?.version === version) return last.terms;
    // Loaded after the version was read, so never older than it; if newer, the next version loads it once more.
    const terms = await (db ? loadTerms(openHandle(db)) : store.asCommunity(community, "taxonomy", loadTerms));
    known.set(community, { version, terms });
    return terms;
  };
}
