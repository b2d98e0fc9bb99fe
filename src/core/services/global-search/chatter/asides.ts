import { wordSet } from "../../../kernel/text/word-set.ts";
import { range, type SaidSentence } from "./said.ts";
import type { Sentence } from "./sentences.ts";

// "Always late, eh": others are to agree.
const TAGS = wordSet("ne hein eh viu innit right verdad cierto pues quoi");

/** Whether it ends with a word that has others agree, and asks nothing else. */
export const isTagged = ({ words, asks }: Sentence): boolean =>
  !asks && TAGS.has(words.at(-1)?.folded ?? "") && (words.at(-2)?.after ?? "").includes(",");

/** Whether it is the same word again and nothing else: "knock knock". */
export function repeatsItself({ words, grammar, from, to }: SaidSentence): boolean {
  const spoken = range(from, to).map((at) => words[at]?.folded);
  return spoken.length > 1 && new Set(spoken).size === 1 && grammar.isContent(from);
}

// "Saludos desde Bolivia".
const FROM = wordSet("from desde de da do depuis du des");

/** Whether it greets and says from which country. */
export const greetsFrom = ({ words, grammar, places, opening, asks, from, to }: SaidSentence): boolean =>
  opening === "hello" &&
  !asks &&
  FROM.has(words[from - 1]?.folded ?? "") &&
  range(from, to).every((at) => places[at] === true || !grammar.isContent(at));
