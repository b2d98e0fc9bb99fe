import type { Term } from "./taxonomy.ts";

/**
 * Words of the taxonomy that mean the same, by folded word: "rastreo" leads to "tracing" and "tracage". Names of several
 * words are left out, because none of their words alone means the whole.
 */
export function sameWords(terms: readonly Term[]): ReadonlyMap<string, readonly string[]> {
  const same = new Map<string, Set<string>>();
  for (const { names } of terms) {
    const single = names.filter((name) => !name.includes(" "));
    for (const word of single) {
      const others = same.get(word) ?? new Set();
      for (const other of single) if (other !== word) others.add(other);
      same.set(word, others);
    }
  }
  return new Map([...same].map(([word, others]) => [word, [...others]]));
}
