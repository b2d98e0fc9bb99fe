import { zoneClock } from "./zone-clock.ts";

/** A month of a zone's calendar. */
export interface Month {
  /** "2026-10" */
  readonly key: string;
  readonly start: Date;
  /** The moment at which the next one begins. */
  readonly end: Date;
}

/** In which month a moment is in a zone: "2026-10". */
export const monthAt = (at: Date, zone: string): string =>
  new Date(zoneClock(zone).read(at.getTime())).toISOString().slice(0, 7);

/** The months from one to another, both in it. */
export function monthsBetween(first: string, last: string, zone: string): Month[] {
  const clock = zoneClock(zone);
  const from = numberOf(first);
  return Array.from({ length: Math.max(0, numberOf(last) - from + 1) }, (_, n): Month => {
    const begins = (number: number) => new Date(clock.place(Date.UTC(Math.floor(number / 12), number % 12, 1)));
    return { key: monthOf(from + n), start: begins(from + n), end: begins(from + n + 1) };
  });
}

/** The month so many months after another, or before. */
export const monthAfter = (month: string, count: number): string => monthOf(numberOf(month) + count);

const numberOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
const monthOf = (number: number): string =>
  new Date(Date.UTC(Math.floor(number / 12), number % 12, 1)).toISOString().slice(0, 7);
