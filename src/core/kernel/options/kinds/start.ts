import { withoutControls } from "../../text/text.ts";
import { describeRule } from "../../time/recurrence/describe-rule.ts";
import type { MeantStart, StartReading } from "../../time/recurrence/read-start.ts";
import type { Moment } from "../../time/moment.ts";
import type { Choice } from "../../values/choice.ts";
import type { OptionKind, ParseContext } from "../kind.ts";
import type { StartValue } from "../values.ts";
import { exactly, whenContext, whenQuestion, writtenMoment } from "./time.ts";

/** When something begins, with its end and its repetition where they are said: "every Monday 10:00-11:30". Acted on only when understood whole and without doubt. */
export const start: OptionKind = {
  name: "start",
  widget: "moment",
  format: "moment",
  line: { phrase: true, unnamed: true },
  async read(raw, context) {
    const found = await readTyped(withoutControls(String(raw)), context);
    if (found.kind === "sure") return { value: startValue(found) };
    const asked = whenQuestion(found, context.format);
    return found.kind === "unsure" ? { ...asked, suggestions: choicesOf(found.candidates, context) } : asked;
  },
  async suggest(typed, context) {
    const found = await readTyped(typed, context);
    if (found.kind === "past") return [];
    return choicesOf(found.kind === "sure" ? [{ ...found.moment, ...saidOf(found) }] : found.candidates, context);
  },
};

async function readTyped(text: string, context: ParseContext): Promise<StartReading> {
  // Loaded when first needed, as for every date.
  const { readStart } = await import("../../time/recurrence/read-start.ts");
  return readStart(text, whenContext(context));
}

type Sure = Extract<StartReading, { kind: "sure" }>;

const saidOf = ({ ends, rule }: Pick<Sure, "ends" | "rule">) => ({
  ...(ends ? { ends } : {}),
  ...(rule === undefined ? {} : { rule }),
});

/** A beginning that was understood, as the option's value. */
export function startValue({ moment, ends, rule, shifted }: Omit<Sure, "kind">): StartValue {
  return {
    ...moment,
    ...(shifted ? { shifted } : {}),
    ...(ends ? { minutes: minutesBetween(moment, ends) } : {}),
    ...(rule === undefined ? {} : { rule }),
  };
}

const MINUTE = 60_000;

const minutesBetween = (start: Moment, end: Moment) => (Date.parse(end.at) - Date.parse(start.at)) / MINUTE;

function choicesOf(candidates: readonly MeantStart[], context: ParseContext): Choice[] {
  return candidates.map((one) => ({ value: typed(one), label: written(one, context) }));
}

/** As it can be typed. */
function typed({ ends, rule, ...moment }: MeantStart): string {
  const [day = "", clock = ""] = moment.local.split("T");
  const start = ends ? `${day} ${clock}-${ends.local.slice(11)} ${moment.zone}` : exactly(moment);
  return rule === undefined ? start : `${start} ${rule}`;
}

function written({ ends, rule, ...moment }: MeantStart, { format, caller }: ParseContext): string {
  return [
    writtenMoment(moment, format),
    ...(ends ? [format.span(minutesBetween(moment, ends))] : []),
    ...(rule === undefined ? [] : [describeRule(rule, moment.local, caller.language)]),
  ].join(" · ");
}
