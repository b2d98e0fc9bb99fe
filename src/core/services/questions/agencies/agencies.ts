import { inOtherNumber, type Lexicon, lexicon } from "../reading/lexicon.ts";
import type { Recogniser } from "../reading/read-question.ts";
import { wordsOf } from "../reading/words.ts";
import { AGENCY_NAMES } from "./agency-names.ts";

let known: Lexicon<string> | undefined;

function names(): Lexicon<string> {
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
  names()
    .find(words)
    .map(({ from, to, value }) => ({ from, to, meaning: { name: "agency", values: [value] }, asWords: true }));

/** The kinds of agency that a text names, such as an organisation or a post: of names that overlap the longest. */
export function agenciesIn(text: string): string[] {
  const found = names().find(wordsOf(text));
  const longest = found.filter(
    (one) =>
      !found.some((other) => other.from <= one.from && one.to <= other.to && other.to - other.from > one.to - one.from),
  );
  return [...new Set(longest.map(({ value }) => value))];
}
