import { fold } from "../../../kernel/text/fold.ts";
import { plain } from "./laughter.ts";

/** A word as it was typed. */
export interface SpokenWord {
  readonly raw: string;
  readonly folded: string;
  /** What stands between it and the next word: white space, punctuation. */
  readonly after: string;
  /** Where it begins in the text of its sentence. */
  readonly at: number;
}

/** A sentence of what somebody said. */
export interface Sentence {
  /** As it was typed, with the sign that ends it. */
  readonly text: string;
  readonly words: readonly SpokenWord[];
  /** Whether it has a question mark. */
  readonly asks: boolean;
  /** Whether it ends with an exclamation mark. */
  readonly cries: boolean;
}

// ":thumbsup:", and addresses, which say nothing of what is asked.
const SIGNS = /:[+-]1:|:[a-z][a-z0-9_+'-]*:|https?:\/\/\S+/giu;
// "Dr. Agüero" is one sentence.
const TITLES = /(?<![\p{L}\p{N}])(dra?|sra?|mrs?|ms|mme|prof|lic|ing)\.(?=\s)/giu;
// A full stop inside "10.826" or "a.m." ends nothing.
const SENTENCE = /[^]+?(?:[.!?;…]+(?=[\s"»”)]|$)|\n|$)/gu;
// A telephone number is one word, with its blanks and brackets.
const WORD =
  /\+\d[\d\s().-]{5,}\d|\(?0\d{1,3}\)?[\s-]\d{3}[\s-]?\d{3,4}|\p{L}{1,4}-\d+\/\d+|\d+(?:[./-]\d+)+|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
// Of rooms, hours and days.
const SMALL_NUMBER = /^\d{1,3}$|^\d+(?:st|nd|rd|th|o|a|h|am|pm|min|h\d\d)$|^\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?$/;

/** The sentences of a text that have words; small numbers and dates are none. */
export function sentencesOf(text: string): Sentence[] {
  return (text.normalize("NFC").replace(SIGNS, " ").replace(TITLES, "$1").match(SENTENCE) ?? [])
    .map((said) => ({
      text: said,
      words: wordsOf(said),
      asks: /[?¿]/u.test(said),
      cries: /!/u.test(said) && !/[?¿]/u.test(said),
    }))
    .filter(({ words }) => words.length > 0);
}

function wordsOf(said: string): SpokenWord[] {
  const found = [...said.matchAll(WORD)];
  return found
    .map((match, i) => ({
      raw: match[0],
      folded: plain(fold(match[0])),
      at: match.index,
      after: said.slice(match.index + match[0].length, found[i + 1]?.index ?? said.length),
    }))
    .filter(({ folded }) => !SMALL_NUMBER.test(folded));
}
