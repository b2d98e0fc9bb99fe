import type { Translate } from "../../kernel/language/translate.ts";
import { text } from "../../kernel/views/build.ts";
import type { Part } from "../../kernel/views/model.ts";

/** Says before what was found which words of the question nothing has; nothing where there are none. */
export function missingNote(t: Translate, words: readonly string[]): Part[] {
  return words.length === 0 ? [] : [text(t("list.lacking", { words: words.join(", ") }))];
}
