import { text } from "../../kernel/views/build.ts";
import type { Part } from "../../kernel/views/model.ts";
import { conditionName } from "./naming/condition-name.ts";
import type { ConditionWords } from "./naming/condition-words.ts";
import type { Relaxed } from "./relaxing.ts";

// More steps would take longer to read than the hits.
const STEPS = 2;

/** Says first, where nothing meets all of a question, what the hits do without, in their order; nothing where something does. */
export const relaxedNote = ({ steps }: Steps, words: ConditionWords): Part[] =>
  noteOf(steps, words, { one: "list.relaxed", two: "list.relaxed.then" });

/** Says of what comes closest, behind what meets all of a question, what it does without; nothing where nothing comes. */
export const nearestNote = ({ steps }: Steps, words: ConditionWords): Part[] =>
  noteOf(steps, words, { one: "list.nearest", two: "list.nearest.then" });

type Steps = Pick<Relaxed, "steps">;

interface Notes {
  readonly one: "list.relaxed" | "list.nearest";
  readonly two: "list.relaxed.then" | "list.nearest.then";
}

function noteOf(steps: Relaxed["steps"], words: ConditionWords, { one, two }: Notes): Part[] {
  const { t, format } = words;
  const said = steps.slice(0, STEPS).map((step) => format.all(step.map((left) => conditionName(left, words))));
  const [first, next] = [...new Set(said)];
  if (first === undefined) return [];
  return [text(next === undefined ? t(one, { condition: first }) : t(two, { condition: first, next }))];
}
