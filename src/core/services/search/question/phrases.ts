import type { WayToHave } from "../scoring/sought.ts";
import type { QueryWord } from "./query-words.ts";

/** Quoted phrases of a question, folded, and in which words each can only stand. */
export function phrasesOf(words: readonly QueryWord[]): {
  readonly required: readonly string[];
  readonly excluded: readonly string[];
  readonly ways: readonly WayToHave[];
} {
  const quoted = words.filter((word) => word.kind === "phrase" && !word.whole);
  const stretches = [...new Set(quoted.map((word) => word.stretch))].map((stretch) =>
    quoted.filter((word) => word.stretch === stretch),
  );
  const isExcluded = ([first]: readonly QueryWord[]) => first?.excluded === true;
  const said = (phrase: readonly QueryWord[]) => phrase.map((word) => word.folded).join(" ");
  return {
    required: stretches.filter((phrase) => !isExcluded(phrase)).map(said),
    excluded: stretches.filter(isExcluded).map(said),
    ways: stretches
      .filter((phrase) => !isExcluded(phrase))
      .map((phrase) => ({ terms: phrase.filter((word) => word.telling).map((word) => word.terms), weight: 1 }))
      // Small words alone stand in no list; the phrase itself is looked for in what is found.
      .filter(({ terms }) => terms.length > 0),
  };
}
