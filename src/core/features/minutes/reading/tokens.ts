import type { TextWord } from "../../../kernel/text/words-in-text.ts";

/** What stands in a line from one word up to another, which is not in it any more. */
export const between = (line: string, tokens: readonly TextWord[], from: number, to: number): string =>
  line.slice(tokens[from]?.from ?? line.length, tokens[to - 1]?.to ?? line.length);

/** Whether the words from there on are these. */
export const standsAt = (tokens: readonly TextWord[], from: number, words: readonly string[]): boolean =>
  words.every((word, i) => tokens[from + i]?.folded === word);
