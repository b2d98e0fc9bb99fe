import { countryWords } from "./country-words.ts";
import type { Term } from "./taxonomy.ts";

const known = new WeakMap<readonly Term[], ReadonlyMap<string, readonly string[]>>();

/**
 * Words that mean the same, by folded word: "rastreo" leads to "tracing" and "tracage", "chileno" to "chile". Names of
 * several words are left out, because none of their words alone means the whole.
 */
export function sameWords(terms: readonly Term[]): ReadonlyMap<string, readonly string[]> {
  const words = known.get(terms) ?? read(terms);
  known.set(terms, words);
  return words;
}

function read(terms: readonly Term[]): ReadonlyMap<string, readonly string[]> {
  const same = new Map([...countryWords()].map(([word, others]) => [word, new Set(others)]));
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
