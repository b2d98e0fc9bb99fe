import { LANGUAGES, type Language } from "../../../kernel/language/language.ts";
import { fold, foldedWords } from "../../../kernel/text/fold.ts";

// Codes of ISO 639-2 and 639-3, by which FreeDict calls its files ("eng-spa.tei"), and what stands in their titles: the English name
// or, in those of WikDict, the language's own.
const NAMES: Readonly<Record<Language, readonly string[]>> = {
  en: ["en", "eng", "english"],
  es: ["es", "spa", "spanish", "castilian", "espanol"],
  pt: ["pt", "por", "portuguese", "portugues"],
  fr: ["fr", "fra", "fre", "french", "francais"],
};

/** The language of that code, English name or own name; undefined where it is none of the interface's. */
export function languageNamed(name: string): Language | undefined {
  const folded = fold(name);
  return LANGUAGES.find((language) => NAMES[language].includes(folded));
}

/** The two languages that a title or the name of a file begins with: of "eng-spa.tei" English and Spanish. Undefined where one of the first two words is none of the interface's. */
export function languagesNamed(text: string): readonly [Language, Language] | undefined {
  const [from, to] = foldedWords(text).slice(0, 2).map(languageNamed);
  return from !== undefined && to !== undefined && from !== to ? [from, to] : undefined;
}
