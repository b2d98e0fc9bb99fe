import type { CronExpression } from "cron-parser";
import type { Language } from "../language/language.ts";
import { rhythmOfSchedule } from "./schedule-rhythm.ts";
import { readSeries } from "./schedule-series.ts";
import { DAY_MS } from "./units.ts";

/** Why a cron expression is refused. `fields`: it is none of five fields; `too-often`: it would run more than once an hour; `never`: no date fits it. */
export type ScheduleProblem = "fields" | "too-often" | "never";

/**
 * The first run of a schedule (a cron expression, or a series as `scheduleOf` writes it) after an ISO instant, as an ISO
 * instant; undefined where a series is over. It runs on the zone's wall clock: a time that the zone skips runs as much later
 * as the clocks jumped; a repeated one runs once, but for a schedule of every hour, which keeps running. Throws for an
 * expression that `readCron` refuses.
 */
export async function nextRun(schedule: string, zone: string, after: string): Promise<string | undefined> {
  const series = readSeries(schedule);
  if (!series) return nextByCron(schedule, zone, after);
  const { nextOccurrence } = await import("./recurrence.ts");
  return nextOccurrence({ ...series, zone }, after)?.at;
}

async function nextByCron(cron: string, zone: string, after: string): Promise<string> {
  const { Temporal } = await import("temporal-polyfill");
  const passed = Temporal.Instant.from(after);
  // No zone has ever moved its clocks by more than a day.
  const from = passed.toZonedDateTimeISO(zone).toPlainDateTime().subtract({ days: 2 });
  // cron-parser 5.10 loses a day when clocks jump by half an hour (Lord Howe), so it only walks the calendar, in UTC.
  const expression = await parse(cron, `${from.toString({ smallestUnit: "second" })}Z`);
  const hourly = expression.fields.hour.values.length === 24;
  let next = Number.POSITIVE_INFINITY;
  for (;;) {
    const local = Temporal.PlainDateTime.from(expression.next().toDate().toISOString().slice(0, 16));
    const first = local.toZonedDateTime(zone, { disambiguation: "compatible" }).epochMilliseconds;
    const second = local.toZonedDateTime(zone, { disambiguation: "later" }).epochMilliseconds;
    // Where clocks jump, what comes later on the dial may run earlier: a day further on it cannot.
    if (first - DAY_MS > next) return new Date(next).toISOString();
    for (const run of hourly ? [first, second] : [first]) if (run > passed.epochMilliseconds && run < next) next = run;
  }
}

// A day on which a rule begins that names its own.
const SOME_DAY = "2026-01-05";

/**
 * A schedule in a language's words, on the 24-hour clock: as of a meeting that repeats so ("09:00 · every 2 weeks on Monday"), and what no
 * meeting does as a cron expression is read ("Every 6 hours"). Throws for an expression that `readCron` refuses.
 */
export async function describeSchedule(schedule: string, language: Language): Promise<string> {
  const rhythm = rhythmOfSchedule(schedule);
  if (!rhythm) return describeCron(schedule, language);
  const { describeRule } = await import("./recurrence/describe-rule.ts");
  const local = readSeries(schedule)?.local ?? `${SOME_DAY}T${rhythm.time}`;
  return `${rhythm.time} · ${describeRule(rhythm.rule, local, language)}`;
}

async function describeCron(cron: string, language: Language): Promise<string> {
  const locales: Readonly<Record<Language, string>> = { en: "en", es: "es", pt: "pt_BR", fr: "fr" };
  // The package's own types describe a module that is not the one Node loads.
  const { default: cronstrue } = (await import("cronstrue/i18n.js")) as unknown as {
    default: { toString(expression: string, options: { locale: string; use24HourTimeFormat: boolean }): string };
  };
  const words = cronstrue.toString(cron, { locale: locales[language], use24HourTimeFormat: true });
  // Only English has a comma before the last of several.
  return language === "en" ? words : words.replaceAll(/, (?=(?:y|e|et) )/g, " ").replaceAll("sólo", "solo");
}

/** Reads a cron expression of five fields (minute, hour, day, month, weekday). */
export async function readCron(
  expression: string,
): Promise<{ readonly cron: string } | { readonly problem: ScheduleProblem }> {
  const fields = expression.trim().split(/\s+/);
  const [minute, hour, day, month, weekday] = fields;
  const cron = fields.join(" ").toUpperCase();
  // Only what every cron knows, with L and # for last and nth days; cron-parser's "H" is a random time.
  const known = fields.length === 5 && cron.length <= 100 && /^[\dA-Z*,/#?\s-]+$/.test(cron) && !/\bH\b/.test(cron);
  const parsed = known ? await attempt(cron) : undefined;
  if (parsed) return parsed.fields.minute.values.length > 1 ? { problem: "too-often" } : { cron };
  const anyMonth = known ? await attempt(`${minute} ${hour} ${day} * ${weekday}`) : undefined;
  const anyDay = known ? await attempt(`${minute} ${hour} * ${month} ${weekday}`) : undefined;
  return { problem: anyMonth && anyDay ? "never" : "fields" };
}

/** The expression, when it is well formed and some date fits it. */
async function attempt(cron: string): Promise<CronExpression | undefined> {
  try {
    const expression = await parse(cron, "2000-01-01T00:00:00Z");
    return expression.hasNext() ? expression : undefined;
  } catch {
    return undefined;
  }
}

async function parse(cron: string, currentDate: string): Promise<CronExpression> {
  const { CronExpressionParser } = await import("cron-parser");
  return CronExpressionParser.parse(cron, { tz: "UTC", currentDate });
}
