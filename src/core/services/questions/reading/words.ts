import { type TextWord, wordsInText } from "../../../kernel/text/words-in-text.ts";

/** A word of a question. */
export interface Word extends TextWord {
  /** Whether it means itself only: quoted, the beginning of a word ("traz*"), or a part of an address, a telephone number or the number of a law. */
  readonly literal: boolean;
  /** Whether it is literal because it is the beginning of a word. */
  readonly begins?: true;
  /** Whether a hyphen before it excludes it: "-interpol". */
  readonly excluded: boolean;
}

// As core/services/search/question/syntax.ts reads it.
const BEGINNING = /(?<=^|[\s(,;:¿¡])[-−]?[\p{L}\p{N}][\p{L}\p{N}\p{M}]+\*(?![\p{L}\p{N}*])/gu;
const LITERAL = [
  BEGINNING,
  // What stands in guillemets may merely be called so: "quel contact pour « traçage » ?"
  /["“”„][^"“”„]*["“”„]/gu,
  /[^\s@<>"]+@[^\s@<>"]+\.[\p{L}\p{N}.-]+/gu,
  /(?:https?:\/\/|www\.)\S+/giu,
  // Not "24/7", which says when.
  /\b(?!24\/7\b)\d+(?:[./]\d+)+\b/gu,
  // A telephone number, not a span of years.
  /(?<![\d/])(?!(?:19|20)\d\d\s*[-–]\s*(?:19|20)\d\d(?!\d))\+?\(?\d[\d\s().-]{5,}\d/gu,
];

/** The words of a question in its order. */
export function wordsOf(text: string): Word[] {
  const begun = new Set([...text.matchAll(BEGINNING)].map(({ 0: found, index }) => index + found.length - 1));
  const literals = LITERAL.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => [index, index + found.length] as const),
  );
  return wordsInText(text).map((word) => {
    const { from, to } = word;
    return {
      ...word,
      literal: literals.some(([start, end]) => start <= from && to <= end),
      ...(begun.has(to) ? { begins: true as const } : {}),
      excluded: /(?:^|\s)[-−]$/u.test(text.slice(0, from)),
    };
  });
}
