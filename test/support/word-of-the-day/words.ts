import { fold } from "../../../src/core/kernel/text/fold.ts";

const WORDS = [
  { id: "w1", word: "Chain of custody" },
  { id: "w2", word: "Provenance" },
  { id: "w3", word: "Calibre" },
] as const;
export type Word = (typeof WORDS)[number];

const DAY_MS = 86_400_000;

/** The word of a day, in UTC. */
export function wordOf(day: Date): Word {
  return WORDS[Math.floor(day.getTime() / DAY_MS) % WORDS.length] ?? WORDS[0];
}

export const wordById = (id: string): Word | undefined => WORDS.find((one) => one.id === id);

export const wordsWith = (typed: string): readonly Word[] =>
  WORDS.filter(({ word }) => fold(word).includes(fold(typed)));
