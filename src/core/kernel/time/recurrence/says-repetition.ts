import { LANGUAGES } from "../../language/language.ts";
import { VOCABULARIES } from "../when/languages/index.ts";
import { lexiconOf } from "../when/lexicon.ts";
import { scan } from "../when/scan.ts";
import { cleanText, tokenize } from "../when/tokens.ts";
import { RULE_WORDS } from "./words/index.ts";
import { repeatingRule } from "./words/repeating.ts";

/** Whether a phrase has a word, in any language, that says that something repeats: "every", "weekly", "los martes". */
export function saysRepetition(typed: string): boolean {
  const tokens = tokenize(cleanText(typed));
  return LANGUAGES.some((language) => {
    const repeats = repeatingRule(RULE_WORDS[language], scan(tokens, lexiconOf(VOCABULARIES[language])));
    return tokens.some((_, at) => repeats(at).length > 0);
  });
}
