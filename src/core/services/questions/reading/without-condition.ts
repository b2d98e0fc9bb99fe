import { onlyJoins } from "../../../kernel/language/common-words/common-words.ts";
import { around } from "./around-condition.ts";
import type { Condition } from "./condition.ts";
import type { NameInQuestion } from "./excluded-names.ts";
import { type Exclusions, exclusionsIn } from "./exclusions.ts";
import type { Question } from "./read-question.ts";
import { restOf } from "./rest-of.ts";
import { type Word, wordsOf } from "./words.ts";

/**
 * The text without a condition, as it would be asked without it. With the last thing that they exclude go the words that say so:
 * "but not"; where nothing is left before them, what they exclude has a hyphen.
 */
export function withoutCondition(
  { text, conditions }: Pick<Question, "text" | "conditions">,
  { spans }: Pick<Condition, "spans">,
): string {
  const words = wordsOf(text);
  const exclusions = exclusionsIn(text, words, namedBy(conditions, words));
  const cut = new Set(
    words.flatMap(({ from, to }, at) => (spans.some((span) => span.from <= from && to <= span.to) ? [at] : [])),
  );
  const saysOnly = (at: number) => exclusions.saying.has(at) || onlyJoins(words[at]?.folded ?? "");
  const isOut = (at: number) => exclusions.saying.has(at) || exclusions.excluded.has(at);
  for (const run of runsOf(words, isOut)) if (run.every((at) => cut.has(at) || saysOnly(at))) add(cut, run);
  add(cut, around(words, cut));
  // An apostrophe goes with what it joins, and the stroke of "24/7".
  const inner = new Set(
    words.flatMap(({ from }, at) =>
      cut.has(at - 1) && /^['’/]$/u.test(text.slice(words[at - 1]?.to, from)) ? [at] : [],
    ),
  );
  const nothingBefore = words.every((_, at) => cut.has(at) || isOut(at));
  const shown = nothingBefore ? exclusions : NOTHING;
  const left = restOf(text, words, { taken: cut, inner, together: new Map(), exclusions: shown });
  return /\s[?.,;]/u.test(text) ? left : left.replace(/\s+(?=[?.,;])/gu, "");
}

const namedBy = (conditions: readonly Condition[], words: readonly Word[]): NameInQuestion[] =>
  conditions.flatMap(({ meanings, spans }) =>
    spans.map((span) => ({
      from: words.findIndex(({ from }) => from >= span.from),
      to: words.filter(({ from }) => from < span.to).length,
      names: meanings.map(({ name }) => name),
    })),
  );

const NOTHING: Exclusions = { excluded: new Set(), saying: new Set() };

function add(places: Set<number>, more: readonly number[]): void {
  for (const at of more) places.add(at);
}

/** The places that are so, those next to each other together. */
function runsOf(words: readonly Word[], isSo: (at: number) => boolean): number[][] {
  const runs: number[][] = [];
  words.forEach((_, at) => {
    if (!isSo(at)) return;
    const last = runs.at(-1);
    if (last?.at(-1) === at - 1) last.push(at);
    else runs.push([at]);
  });
  return runs;
}
