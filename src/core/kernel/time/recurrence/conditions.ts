import { calendarDays, type CalendarDay, firstOfMonth, weekdayOf } from "./days.ts";
import type { RecurrenceRule, WeekdayPart } from "./rule.ts";

/** Whether a day is one that the rule's parts let through. */
export type DayCondition = (day: CalendarDay) => boolean;

/**
 * What the BYxxx parts of a rule ask of a day, RFC 5545's "expand" and "limit" (§3.3.10) read as conditions; what no part says
 * comes from the rule's start. FREQ and INTERVAL, which choose the periods, and BYSETPOS are not among them.
 */
export function conditionsOf(rule: RecurrenceRule, start: number): DayCondition {
  const conditions = [...written(rule), ...implied(rule, start)];
  return (day) => conditions.every((one) => one(day));
}

function written({ freq, byMonth, byWeekNo, byYearDay, byMonthDay, byDay, weekStart }: RecurrenceRule): DayCondition[] {
  const [months, yearDays, monthDays] = [byMonth, byYearDay, byMonthDay].map((numbers) => numbers && new Set(numbers));
  const ofMonth = freq === "MONTHLY" || byMonth !== undefined;
  return [
    ...(months ? [({ month }: CalendarDay) => months.has(month)] : []),
    ...(yearDays
      ? [({ yearDay, yearLength }: CalendarDay) => yearDays.has(yearDay) || yearDays.has(yearDay - yearLength - 1)]
      : []),
    ...(monthDays
      ? [
          ({ monthDay, monthLength }: CalendarDay) =>
            monthDays.has(monthDay) || monthDays.has(monthDay - monthLength - 1),
        ]
      : []),
    ...(byDay ? [(day: CalendarDay) => isWeekday(byDay, day, ofMonth)] : []),
    ...(byWeekNo ? [inWeeks(byWeekNo, weekStart)] : []),
  ];
}

function implied(
  { freq, byMonth, byWeekNo, byYearDay, byMonthDay, byDay }: RecurrenceRule,
  start: number,
): DayCondition[] {
  const [first] = calendarDays(start, 1);
  if (!first || byDay || byMonthDay || byYearDay || freq === "DAILY") return [];
  if (freq === "WEEKLY" || byWeekNo) return [({ day }) => weekdayOf(day) === weekdayOf(start)];
  const onDay: DayCondition = ({ monthDay }) => monthDay === first.monthDay;
  return freq === "YEARLY" && !byMonth ? [({ month }) => month === first.month, onDay] : [onDay];
}

function isWeekday(parts: readonly WeekdayPart[], day: CalendarDay, ofMonth: boolean): boolean {
  const weekday = weekdayOf(day.day);
  const [place, length] = ofMonth ? [day.monthDay, day.monthLength] : [day.yearDay, day.yearLength];
  return parts.some((part) => {
    if (part.weekday !== weekday) return false;
    return (
      part.nth === undefined || part.nth === Math.ceil(place / 7) || part.nth === -Math.ceil((length - place + 1) / 7)
    );
  });
}

/** Weeks of the year that they belong to: the first is the one with at least four days in the year. */
function inWeeks(numbers: readonly number[], weekStart: number): DayCondition {
  const firstWeek = (year: number) => {
    const fourth = firstOfMonth(year * 12) + 3;
    return fourth - ((weekdayOf(fourth) - weekStart + 7) % 7);
  };
  return ({ day, year: own }) => {
    const year = day >= firstWeek(own + 1) ? own + 1 : day >= firstWeek(own) ? own : own - 1;
    const [begin, end] = [firstWeek(year), firstWeek(year + 1)];
    const number = Math.floor((day - begin) / 7) + 1;
    return numbers.includes(number) || numbers.includes(number - (end - begin) / 7 - 1);
  };
}
