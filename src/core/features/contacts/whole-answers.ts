import { isCommonWord } from "../../kernel/language/common-words/common-words.ts";
import { fold } from "../../kernel/text/fold.ts";
import type { Hit } from "../../services/search/search.ts";
import { asksForContact } from "./kind-words.ts";

type Found = Pick<Hit, "doc" | "why">;

/**
 * The contacts among hits that have every word of the question which somebody has; none, where nobody has them all. Where
 * it names several countries, `among` are the contacts of these: each needs to be of one only.
 */
export function wholeAnswers(hits: readonly Found[], among?: ReadonlySet<string>): string[] {
  const matches = hits.flatMap(({ why }) => why);
  const ofCountries = new Set(
    among ? matches.filter(({ fields }) => fields.includes("country")).map(({ word }) => word) : [],
  );
  const asked = [...new Set(matches.map(({ word }) => word))].filter(
    (word) => namesSomething(word) && !ofCountries.has(word),
  );
  return hits
    .filter(({ doc, why }) => (among?.has(doc) ?? true) && asked.every((word) => why.some((one) => one.word === word)))
    .map(({ doc }) => doc);
}

/** Whether a word is part of what it is called, and not of what it does or where. */
export function isCalled({ why }: Pick<Hit, "why">, asked: string): boolean {
  const fields = why.find(({ word }) => word === asked)?.fields ?? [];
  return fields.includes("name") && !fields.includes("topic") && !fields.includes("country");
}

/** Whether a word of a question names something that contacts may have. */
export function namesSomething(word: string): boolean {
  const folded = fold(word);
  return !isCommonWord(folded) && !asksForContact(folded);
}

/** Whether it was found by a word that names something and is more than a letter or a digit. */
export function tellsSomething({ why }: Pick<Hit, "why">): boolean {
  return why.some(({ word }) => word.length > 1 && namesSomething(word));
}
