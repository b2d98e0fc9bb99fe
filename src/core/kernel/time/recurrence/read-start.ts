import { Temporal } from "temporal-polyfill";
import type { Meant, WhenReading } from "../when/reading.ts";
import { readWhen, type WhenContext } from "../when/read-when.ts";
import { DAY } from "./days.ts";
import { parseRule } from "./parse-rule.ts";
import { patternOf } from "./pattern.ts";
import { readRule } from "./read-rule.ts";
import { saysRepetition } from "./says-repetition.ts";
import { type Split, splitStart } from "./split-start.ts";

/** A first time that may be meant and, where it was said, how it repeats: the value of an RFC 5545 RRULE. */
export type MeantStart = Meant & { readonly rule?: string };

type Sure = Extract<WhenReading, { kind: "sure" }>;
type Unsure = Extract<WhenReading, { kind: "unsure" }>;

/** As `WhenReading`, with the repetition where one was said. */
export type StartReading =
  | (Sure & { readonly rule?: string })
  | Extract<WhenReading, { kind: "past" }>
  | (Omit<Unsure, "candidates"> & { readonly candidates: readonly MeantStart[] });

const MOST_CANDIDATES = 4;

/**
 * Reads when something begins, as `readWhen` does, and how it repeats where the phrase says so: "every Monday at 10:00", "cada
 * martes de 10 a 11:30 hasta junio", or a moment with an RRULE behind it. Of a repetition by weekdays or days of the month,
 * the first such day ahead is meant. Never throws on `text`; throws RangeError as `readWhen` does.
 */
export async function readStart(text: string, context: WhenContext): Promise<StartReading> {
  const plain = await readWhen(text, context);
  if (plain.kind !== "unsure" || (plain.reason !== "partial" && plain.reason !== "nothing")) return plain;
  const [, moment, rule] = /^(.{1,160}?)\s+((?:RRULE:)?FREQ=\S+)$/i.exec(text.trim()) ?? [];
  const splits = rule === undefined ? splitStart(text, context.languages) : [{ begins: moment ?? "", repeats: rule }];
  for (const split of splits) {
    const starts = await startsOf(split, context);
    const [first, ...others] = starts;
    if (first && others.length === 0) return first;
    const candidates = starts.flatMap((one) =>
      one.kind === "unsure" ? one.candidates : one.kind === "sure" ? [meant(one)] : [],
    );
    if (candidates.length > 0)
      return { kind: "unsure", reason: "ambiguous", candidates: candidates.slice(0, MOST_CANDIDATES) };
  }
  // Without the repetition it is not what was said.
  return saysRepetition(text) ? { ...plain, candidates: [] } : plain;
}

const meant = ({ moment, ends, rule }: Sure & { readonly rule?: string }): MeantStart => ({
  ...moment,
  ...(ends ? { ends } : {}),
  ...(rule === undefined ? {} : { rule }),
});

/** What the two halves of a phrase mean together, for each rule that the repetition may be; none where either is not understood. */
async function startsOf({ repeats, begins }: Split, context: WhenContext): Promise<StartReading[]> {
  const today = Temporal.Instant.from(context.now).toZonedDateTimeISO(context.zone).toPlainDateTime();
  const rules = await rulesOf(repeats, today.toString({ smallestUnit: "minute" }), context);
  const starts = await Promise.all(
    rules.map(async (rule) => withRule(await firstOf(rule, begins, context), { repeats, rules, rule }, context)),
  );
  return starts.flatMap((one) => one ?? []);
}

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
    // With a comma it is no ISO 8601, in which "22:00-01:00" has an offset.
    const onDay = await readWhen(`${day}, ${begins}`, context);
    // Its morning has passed: the rule's next day is meant.
    if (onDay.kind === "sure" && onDay.late) continue;
    if (onDay.kind === "sure" || (onDay.kind === "unsure" && onDay.reason !== "partial" && onDay.reason !== "nothing"))
      return onDay;
    if (onDay.kind === "unsure") break;
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
  const first = Math.round(Date.parse(`${today.toString()}T00:00Z`) / DAY);
  const days: string[] = [];
  // Where it skips weeks or months, the nearest is meant all the same.
  for (const day of patternOf({ ...rule, interval: 1 }, first)(first)) {
    if (days.push(new Date(day * DAY).toISOString().slice(0, 10)) === 2) break;
  }
  return days;
}

/** The reading with its rule, as it is from its own first time on; `undefined` where the rule ends before that. */
async function withRule(
  reading: WhenReading | undefined,
  { repeats, rules, rule }: { readonly repeats: string; readonly rules: readonly string[]; readonly rule: string },
  context: WhenContext,
): Promise<StartReading | undefined> {
  if (!reading || reading.kind === "past") return reading;
  const from = async ({ local, zone }: Meant): Promise<string | undefined> => {
    const own = await rulesOf(repeats, local, { zone, languages: context.languages });
    return own[rules.indexOf(rule)] ?? own[0];
  };
  if (reading.kind === "sure") {
    const own = await from(reading.moment);
    return own === undefined ? undefined : { ...reading, rule: own };
  }
  const candidates = await Promise.all(
    reading.candidates.map(async (one) => {
      const own = await from(one);
      return own === undefined ? [] : [{ ...one, rule: own }];
    }),
  );
  return { ...reading, candidates: candidates.flat() };
}
