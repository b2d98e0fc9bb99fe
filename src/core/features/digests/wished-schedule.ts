import { refuse } from "../../kernel/errors/errors.ts";
import { parseRule } from "../../kernel/time/recurrence/parse-rule.ts";
import { nextRun, readCron, type ScheduleProblem } from "../../kernel/time/schedule.ts";
import { readSeries, scheduleOf, type ScheduleScope } from "../../kernel/time/schedule-series.ts";
import { readTimeOfDay } from "../../kernel/time/when/read-time-of-day.ts";
import type { Every } from "./every-option.ts";

const PROBLEMS = {
  fields: "digest.every.fields",
  "too-often": "digest.every.often",
  never: "digest.every.never",
} as const satisfies Record<ScheduleProblem, string>;

const USUAL = "09:00";

/** The schedule that somebody wishes for, at 09:00 where no time is said. Refuses a cron expression or a series that is none, a time that is said twice or is none, and what is over before it begins. */
export async function wishedSchedule(
  { schedule, rule, at: said }: Every,
  at: string | undefined,
  scope: ScheduleScope,
): Promise<string> {
  if (at !== undefined && (said !== undefined || schedule !== undefined)) return refuse("digest.every.at");
  if (rule !== undefined) {
    const time = said ?? clockOf(at ?? USUAL);
    return scheduleOf(rule, time, scope) ?? refuse("digest.every.never");
  }
  const read = (await seriesTyped(schedule ?? "", scope)) ?? (await readCron(schedule ?? ""));
  return "problem" in read ? refuse(PROBLEMS[read.problem]) : read.cron;
}

/** A series as it is stored, which a button has that makes a digest again what it was; undefined for what is none. */
async function seriesTyped(
  typed: string,
  { now, zone }: ScheduleScope,
): Promise<{ readonly cron: string } | { readonly problem: ScheduleProblem } | undefined> {
  const series = readSeries(typed);
  if (!series) return undefined;
  if (Number.isNaN(Date.parse(`${series.local}Z`)) || "problem" in parseRule(series.rule)) return { problem: "fields" };
  return (await nextRun(typed, zone, now.toISOString())) === undefined ? { problem: "never" } : { cron: typed };
}

/** A time of day as `HH:MM`; refuses what is none. */
export function clockOf(typed: string): string {
  const { hour, minute } = readTimeOfDay(typed) ?? refuse("digest.every.time");
  return [hour, minute].map((part) => String(part).padStart(2, "0")).join(":");
}
