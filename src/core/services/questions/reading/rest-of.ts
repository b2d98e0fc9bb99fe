import type { Exclusions } from "./exclusions.ts";
import type { Word } from "./words.ts";

/** What of a question was read already. */
export interface ReadAlready {
  /** Places of the words that are left out, and of those of conditions that do not begin one. */
  readonly taken: ReadonlySet<number>;
  readonly inner: ReadonlySet<number>;
  /** Where words begin that are excluded together, and the place after the last of them. */
  readonly together: ReadonlyMap<number, number>;
  readonly exclusions: Exclusions;
}

/** The text without the words that are taken; a hyphen before what is excluded, and quotes around what is so together. */
export function restOf(
  text: string,
  words: readonly Word[],
  { taken, inner, together, exclusions }: ReadAlready,
): string {
  let rest = "";
  let last = 0;
  words.forEach((word, at) => {
    const gone = taken.has(at) || exclusions.saying.has(at);
    const between = inner.has(at) ? "" : text.slice(last, word.from);
    rest += word.excluded && gone ? between.slice(0, -1) : between;
    last = word.to;
    if (gone) return;
    if (exclusions.excluded.has(at) && !word.excluded) rest += "-";
    const end = together.get(at);
    rest += end === undefined ? word.typed : `"${wordsBetween(words, at, end)}"`;
  });
  return `${rest}${text.slice(last)}`.replace(/\s+/gu, " ").trim();
}

const wordsBetween = (words: readonly Word[], from: number, to: number): string =>
  words
    .slice(from, to)
    .map(({ typed }) => typed)
    .join(" ");
