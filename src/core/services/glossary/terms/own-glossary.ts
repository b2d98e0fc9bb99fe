import { groupBy } from "../../../kernel/values/group-by.ts";
import type { Glossary, ConceptSense } from "../words/meant.ts";
import { sameButNumber, storedKey, termKey } from "../words/word-key.ts";
import { type GlossaryEntry, keysOf } from "./term.ts";

/** A concept of a community's own. */
export interface OwnSense extends ConceptSense {
  readonly term: GlossaryEntry;
}

/** What a community itself calls what spans may mean, by its terms for these. */
export function ownGlossary(terms: readonly GlossaryEntry[]): Glossary<OwnSense> {
  const byKey = groupBy(
    terms.flatMap((term) => keysOf(term.said).map((key) => ({ key, term }))),
    ({ key }) => key,
  );
  return {
    trust: 1,
    general: false,
    senses: ({ language, key, words }) =>
      (byKey.get(storedKey(language, key)) ?? []).map(({ term }) => ({
        concept: { part: "", said: term.said },
        usual: key === termKey(language, term.said[language]?.[0]?.text ?? ""),
        itself: term.said[language]?.some(({ text }) => sameButNumber(words, language, text)) === true,
        term,
      })),
  };
}
