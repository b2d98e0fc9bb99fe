import { inOtherNumber } from "../../../kernel/language/other-number.ts";
import { type NameLexicon, lexicon, type NameSpan } from "../reading/lexicon.ts";
import type { Recogniser } from "../reading/read-question.ts";
import { wordsOf } from "../reading/words.ts";
import { AGENCY_NAMES } from "./agency-names.ts";

let known: NameLexicon<string> | undefined;

function names(): NameLexicon<string> {
  known ??= lexicon(
    AGENCY_NAMES.trim()
      .split(/\n(?=\S)/u)
      .flatMap((line) => {
        const [kind = "", called = ""] = line.split(/:(.*)/su);
        return called
          .split(",")
          .map((name) => ({ name: name.trim(), value: kind }))
          .filter(({ name }) => name !== "");
      }),
    inOtherNumber,
  );
  return known;
}

/** Kinds of agencies by what they, and whoever works for them, are called: "police", "fiscal", "douane". */
export const agencies: Recogniser = (words) =>
  longest(names().find(words)).map(({ from, to, value }) => {
    return { from, to, meaning: { name: "agency", values: [value] }, asWords: true, within: true };
  });

/** The kinds of agency that a text names, such as an organisation or a post. */
export const agenciesIn = (text: string): string[] => [
  ...new Set(longest(names().find(wordsOf(text))).map(({ value }) => value)),
];

/** Whether a text is what a kind of agency is called, and nothing else. */
export function isAgencyName(text: string): boolean {
  const words = wordsOf(text);
  return names()
    .find(words)
    .some(({ from, to }) => from === 0 && to === words.length);
}

/** Of names that overlap the longest. */
const longest = (found: readonly NameSpan<string>[]): NameSpan<string>[] =>
  found.filter(({ from, to }) => {
    return !found.some((other) => other.from <= from && to <= other.to && other.to - other.from > to - from);
  });
