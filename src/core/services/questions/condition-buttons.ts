import type { Translate } from "../../kernel/language/translate.ts";
import { truncate } from "../../kernel/text/truncate.ts";
import { run } from "../../kernel/views/build.ts";
import type { Action, Input } from "../../kernel/views/model.ts";
import { type Question, withoutCondition } from "./reading/read-question.ts";

// With the words around it, it fits the label of a button on every platform (75 characters).
const TYPED = 40;
const MOST = 3;

/** The buttons that ask again without one of the conditions of a question, where it asks for more than that. */
export function conditionButtons(
  { text, conditions, words }: Question,
  t: Translate,
  path: string,
  input: Input,
): Action[] {
  if (conditions.length + Math.min(1, words.length) < 2) return [];
  // Without what is excluded would be with it.
  return conditions
    .filter(({ excluded }) => !excluded)
    .map((one) => ({ typed: truncate(one.typed, TYPED), words: withoutCondition(text, one) }))
    .filter((one) => /[\p{L}\p{N}]/u.test(one.words))
    .slice(0, MOST)
    .map((one) => run(t("list.without.condition", { condition: one.typed }), path, { ...input, words: one.words }));
}
