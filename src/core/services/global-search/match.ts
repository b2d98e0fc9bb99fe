import { foldedWords } from "../../kernel/text/fold.ts";

/** A word that is looked for in texts without an index: the folded words that stand for it, and what they may begin with. */
export interface Looked {
  readonly typed: string;
  readonly whole: readonly string[];
  readonly beginnings: readonly string[];
}

/** How many of the words stand in the texts, each counted once. */
export function matches(looked: readonly Looked[], texts: readonly string[]): number {
  const words = new Set(texts.flatMap(foldedWords));
  return looked.filter(
    ({ whole, beginnings }) =>
      whole.some((w) => words.has(w)) || [...words].some((word) => beginnings.some((b) => word.startsWith(b))),
  ).length;
}

/** The words, as they were typed, that stand in none of the texts. */
export function lackingWords(looked: readonly Looked[], texts: readonly string[]): string[] {
  return looked.filter((one) => matches([one], texts) === 0).map(({ typed }) => typed);
}

/** All spellings of the words, for a first choice by the database. */
export function spellings(looked: readonly Looked[]): string[] {
  return [...new Set(looked.flatMap(({ whole, beginnings }) => [...whole, ...beginnings]))];
}

/** Things that have at least half as many of the words as the best has, those with the most first, else in their order. */
export function best<T extends { readonly matched: number }>(found: readonly T[]): T[] {
  const most = Math.max(0, ...found.map((f) => f.matched));
  return found.filter((f) => f.matched > 0 && f.matched * 2 >= most).sort((a, b) => b.matched - a.matched);
}
