import { type NameOf } from "./known-words.ts";
import { judgeSentence } from "./judge-sentence.ts";
import { answersItself } from "./riddles.ts";
import { sentencesOf } from "./sentences.ts";
import type { SmallTalk } from "./social.ts";

export type { SmallTalk } from "./social.ts";

// Of several, the first is answered.
const ORDER: readonly SmallTalk[] = ["remark", "help", "thanks", "bye", "hello", "fine"];

/**
 * What somebody says who asks the library for nothing; undefined for a question, and for words to be looked up. What is said
 * to somebody else is a remark, unless it asks.
 */
export function smallTalkIn(text: string, nameOf: NameOf): SmallTalk | undefined {
  const sentences = sentencesOf(text);
  const judged = sentences.map((sentence, i) =>
    answersItself(sentence, sentences[i + 1]) ? "remark" : judgeSentence(sentence, nameOf),
  );
  if (judged.includes("question")) return undefined;
  if (judged.includes("remark") || /^\s*@\p{L}/u.test(text)) return "remark";
  if (judged.includes("keywords")) return undefined;
  const [only] = ORDER.filter((kind) => judged.includes(kind));
  return only ?? (/[?¿]/u.test(text) ? "help" : "fine");
}
