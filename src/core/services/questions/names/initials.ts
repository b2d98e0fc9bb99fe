import { foldedWords } from "../../../kernel/text/fold.ts";
import type { Condition } from "../reading/condition.ts";
import type { Question } from "../reading/read-question.ts";
import { type Word, wordsOf } from "../reading/words.ts";

const ONE = /^\p{L}$/u;
const CAPITALS = /^\p{Lu}{1,3}$/u;
const NAME = /^\p{Lu}\p{Ll}/u;

/**
 * Words of a question that are initials of somebody whose name follows: "M. Benítez", "J.P. Duarte", "JP Duarte", "m. benítez".
 * What was read as something else is not among the words.
 */
export function initialsIn(text: string, words: readonly Word[]): Word[] {
  const found = new Set<Word>();
  // From behind, as the second of two initials leads to the name.
  for (let at = words.length - 2; at >= 0; at -= 1) {
    const [word, next] = [words[at], words[at + 1]];
    if (word === undefined || next === undefined || word.literal || word.excluded) continue;
    const between = text.slice(word.to, next.from);
    const dotted = ONE.test(word.typed) && /^\.\s*$/u.test(between);
    const leads = found.has(next) || (dotted ? next.typed.length > 1 : NAME.test(next.typed));
    if (leads && (dotted || (CAPITALS.test(word.typed) && /^[\s-]+$/u.test(between)))) found.add(word);
  }
  return words.filter((word) => found.has(word));
}

/** Countries' codes right before what looks like a name, and may be initials instead: "JP Duarte". */
export const codesBeforeNames = ({ text, conditions, words }: Question): Condition[] =>
  conditions.filter(({ typed, spans: [{ to } = { to: 0 }] }) => {
    const next = words.find(({ from }) => from === to + 1);
    return /^\p{Lu}{2}$/u.test(typed) && text[to] === " " && next !== undefined && NAME.test(next.typed);
  });

/** A question without some of its conditions, whose words are words again. */
export function withAsWords(question: Question, conditions: readonly Condition[]): Question {
  if (conditions.length === 0) return question;
  const places = conditions.flatMap(({ spans }) => spans.map(({ from }) => from));
  const again = wordsOf(question.text).filter(({ from }) => places.includes(from));
  return {
    ...question,
    conditions: question.conditions.filter((one) => !conditions.includes(one)),
    words: [...again, ...question.words].sort((a, b) => a.from - b.from),
  };
}

/**
 * How well a name has these initials beside the words of it that are typed in full: 1 where it is written with them, ½
 * where they begin words of it in their order, 0 where they do not.
 */
export function initialsFit(name: string, initials: readonly Word[], typed: readonly string[]): number {
  const parts = foldedWords(name);
  if (initials.every(({ folded }) => parts.includes(folded))) return 1;
  const letters = initials.flatMap(({ folded }) => folded.split(""));
  const others = parts.filter((part) => !typed.includes(part));
  let at = 0;
  for (const part of others) if (at < letters.length && part.startsWith(letters[at] ?? "")) at += 1;
  return at === letters.length ? 0.5 : 0;
}
