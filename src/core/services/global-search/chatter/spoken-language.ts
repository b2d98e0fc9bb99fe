import type { Language } from "../../../kernel/language/language.ts";
import { languagesOf } from "./grammar.ts";
import { sentencesOf } from "./sentences.ts";

/** In which language something is said, as far as its common words tell; `own` where they may well be of that one, or of several. */
export function spokenLanguage(text: string, own: Language): Language {
  const [only = own, ...others] = languagesOf(sentencesOf(text).flatMap(({ words }) => words));
  return others.length > 0 ? own : only;
}
