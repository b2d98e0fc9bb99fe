import { Temporal } from "temporal-polyfill";
import type { MeantMoment, WhenReading } from "../when/reading.ts";
import { readWhen, type WhenContext } from "../when/read-when.ts";
import { parseRule } from "./parse-rule.ts";
import { patternOf } from "./pattern.ts";
import { readRule } from "./read-rule.ts";
import type { Split } from "./split-start.ts";
import { meant, type MeantStart, type StartReading, which } from "./start-reading.ts";
import { DAY_MS } from "../units.ts";

/** What the two halves of a phrase mean together, for each rule that the repetition may be, each once; none where either is not understood. */
export async function startsOf({ repeats, begins }: Split, context: WhenContext): Promise<StartReading[]> {
  const rules = await rulesOf(repeats, localNow(context), context);
  const starts = await Promise.all(
    rules.map(async (rule) => withRule(await firstOf(rule, begins, context), { repeats, rules, rule }, context)),
  );
  const found = starts.flatMap((one) => one ?? []);
  const written = found.map((one) => JSON.stringify(one));
  return found.filter((_, index) => written.indexOf(written[index] ?? "") === index);
}

/** The next two days of a repetition, each as one that does not repeat. */
export async function singleStarts({ repeats, begins }: Split, context: WhenContext): Promise<MeantStart[]> {
  const [rule = ""] = await rulesOf(repeats, localNow(context), context);
  const reads = await Promise.all(nextDays(rule, context).map((day) => readWhen(onDay(day, begins), context)));
  return reads.flatMap((read): readonly MeantStart[] =>
    read.kind === "sure" ? [meant(read)] : read.kind === "unsure" ? read.candidates.slice(0, 1) : [],
  );
}

const localNow = ({ now, zone }: WhenContext): string =>
  Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: "minute" });

// With a comma it is no ISO 8601, in which "22:00-01:00" has an offset.
const onDay = (day: string, begins: string): string => `${day}, ${begins}`;

async function rulesOf(repeats: string, local: string, { zone, languages }: Pick<WhenContext, "zone" | "languages">) {
  const read = await readRule(repeats, { local, zone, languages });
  const rules =
    read.kind === "sure" ? [read.rule] : read.kind === "unsure" && read.reason === "ambiguous" ? read.candidates : [];
  return rules.flatMap((rule) => rule ?? []);
}

/** When a rule first applies: as the phrase says, or on the rule's own first day ahead. */
async function firstOf(rule: string, begins: string, context: WhenContext): Promise<WhenReading | undefined> {
  const whole = await readWhen(begins, context);
  if (whole.kind !== "unsure" || whole.reason === "no-time") return whole;
  for (const day of nextDays(rule, context)) {
    const read = await readWhen(onDay(day, begins), context);
    // Its morning has passed: the rule's next day is meant.
    if (read.kind === "sure" && read.late) continue;
    if (read.kind === "sure" || (read.kind === "unsure" && read.reason !== "partial" && read.reason !== "nothing"))
      return read;
    if (read.kind === "unsure") break;
  }
  return whole.reason === "ambiguous" ? whole : undefined;
}

/** The next two days that the rule itself names; none where it takes them from its first time. */
function nextDays(written: string, { now, zone }: WhenContext): string[] {
  const parsed = parseRule(written);
  if ("problem" in parsed) return [];
  const { count: _, until: __, ...rule } = parsed.rule;
  if (!rule.byDay && !rule.byMonthDay && (rule.freq !== "DAILY" || rule.interval > 1)) return [];
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDate();
  const first = Math.round(Date.parse(`${today.toString()}T00:00Z`) / DAY_MS);
  const days: string[] = [];
  // Where it skips weeks or months, the nearest is meant all the same.
  for (const day of patternOf({ ...rule, interval: 1 }, first)(first)) {
    if (days.push(new Date(day * DAY_MS).toISOString().slice(0, 10)) === 2) break;
  }
  return days;
}

/** The reading with its rule, as it is from its own first time on, which may leave a doubt; `undefined` where the rule ends before that. */
async function withRule(
  reading: WhenReading | undefined,
  { repeats, rules, rule }: { readonly repeats: string; readonly rules: readonly string[]; readonly rule: string },
  context: WhenContext,
): Promise<StartReading | undefined> {
  if (!reading || reading.kind === "past") return reading;
  const from = async (moment: MeantMoment): Promise<MeantStart[]> => {
    const own = await rulesOf(repeats, moment.local, { zone: moment.zone, languages: context.languages });
    const meantRule = own[rules.indexOf(rule)];
    return (own.length === rules.length && meantRule !== undefined ? [meantRule] : own).map((one) => ({
      ...moment,
      rule: one,
    }));
  };
  if (reading.kind === "sure") {
    const starts = await from(meant(reading));
    const [only, ...others] = starts;
    if (!only) return undefined;
    return others.length > 0 ? which(starts) : { ...reading, rule: only.rule ?? rule };
  }
  return { ...reading, candidates: (await Promise.all(reading.candidates.map(from))).flat() };
}
