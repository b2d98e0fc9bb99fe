import QuickLRU from "quick-lru";
import type { Term } from "./taxonomy.ts";

/** Taxonomies as they were loaded last, since nearly every command needs one and they seldom change. */
export type RememberedTerms = (community: string, version: number, load: () => Promise<Term[]>) => Promise<readonly Term[]>;

/** Remembers each community's taxonomy until its version changes. */
export function rememberTerms(): RememberedTerms {
  const known = new QuickLRU<string, { readonly version: number; readonly terms: readonly Term[] }>({ maxSize: 500 });
  return async (community, version, load) => {
    const last = known.get(community);
    if (last?.version === version) return last.terms;
    // Loaded after the version was read, so never older than it; if newer, the next version loads it once more.
    const terms = await load();
    known.set(community, { version, terms });
    return terms;
  };
}
