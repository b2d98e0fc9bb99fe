import { text } from "../../kernel/views/build.ts";
import type { Part } from "../../kernel/views/model.ts";
import { conditionName } from "./naming/condition-name.ts";
import type { ConditionWords } from "./naming/condition-words.ts";
import type { Relaxed } from "./relaxing.ts";

// More steps would take longer to read than the hits.
const STEPS = 2;

/** Says first, where nothing meets all of a question, what the hits do without, in their order; nothing where something does. */
export function relaxedNote({ steps }: Pick<Relaxed, "steps">, words: ConditionWords): Part[] {
  const { t, format } = words;
  const said = steps.slice(0, STEPS).map((step) => format.all(step.map((one) => conditionName(one, words))));
  const [first, next] = [...new Set(said)];
  if (first === undefined) return [];
  if (next === undefined) return [text(t("list.relaxed", { condition: first }))];
  return [text(t("list.relaxed.then", { condition: first, next }))];
}
