import { fold } from "./fold.ts";

/** A word of a text, and where it stands in it. */
export interface TextWord {
  /** As it stands there. */
  readonly typed: string;
  readonly folded: string;
  readonly from: number;
  /** Before this place it ends. */
  readonly to: number;
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** The words of a text in its order: runs of letters with their marks, and of digits. */
export const wordsInText = (text: string): TextWord[] =>
  [...text.matchAll(WORD)].map(({ 0: typed, index }) => wordAt(typed, index));

/** A text with something else in place of each of its words. */
export const withWords = (text: string, by: (word: TextWord) => string): string =>
  text.replace(WORD, (typed, from: number) => by(wordAt(typed, from)));

const wordAt = (typed: string, from: number): TextWord => ({
  typed,
  folded: fold(typed),
  from,
  to: from + typed.length,
});
