import { isCommonWord } from "../../kernel/language/common-words/common-words.ts";
import { fold } from "../../kernel/text/fold.ts";
import type { Hit } from "../../services/search/search.ts";
import { asksForContact } from "./kind-words.ts";

/** The contacts among hits that have every word of the question which somebody has; all, where nobody has them all. */
export function wholeAnswers(hits: readonly Pick<Hit, "doc" | "why">[]): string[] {
  const asked = new Set(hits.flatMap(({ why }) => why.map(({ word }) => word)).filter(namesSomething));
  const whole = hits.filter(({ why }) => [...asked].every((word) => why.some((match) => match.word === word)));
  return (whole.length > 0 ? whole : hits).map(({ doc }) => doc);
}

function namesSomething(word: string): boolean {
  const folded = fold(word);
  return !isCommonWord(folded) && !asksForContact(folded);
}
