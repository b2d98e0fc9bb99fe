import { calendarDays, weekdayOf } from "./days.ts";
import { type RecurrenceRule, writeRule } from "./rule.ts";
import { DAY_MS } from "../units.ts";

/** A rule without anything but its rhythm. */
export function bare(freq: RecurrenceRule["freq"], interval = 1): RecurrenceRule {
  return { freq, interval, weekStart: 1 };
}

/** The rule's days for a day of the month that shorter months do not have: then it is their last. */
export function orLastDay(monthDay: number): Pick<RecurrenceRule, "byMonthDay" | "bySetPos"> {
  if (monthDay <= 28) return { byMonthDay: [monthDay] };
  // Of the days that exist, the last one.
  return { byMonthDay: [28, 29, 30, 31].filter((one) => one <= monthDay), bySetPos: [-1] };
}

/** The rule of a bare rhythm for a first day: monthly and yearly ones of a 29th–31st fall on the last day of months without it. */
export function rhythmFrom(rule: RecurrenceRule, startDay: number): RecurrenceRule {
  const [first] = calendarDays(startDay, 1);
  if (rule.freq === "MONTHLY" && first && first.monthDay > 28) return { ...rule, ...orLastDay(first.monthDay) };
  return rule.freq === "YEARLY" && first?.month === 2 && first.monthDay === 29
    ? { ...rule, byMonth: [2], byMonthDay: [-1] }
    : rule;
}

/**
 * The usual choices for a first time on `local`: once (null), daily, weekly, every two weeks, monthly on that day, monthly on
 * that weekday's place in the month (from its end where there is no next one), yearly.
 */
export function presetRules(local: string): ReadonlyArray<string | null> {
  const startDay = Math.floor(Date.parse(`${local}Z`) / DAY_MS);
  const [first] = calendarDays(startDay, 1);
  if (!first) return [];
  const last = first.monthDay + 7 > first.monthLength;
  const place = Math.ceil(first.monthDay / 7);
  const places = last && place < 5 ? [place, -1] : [last ? -1 : place];
  const nth = places.map(
    (one): RecurrenceRule => ({ ...bare("MONTHLY"), byDay: [{ weekday: weekdayOf(startDay), nth: one }] }),
  );
  const rules = [
    bare("DAILY"),
    bare("WEEKLY"),
    bare("WEEKLY", 2),
    rhythmFrom(bare("MONTHLY"), startDay),
    ...nth,
    rhythmFrom(bare("YEARLY"), startDay),
  ];
  return [null, ...rules.map(writeRule)];
}
