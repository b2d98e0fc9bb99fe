import { Temporal } from "temporal-polyfill";
import { placeWallClock } from "../moment.ts";
import type { MeantMoment } from "../when/reading.ts";
import type { CalendarDate } from "../when/phrase-part.ts";
import type { MeantStart } from "./start-reading.ts";

/** The first and the last of several days in a row. */
export type DayRange = { readonly first: Temporal.PlainDate; readonly last: Temporal.PlainDate };

/** Most days that may be one stretch of time. */
export const MOST_AT_A_STRETCH = 31;
// More than a year of days is no range that people schedule.
const MOST_DAYS = 366;

const isWorkday = ({ dayOfWeek }: Temporal.PlainDate) => dayOfWeek <= 5;

/** Days as they were written: the first on the date that `ahead` finds for it, the last on the next such date. Undefined where there is no such date within a year. */
export function rangeOf(
  { first, last }: { readonly first: CalendarDate; readonly last: CalendarDate },
  ahead: (date: CalendarDate) => Temporal.PlainDate | undefined,
): DayRange | undefined {
  const year = first.year ?? (last.year === undefined ? undefined : last.year - (isLater(first, last) ? 1 : 0));
  const begin = ahead({ ...first, ...(year === undefined ? {} : { year }) });
  const end = begin && dateIn(last, last.year ?? begin.year + (isLater(begin, last) ? 1 : 0));
  return begin && end && follows({ first: begin, last: end }) ? { first: begin, last: end } : undefined;
}

/** Whether the last day comes behind the first, within a year. */
export function follows({ first, last }: DayRange): boolean {
  const days = first.until(last, { largestUnit: "days" }).days;
  return days > 0 && days < MOST_DAYS;
}

type DayOfYear = { readonly day: number; readonly month: number };

const isLater = (one: DayOfYear, other: DayOfYear) =>
  one.month > other.month || (one.month === other.month && one.day > other.day);

function dateIn({ day, month }: CalendarDate, year: number): Temporal.PlainDate | undefined {
  const date = Temporal.PlainDate.from({ day, month, year });
  return date.day === day ? date : undefined;
}

/** The beginning on each of the days, as a daily repetition; where they hold a weekend, also on their working days. */
export function eachDay(begin: MeantMoment, range: DayRange): MeantStart[] {
  const { first, last } = shown(begin, range);
  const hasWeekend =
    !isWorkday(last) || last.dayOfWeek < first.dayOfWeek || first.until(last, { largestUnit: "days" }).days >= 7;
  const rules = ["FREQ=DAILY", ...(isWorkday(first) && hasWeekend ? ["FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"] : [])];
  return rules.map((rule) => ({ ...begin, rule: endingOn(rule, last) }));
}

/** A rule without an end, until a day. */
export const endingOn = (rule: string, last: Temporal.PlainDate): string =>
  `${rule};UNTIL=${last.toString().replaceAll("-", "")}`;

/** One stretch from the beginning to the end that was said, on the last day, or to the end of that day; none where it is longer than a month. */
export function atAStretch(begin: MeantMoment, range: DayRange): MeantStart[] {
  const { first, last } = shown(begin, range);
  const days = first.until(last, { largestUnit: "days" }).days;
  if (days >= MOST_AT_A_STRETCH) return [];
  const end = begin.ends
    ? Temporal.PlainDateTime.from(begin.ends.local).add({ days })
    : last.add({ days: 1 }).toPlainDateTime("00:00");
  return [{ ...begin, ends: placeWallClock(end, begin.zone).moment }];
}

/** The days on the wall clock that the beginning is shown on, which may be another one's. */
function shown({ local }: MeantMoment, { first, last }: DayRange): DayRange {
  const day = Temporal.PlainDateTime.from(local).toPlainDate();
  return { first: day, last: last.add(first.until(day, { largestUnit: "days" })) };
}
