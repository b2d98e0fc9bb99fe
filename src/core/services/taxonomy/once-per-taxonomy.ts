import type { Term } from "./taxonomy.ts";

/** What is made of a taxonomy, made once for each that is loaded. */
export function oncePerTaxonomy<T>(make: (terms: readonly Term[]) => T): (terms: readonly Term[]) => T {
  const made = new WeakMap<readonly Term[], T>();
  return (terms) => {
    const before = made.get(terms);
    if (before !== undefined) return before;
    const own = make(terms);
    made.set(terms, own);
    return own;
  };
}
