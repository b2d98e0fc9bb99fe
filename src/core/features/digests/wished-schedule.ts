import { refuse } from "../../kernel/errors/errors.ts";
import { readCron, type ScheduleProblem } from "../../kernel/time/schedule.ts";
import { scheduleOf, type ScheduleScope } from "../../kernel/time/schedule-series.ts";
import { readTimeOfDay } from "../../kernel/time/when/read-time-of-day.ts";
import type { Every } from "./every-option.ts";

const PROBLEMS = {
  fields: "digest.every.fields",
  "too-often": "digest.every.often",
  never: "digest.every.never",
} as const satisfies Record<ScheduleProblem, string>;

const USUAL = "09:00";

/** The schedule that somebody wishes for, at 09:00 where no time is said. Refuses a cron expression that is none, a time that is said twice or is none, and what is over before it begins. */
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
  const read = await readCron(schedule ?? "");
  return "problem" in read ? refuse(PROBLEMS[read.problem]) : read.cron;
}

/** A time of day as `HH:MM`; refuses what is none. */
export function clockOf(typed: string): string {
  const { hour, minute } = readTimeOfDay(typed) ?? refuse("digest.every.time");
  return [hour, minute].map((part) => String(part).padStart(2, "0")).join(":");
}
