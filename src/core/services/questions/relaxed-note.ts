import { countryName } from "../../kernel/language/countries.ts";
import type { Format } from "../../kernel/language/format.ts";
import type { Translate } from "../../kernel/language/translate.ts";
import { text } from "../../kernel/views/build.ts";
import type { Part } from "../../kernel/views/model.ts";
import { lowered } from "../taxonomy/labelling.ts";
import { type Condition, valuesOf } from "./reading/condition.ts";
import type { Relaxed } from "./relaxing.ts";

/** In whose words conditions are named; `term` gives a topic's label. */
export interface ConditionWords {
  readonly format: Format;
  readonly term: (key: string) => string;
}

/** What a condition is called for its reader: a topic and a country by their names, anything else as it was typed. */
export function conditionName({ meanings, typed }: Condition, { format, term }: ConditionWords): string {
  const [topic, ...topics] = meanings.length === 1 ? meanings.flatMap(topicsOf) : [];
  if (topic !== undefined && topics.length === 0) return lowered(term(topic));
  const [code, ...more] = valuesOf({ meanings }, "country");
  return code !== undefined && more.length === 0 ? countryName(code, format.language) : typed;
}

const topicsOf = (meaning: Condition["meanings"][number]): readonly string[] =>
  valuesOf({ meanings: [meaning] }, "topic");

// More steps would take longer to read than the hits.
const STEPS = 2;

/** Says first, where nothing meets all of a question, what the hits do without, in their order; nothing where something does. */
export function relaxedNote(t: Translate, { steps }: Pick<Relaxed, "steps">, words: ConditionWords): Part[] {
  const { format } = words;
  const said = steps.slice(0, STEPS).map((step) => format.all(step.map((one) => conditionName(one, words))));
  const [first, next] = [...new Set(said)];
  if (first === undefined) return [];
  if (next === undefined) return [text(t("list.relaxed", { condition: first }))];
  return [text(t("list.relaxed.then", { condition: first, next }))];
}
