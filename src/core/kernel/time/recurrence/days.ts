import { DAY_MS } from "../units.ts";

/** 31 December 9999: later dates have no four-digit year. */
export const LAST_DAY = Math.floor(Date.UTC(9999, 11, 31) / DAY_MS);

/** A day of the calendar: its number from 1 January 1970 on, its place in its month and year, both counted from 1, and how long these are. */
export type CalendarDay = {
  readonly day: number;
  readonly year: number;
  readonly month: number;
  readonly monthDay: number;
  readonly monthLength: number;
  readonly yearDay: number;
  readonly yearLength: number;
};

/** The day of a wall clock (`YYYY-MM-DDTHH:MM`), counted from 1 January 1970. */
export const dayOf = (local: string): number => Math.floor(Date.parse(`${local}Z`) / DAY_MS);

/** The weekday of a day counted from 1 January 1970, Monday = 1. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The month of a day, counted from January of year 0. */
export function monthOf(day: number): number {
  const date = new Date(day * DAY_MS);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** The first day of a month counted from January of year 0. */
export function firstOfMonth(month: number): number {
  return Math.round(
    new Date(0).setUTCFullYear(Math.floor(month / 12), month - Math.floor(month / 12) * 12, 1) / DAY_MS,
  );
}

/** The days from `first` on. */
export function calendarDays(first: number, count: number): CalendarDay[] {
  const found: CalendarDay[] = [];
  for (let month = monthOf(first), day = first; day < first + count; month++) {
    const [begin, end] = [firstOfMonth(month), firstOfMonth(month + 1)];
    const year = Math.floor(month / 12);
    const [newYear, nextYear] = [firstOfMonth(year * 12), firstOfMonth(year * 12 + 12)];
    for (; day < end && day < first + count; day++) {
      found.push({
        day,
        year,
        month: month - year * 12 + 1,
        monthDay: day - begin + 1,
        monthLength: end - begin,
        yearDay: day - newYear + 1,
        yearLength: nextYear - newYear,
      });
    }
  }
  return found;
}
