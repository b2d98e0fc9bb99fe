import type { SpokenWord } from "./sentences.ts";

/** Whether a word begins with a capital. */
export const isCapital = (raw: string): boolean => /^\p{Lu}/u.test(raw);

/**
 * Whether a word is part of a name of two words or more, such as "Julio Bravo", whose words may be ordinary ones: capitals
 * beside each other inside a sentence that is not written in capitals throughout.
 */
export function isWrittenName(words: readonly SpokenWord[], at: number): boolean {
  const isPart = (i: number) => i > 0 && /^\p{Lu}\p{Ll}/u.test(words[i]?.raw ?? "");
  const isBeside = (first: number) => isPart(first) && isPart(first + 1) && words[first]?.after === " ";
  return (isBeside(at) || isBeside(at - 1)) && words.some(({ raw }) => /^\p{Ll}/u.test(raw));
}
