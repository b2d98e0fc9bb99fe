import type { Translate } from "../../kernel/language/translate.ts";
import { truncate } from "../../kernel/text/truncate.ts";
import { run } from "../../kernel/views/build.ts";
import type { Action, Input } from "../../kernel/views/model.ts";
import { conditionName } from "./naming/condition-name.ts";
import type { ConditionWords } from "./naming/condition-words.ts";
import type { Condition } from "./reading/condition.ts";
import type { Question } from "./reading/read-question.ts";
import { withoutCondition } from "./reading/without-condition.ts";

// With the words around it, it fits the label of a button on every platform (75 characters).
const NAMED = 40;
// More would push the answer off a phone's screen.
const MOST = 3;

/** Where a question is asked again. */
export interface AskedAgain {
  readonly path: string;
  readonly input: Input;
}

/** A question without one of its conditions, and what that is called. */
export interface Without {
  readonly name: string;
  readonly words: string;
}

/**
 * A question without each of its conditions that were applied, where it asks for more than that; three at most. What is
 * excluded stays: without it there would be what nobody wants.
 */
export function withoutEach(
  question: Question,
  words: ConditionWords,
  isApplied: (condition: Condition) => boolean = () => true,
): Without[] {
  const { conditions, words: left } = question;
  if (conditions.length + Math.min(1, left.length) < 2) return [];
  return conditions
    .filter((one) => !one.excluded && isApplied(one))
    .map((one) => ({ name: truncate(conditionName(one, words), NAMED), words: withoutCondition(question, one) }))
    .filter((one) => /[\p{L}\p{N}]/u.test(one.words))
    .slice(0, MOST);
}

/** The buttons that ask again so. */
export const withoutButtons = (without: readonly Without[], t: Translate, { path, input }: AskedAgain): Action[] =>
  without.map(({ name, words }) => run(t("list.without.condition", { condition: name }), path, { ...input, words }));
