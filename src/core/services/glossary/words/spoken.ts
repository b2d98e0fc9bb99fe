import { COMMON_WORDS } from "../../../kernel/language/common-words/common-words.ts";
import { type Language, LANGUAGES } from "../../../kernel/language/language.ts";

/**
 * In which language a question seems to be put: the one with the most small words and terms in it. `terms` says how many
 * of its words are terms of each. Of equals it is the asker's, if that is one of them.
 */
export function spokenIn(
  tokens: readonly string[],
  terms: ReadonlyMap<Language, number>,
  asker: Language,
): readonly Language[] {
  const votes = LANGUAGES.map((language) => ({
    language,
    count: tokens.filter((token) => COMMON_WORDS[language].joins.has(token)).length + (terms.get(language) ?? 0),
  }));
  const most = Math.max(...votes.map(({ count }) => count));
  const best = votes.filter(({ count }) => count === most).map(({ language }) => language);
  return best.includes(asker) ? [asker] : best;
}
