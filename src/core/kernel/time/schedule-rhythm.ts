import { readSeries } from "./schedule-series.ts";

/** How often a schedule is, as the value of an RRULE, and its time of day (`HH:MM`). */
export interface ScheduleRhythm {
  readonly rule: string;
  readonly time: string;
}

const SIMPLE = /^(\d+) (\d+) (\*|[\d,]+) \* (\*|[\d,]+)$/;
const DAYS = ["SU", "MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/** What words can say of a schedule; undefined for a cron expression that no words say. */
export function rhythmOfSchedule(schedule: string): ScheduleRhythm | undefined {
  const series = readSeries(schedule);
  if (series) return { rule: series.rule, time: series.local.slice(11) };
  const [, minute, hour, days, weekdays] = SIMPLE.exec(schedule) ?? [];
  if (minute === undefined || hour === undefined) return undefined;
  const time = [hour, minute].map((part) => part.padStart(2, "0")).join(":");
  if (days === "*" && weekdays === "*") return { rule: "FREQ=DAILY", time };
  if (days === "*") {
    const names = (weekdays ?? "").split(",").map((day) => DAYS[Number(day)]);
    return { rule: `FREQ=WEEKLY;BYDAY=${names.join(",")}`, time };
  }
  return weekdays === "*" ? { rule: `FREQ=MONTHLY;BYMONTHDAY=${days}`, time } : undefined;
}
