import type { Language } from "../src/core/kernel/language/language.ts";
import { LANGUAGES } from "../src/core/kernel/language/language.ts";
import { COMMON_WORDS } from "../src/core/kernel/language/common-words/common-words.ts";
import { foldedWords } from "../src/core/kernel/text/fold.ts";

const LOOKED_AT = 200;

/** The language of which a text has the most joining words among its first 200; undefined where it has none of any. */
export function languageOf(text: string): Language | undefined {
  const words = foldedWords(text).slice(0, LOOKED_AT);
  const counted = LANGUAGES.map(
    (language) => [language, words.filter((word) => COMMON_WORDS[language].joins.has(word)).length] as const,
  ).sort(([, a], [, b]) => b - a);
  const [first] = counted;
  return first && first[1] > 0 ? first[0] : undefined;
}

/** The language that most texts are in; English where none tells. */
export function mostSpoken(languages: readonly (Language | undefined)[]): Language {
  const counted = LANGUAGES.map((one) => [one, languages.filter((other) => other === one).length] as const);
  return counted.sort(([, a], [, b]) => b - a)[0]?.[0] ?? "en";
}
