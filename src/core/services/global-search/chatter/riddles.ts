import type { Sentence } from "./sentences.ts";

const WHY = /^(?:why|pourquoi|pk|porque|por que|pq|xq)\b/u;
const BECAUSE = /^(?:because|cause|cuz|to|porque|pq|xq|para|parce qu[ei]?|pour)\b/u;

const BAR =
  /\b(?:walk|walks|walked|entra|entran|entram|entre|entrent|entraron|entraram) (?:into|in|en|num|em|dans) (?:a|un|um) bar\b/u;

/** Whether somebody walks into a bar: so jokes begin. */
export const beginsJoke = (sentence: Sentence): boolean => BAR.test(spelt(sentence));

const spelt = ({ words }: Sentence): string => words.map(({ folded }) => folded).join(" ");

/** Whether a sentence asks why, and the next one says it: so riddles and speeches go on, not questions. */
export function answersItself(sentence: Sentence, next: Sentence | undefined): boolean {
  return sentence.asks && WHY.test(spelt(sentence)) && next?.asks === false && BECAUSE.test(spelt(next));
}
