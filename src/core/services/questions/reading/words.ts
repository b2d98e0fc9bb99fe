import { fold } from "../../../kernel/text/fold.ts";

/** A word of a question. */
export interface Word {
  readonly typed: string;
  readonly folded: string;
  /** Where it stands in the text. */
  readonly from: number;
  readonly to: number;
  /** Whether it means itself only: quoted, or a part of an address, a telephone number or the number of a law. */
  readonly literal: boolean;
  /** Whether a hyphen before it excludes it: "-interpol". */
  readonly excluded: boolean;
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const LITERAL = [
  // What stands in guillemets may merely be called so: "quel contact pour « traçage » ?"
  /["“”„][^"“”„]*["“”„]/gu,
  /[^\s@<>"]+@[^\s@<>"]+\.[\p{L}\p{N}.-]+/gu,
  /(?:https?:\/\/|www\.)\S+/giu,
  /\b\d+(?:[./]\d+)+\b/gu,
  // A telephone number, not a span of years.
  /(?<![\d/])(?!(?:19|20)\d\d\s*[-–]\s*(?:19|20)\d\d(?!\d))\+?\(?\d[\d\s().-]{5,}\d/gu,
];

/** The words of a question in its order. */
export function wordsOf(text: string): Word[] {
  const literals = LITERAL.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => [index, index + found.length] as const),
  );
  return [...text.matchAll(WORD)].map(({ 0: typed, index: from }) => {
    const to = from + typed.length;
    return {
      typed,
      folded: fold(typed),
      from,
      to,
      literal: literals.some(([start, end]) => start <= from && to <= end),
      excluded: /(?:^|\s)[-−]$/u.test(text.slice(0, from)),
    };
  });
}
