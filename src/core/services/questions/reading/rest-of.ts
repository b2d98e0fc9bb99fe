import type { Exclusions } from "./exclusions.ts";
import type { Word } from "./words.ts";

/** What of a question was read already. */
export interface Read {
  /** Places of the words that are left out, and of those of conditions that do not begin one. */
  readonly taken: ReadonlySet<number>;
  readonly inner: ReadonlySet<number>;
  readonly exclusions: Exclusions;
}

/** The text without the words that are taken; a hyphen before what is excluded. */
export function restOf(text: string, words: readonly Word[], { taken, inner, exclusions }: Read): string {
  let rest = "";
  let last = 0;
  words.forEach((word, at) => {
    const gone = taken.has(at) || exclusions.saying.has(at);
    const between = inner.has(at) ? "" : text.slice(last, word.from);
    rest += word.excluded && gone ? between.slice(0, -1) : between;
    last = word.to;
    if (gone) return;
    rest += exclusions.excluded.has(at) && !word.excluded ? `-${word.typed}` : word.typed;
  });
  return `${rest}${text.slice(last)}`.replace(/\s+/gu, " ").trim();
}
