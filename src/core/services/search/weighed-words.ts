import type { Collection } from "./collection.ts";

/** BM25 as in https://doi.org/10.1561/1500000019, with the customary parameters: how soon more of a word counts less, and how much length counts. */
export const K1 = 1.2;
export const B = 0.75;
/** However often a word stands in a document, it counts at most this many times its rarity. */
export const MOST = K1 + 1;

/** A word that is looked for, by its number, and how rare it is. */
export interface Weighed {
  readonly word: number;
  /** Terms under which something stands. */
  readonly terms: readonly string[];
  /** In how many documents it stands, about. */
  readonly docs: number;
  readonly rarity: number;
}

/** Finds out how rare a word is, by the terms of it that stand anywhere; none may. */
export function weigh(collection: Collection, terms: readonly string[], word: number): Weighed {
  const there = terms.filter((t) => collection.frequency.has(t));
  const docs = Math.max(...there.map((t) => collection.frequency.get(t) ?? 0));
  return { word, terms: there, docs, rarity: Math.log(1 + (Math.max(0, collection.docs - docs) + 0.5) / (docs + 0.5)) };
}

/** The most that a document can score by those words alone. */
export function mostOf(words: readonly Weighed[]): number {
  return MOST * words.reduce((sum, w) => sum + w.rarity, 0);
}

/** The words to look up first, the rarest first: as few as have a chance of being enough, as a document with the rarest word gets about that word's rarity. */
export function rareOnes(words: readonly Weighed[], limit: number): readonly Weighed[] {
  let docs = 0;
  const last = words.findIndex((word, i) => {
    docs += word.docs;
    return docs >= limit && mostOf(words.slice(i + 1)) < (words[0]?.rarity ?? 0);
  });
  return last < 0 ? words : words.slice(0, last + 1);
}
