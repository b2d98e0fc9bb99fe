import { COMMON_WORDS } from "../../kernel/language/common-words/common-words.ts";

// After these, a name of a topic is a part of a turn of speech: "en cours", "of course", "en train de".
const TURNS: Readonly<Record<string, readonly string[]>> = {
  cours: ["en", "au"],
  course: ["of"],
  train: ["en"],
};
// A name in French that is a common word in English: "former", to train.
const FRENCH = new Set(["former"]);

/** Whether a folded word of a question, though it is a name of a topic, does not mean that there. */
export function isOtherwiseMeant(words: readonly string[], at: number): boolean {
  const word = words[at] ?? "";
  if (TURNS[word]?.includes(words[at - 1] ?? "") === true) return true;
  return FRENCH.has(word) && !words.some((other) => other !== word && isFrench(other));
}

const isFrench = (word: string): boolean => COMMON_WORDS.fr.joins.has(word) && !COMMON_WORDS.en.joins.has(word);
