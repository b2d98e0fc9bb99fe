import { type Language, LANGUAGES } from "../../kernel/language/language.ts";
import { rhythmOfSchedule } from "../../kernel/time/schedule-rhythm.ts";
import { readSeries, scheduleOf, type ScheduleScope } from "../../kernel/time/schedule-series.ts";
import { DAY_MS } from "../../kernel/time/units.ts";

/** The same schedule at another time of day; undefined for one that has several. */
export function atTime(schedule: string, time: string): string | undefined {
  const series = readSeries(schedule);
  if (series) return `${series.local.slice(0, 11)}${time} ${series.rule}`;
  const [hour, minute] = time.split(":").map(Number);
  return rhythmOfSchedule(schedule) ? `${minute} ${hour} ${schedule.split(" ").slice(2).join(" ")}` : undefined;
}

/** Whether a rule is as often, and on the same days, as a schedule. */
export function isAsOften(rule: string, schedule: string, scope: ScheduleScope): boolean {
  const own = rhythmOfSchedule(schedule);
  return own !== undefined && scheduleOf(own.rule, own.time, scope) === scheduleOf(rule, own.time, scope);
}

/** How often a schedule is, as people type it in a language; the schedule itself where words would be read otherwise. */
export async function typedRhythm(schedule: string, language: Language, scope: ScheduleScope): Promise<string> {
  const own = rhythmOfSchedule(schedule);
  if (!own) return schedule;
  const { describeRule } = await import("../../kernel/time/recurrence/describe-rule.ts");
  const { readRule } = await import("../../kernel/time/recurrence/read-rule.ts");
  const from = scope.now.getTime();
  const first = { local: `${dayAt(from)}T${own.time}`, zone: scope.zone, languages: [language, ...LANGUAGES] };
  // Of a day that is today's words say nothing, and read on another day they would mean that one.
  for (const days of [1, 2]) {
    const words = describeRule(own.rule, `${dayAt(from + days * DAY_MS)}T${own.time}`, language);
    const read = await readRule(words, first);
    if (read.kind === "sure" && read.rule !== null && isAsOften(read.rule, schedule, scope)) return words;
  }
  return schedule;
}

// Every month has this day.
const LAST_IN_ALL = 28;

function dayAt(at: number): string {
  const day = new Date(at);
  day.setUTCDate(Math.min(day.getUTCDate(), LAST_IN_ALL));
  return day.toISOString().slice(0, 10);
}
