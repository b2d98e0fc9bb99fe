import type { Problem } from "../api-error.ts";
import type { Json } from "../model.ts";

// https://discord.com/developers/docs/resources/guild-scheduled-event#guild-scheduled-event-recurrence-rule-object, "System Limitations"
const YEARLY = 0;
const MONTHLY = 1;
const WEEKLY = 2;
const DAILY = 3;
const DAILY_SETS = ["0,1,2,3,4", "1,2,3,4,5", "0,1,2,3,6", "4,5", "5,6", "0,6"];

/** What Discord does not take of a recurrence rule, beside its shape. `start` is when the event begins. */
export function recurrenceProblems(rule: Json | undefined, start: number): Problem[] {
  if (rule === undefined) return [];
  const found: Problem[] = [];
  const wrong = (key: string, message: string) =>
    found.push({ path: ["recurrence_rule", key], code: "GUILD_SCHEDULED_EVENT_RECURRENCE_INVALID", message });
  const list = (key: string) => (Array.isArray(rule[key]) ? (rule[key] as unknown[]) : undefined);
  const frequency = Number(rule["frequency"]);
  const interval = Number(rule["interval"] ?? 1);
  for (const key of ["count", "end", "by_year_day"])
    if (rule[key] !== undefined && rule[key] !== null) wrong(key, "This cannot be set by apps.");
  const weekdays = list("by_weekday");
  const nth = list("by_n_weekday");
  const months = list("by_month");
  const days = list("by_month_day");
  const date = new Date(start);
  const weekday = (date.getUTCDay() + 6) % 7;
  if (interval !== 1 && !(frequency === WEEKLY && interval === 2))
    wrong("interval", "Only weekly events repeat every second time.");
  if ([weekdays, nth, months ?? days].filter((one) => one !== undefined).length > 1)
    wrong("by_weekday", "These exclude each other.");
  if ((months === undefined) !== (days === undefined)) wrong("by_month", "Months and days go together.");
  if (weekdays && frequency === WEEKLY && weekdays.length !== 1) wrong("by_weekday", "A weekly event has one weekday.");
  if (weekdays && frequency === DAILY && !DAILY_SETS.includes(String(weekdays)))
    wrong("by_weekday", "Not one of the known sets of weekdays.");
  if (weekdays && frequency !== WEEKLY && frequency !== DAILY) wrong("by_weekday", "Only for daily and weekly events.");
  if (weekdays && !weekdays.includes(weekday)) wrong("by_weekday", "The event begins on another day.");
  if (nth && (frequency !== MONTHLY || nth.length !== 1)) wrong("by_n_weekday", "One, and for monthly events only.");
  const one = nth?.[0] as { n?: number; day?: number } | undefined;
  if (one && (one.day !== weekday || one.n !== Math.ceil(date.getUTCDate() / 7)))
    wrong("by_n_weekday", "The event begins on another day.");
  if (months && days && (frequency !== YEARLY || months.length !== 1 || days.length !== 1))
    wrong("by_month", "One date, and for yearly events only.");
  if (months && days && (months[0] !== date.getUTCMonth() + 1 || days[0] !== date.getUTCDate()))
    wrong("by_month_day", "The event begins on another day.");
  if (Date.parse(String(rule["start"])) !== start) wrong("start", "A series begins with its event.");
  return found;
}
