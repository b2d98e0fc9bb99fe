import { countryName } from "../../kernel/language/countries.ts";
import { fold } from "../../kernel/text/fold.ts";
import { LANGUAGES } from "../../kernel/language/language.ts";
import type { IndexedText } from "../search/search.ts";
import type { Term } from "./taxonomy.ts";

/** Topics as people may call them: their labels with the forms of their language, their keys and synonyms as they are. */
export function topicPieces(keys: readonly string[], terms: readonly Term[]): IndexedText[] {
  return terms
    .filter((term) => keys.includes(term.key))
    .flatMap((term) => {
      const labels = LANGUAGES.flatMap((language) =>
        term.labels[language] === undefined ? [] : [{ text: term.labels[language], language }],
      );
      const known = new Set(labels.map((label) => fold(label.text)));
      return [...labels, ...[term.key, ...term.names].filter((name) => !known.has(name)).map(simple)];
    });
}

/** A country by its code and its name in every language of the interface. */
export function countryPieces(code: string | undefined): IndexedText[] {
  return code === undefined ? [] : [code, ...LANGUAGES.map((language) => countryName(code, language))].map(simple);
}

/** Text whose words have no other forms: names, codes, synonyms. */
export const simple = (text: string): IndexedText => ({ text, language: "simple" });
