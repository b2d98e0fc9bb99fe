import { IN_PROSE, IN_SHORT } from "./counts.ts";
import { LENGTHS } from "./lengths.ts";
import type { Postings } from "./postings.ts";

/**
 * BM25 over fields as in https://doi.org/10.1561/1500000019 (3.6), with the customary parameters: how soon more of a word
 * counts less, and how much the length of prose counts. Names, labels, posts and the like are as long as they are by chance.
 */
const K1 = 1.2;
const B = 0.75;

/** How much a word that stands in so many of all documents tells. */
export function rarity(all: number, docs: number): number {
  return Math.log(1 + (Math.max(0, all - docs) + 0.5) / (docs + 0.5));
}

/** What a word counts in one document, at most K1 + 1 = 2.2: by the postings of a term and the place in them. */
export type Gain = (postings: Postings, at: number) => number;

/** For documents whose prose has that many words on average. */
export function gainFor(averageLength: number): Gain {
  const shorter = LENGTHS.map((length) => 1 / (1 - B + (averageLength > 0 ? (B * length) / averageLength : B)));
  return ({ counts, lengths }, at) => {
    const byte = counts[at] ?? 0;
    const often = (IN_SHORT[byte] ?? 0) + (IN_PROSE[byte] ?? 0) * (shorter[lengths[at] ?? 0] ?? 1);
    return (often * (K1 + 1)) / (often + K1);
  };
}
