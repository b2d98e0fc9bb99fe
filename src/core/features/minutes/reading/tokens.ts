import { fold } from "../../../kernel/text/fold.ts";

/** A word of a line, and where it stands. */
export interface Token {
  readonly typed: string;
  readonly folded: string;
  readonly from: number;
  readonly to: number;
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** The words of a line, in its order. */
export const tokensOf = (line: string): Token[] =>
  [...line.matchAll(WORD)].map(({ 0: typed, index: from }) => {
    return { typed, folded: fold(typed), from, to: from + typed.length };
  });

/** What stands in a line from one word up to another, which is not in it any more. */
export const between = (line: string, tokens: readonly Token[], from: number, to: number): string =>
  line.slice(tokens[from]?.from ?? line.length, tokens[to - 1]?.to ?? line.length);

/** Whether the words from there on are these. */
export const standsAt = (tokens: readonly Token[], from: number, words: readonly string[]): boolean =>
  words.every((word, i) => tokens[from + i]?.folded === word);
