import { withoutControls } from "../../text/text.ts";
import { describeRule } from "../../time/recurrence/describe-rule.ts";
import type { MeantStart, StartReading } from "../../time/recurrence/start-reading.ts";
import type { Moment } from "../../time/moment.ts";
import type { Choice } from "../../values/choice.ts";
import { defined } from "../../values/defined.ts";
import type { OptionKind, ParseContext } from "../kind.ts";
import { isOvernight } from "../../time/when/overnight.ts";
import { zoneClock } from "../../time/zone-clock.ts";
import type { StartValue } from "../values.ts";
import { exactly, whenContext, whenQuestion, writtenMoment } from "./time.ts";
import { DAY_MS, MINUTE_MS } from "../../time/units.ts";

/** When something begins, with its end and its repetition where they are said: "every Monday 10:00-11:30". Acted on only when understood whole and without doubt. */
export const start: OptionKind = {
  name: "start",
  widget: "moment",
  format: "moment",
  line: { phrase: true, unnamed: true },
  gives: "first",
  async read(raw, context) {
    const found = await readTyped(withoutControls(String(raw)), context);
    return found.kind === "sure" ? { value: startValue(found) } : asked(found, context);
  },
  async suggest(typed, context) {
    const found = await readTyped(typed, context);
    if (found.kind === "past") return [];
    return choicesOf(found.kind === "sure" ? [{ ...found.moment, ...saidOf(found) }] : found.candidates, context);
  },
};

/** The same for what has a time already: a day or a time of day alone may be enough beside that, which the command reads. */
export const startBeside: OptionKind = {
  ...start,
  async read(raw, context) {
    const typed = withoutControls(String(raw)).trim();
    const found = await readTyped(typed, context);
    if (found.kind === "sure") return { value: { ...startValue(found), typed } };
    const open = found.kind === "unsure" && (found.reason === "ambiguous" || found.reason === "no-time");
    return open ? { value: { typed } } : asked(found, context);
  },
};

function asked(found: Exclude<StartReading, { kind: "sure" }>, context: ParseContext) {
  const question = whenQuestion(found, context.format);
  return found.kind === "unsure" ? { ...question, suggestions: choicesOf(found.candidates, context) } : question;
}

// Loaded when first needed, as for every date.
const load = () => import("../../time/recurrence/read-start.ts");
let loaded: ReturnType<typeof load> | undefined;

async function readTyped(text: string, context: ParseContext): Promise<StartReading> {
  const { readStart } = await (loaded ??= load());
  return readStart(text, whenContext(context));
}

type Words = Pick<ParseContext, "format" | "caller">;
type Sure = Extract<StartReading, { kind: "sure" }>;

const saidOf = ({ ends, rule }: Pick<Sure, "ends" | "rule">) => defined({ ends, rule });

/** A beginning that was understood, as the option's value. */
export function startValue({ moment, ends, rule, shifted }: Omit<Sure, "kind">): StartValue {
  return { ...moment, ...defined({ shifted, minutes: ends && minutesBetween(moment, ends), rule }) };
}

const minutesBetween = (start: Moment, end: Moment) => (Date.parse(end.at) - Date.parse(start.at)) / MINUTE_MS;

/** A beginning as a choice: what it is, and how it can be typed. */
export function startChoice(value: StartValue, words: Words): Choice {
  const { at, local, zone, minutes, rule } = value;
  const end = minutes === undefined ? undefined : Date.parse(at) + minutes * MINUTE_MS;
  const ends = end === undefined ? undefined : { at: new Date(end).toISOString(), local: clockAt(end, zone), zone };
  return choiceOf({ at, local, zone, ...defined({ ends, rule }) }, words);
}

const clockAt = (at: number, zone: string) => new Date(zoneClock(zone).read(at)).toISOString().slice(0, 16);

const choicesOf = (candidates: readonly MeantStart[], words: Words) => candidates.map((one) => choiceOf(one, words));

const choiceOf = (one: MeantStart, words: Words): Choice => ({ value: typed(one), label: written(one, words) });

/** As it can be typed. */
function typed({ ends, rule, ...moment }: MeantStart): string {
  const [day = "", clock = ""] = moment.local.split("T");
  const written =
    ends && (isOneDay(moment, ends) ? `${day} ${clock}-${ends.local.slice(11)}` : `${moment.local}/${ends.local}`);
  const start = written === undefined ? exactly(moment) : `${written} ${moment.zone}`;
  return rule === undefined ? start : `${start} ${rule}`;
}

/** Whether an end is on the day of the beginning or in the night that follows, so that its time of day says which. */
function isOneDay(begin: Moment, ends: Moment): boolean {
  const [first, last] = [begin, ends].map(({ local }) => Date.parse(`${local.slice(0, 10)}T00:00Z`) / DAY_MS);
  const [from, to] = [begin, ends].map(({ local }) => 60 * Number(local.slice(11, 13)) + Number(local.slice(14, 16)));
  return first === last || ((last ?? 0) - (first ?? 0) === 1 && isOvernight(from ?? 0, to ?? 0));
}

function written({ ends, rule, ...moment }: MeantStart, { format, caller }: Words): string {
  const begin = writtenMoment(moment, format);
  const isLong = ends && !isOneDay(moment, ends);
  return [
    isLong ? `${begin} → ${format.short(new Date(ends.at), ends.zone)}` : begin,
    ...(ends && !isLong ? [format.span(minutesBetween(moment, ends))] : []),
    ...(rule === undefined ? [] : [describeRule(rule, moment.local, caller.language)]),
  ].join(" · ");
}
