import { onlyJoins } from "../../../kernel/language/common-words/common-words.ts";
import type { Hit } from "../../search/search.ts";
import { wordsHad } from "../../search/words-had.ts";
import type { Condition } from "../reading/condition.ts";
import { isAgencyName } from "./agencies.ts";

/** Whether somebody works for such an agency as is asked for, and is not only filed under a topic of that name: a judge, and not who is there for sentences. */
export const isOfAgency = ({ met }: Hit): boolean =>
  met.some((labels) => labels.some((label) => label.startsWith("agency:")));

/**
 * Where some have all words of the name of an agency, these: "Polícia Federal" is not any police. A name that is a topic's, too, means whoever
 * is filed as such an agency, before who is there for the topic: a "central authority".
 */
export function ofAgency(hits: readonly Hit[], conditions: readonly Condition[]): readonly Hit[] {
  const names = conditions.filter(({ words, typed }) => words.length > 1 && isAgencyName(typed));
  return names.reduce((left, { words, meanings }) => {
    const isMixed = meanings.some(({ name }) => name !== "agency");
    const own = left.filter(
      (hit) => words.every((word) => onlyJoins(word) || wordsHad(hit).said.has(word)) || (isMixed && isOfAgency(hit)),
    );
    return own.length > 0 ? own : left;
  }, hits);
}
