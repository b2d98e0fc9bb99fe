import { isCommonWord } from "../../kernel/language/common-words/common-words.ts";
import { fold } from "../../kernel/text/fold.ts";
import type { Hit } from "./query.ts";

/** How many of the words by which it was found are no words of every day, in which questions of any kind are put. */
export function tellingWords({ why }: Pick<Hit, "why">): number {
  return why.filter(({ word }) => !isCommonWord(fold(word))).length;
}
