import type { WrittenTime } from "./phrase-part.ts";
import type { DayPart } from "./vocabulary.ts";

/** A time of day; `daysLater` 1 is the midnight that ends the day or the small hours of its night. `ends`: of a range, its end, with days from the same day. `later`: another reading is twelve hours before it; `unlikely`: it is meant only where that one has passed. */
export type Time = {
  readonly hour: number;
  readonly minute: number;
  readonly daysLater: 0 | 1;
  readonly ends?: { readonly hour: number; readonly minute: number; readonly daysLater: 0 | 1 };
  readonly later?: true;
  readonly unlikely?: true;
};

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** Hours that some people put in each part of the day, and others do not. "12 in the morning" is noon to some and midnight to others. */
export const HOURS: Readonly<Record<DayPart, readonly number[]>> = {
  dawn: range(0, 6),
  morning: range(0, 12),
  afternoon: range(12, 20),
  evening: range(16, 23),
  night: [...range(17, 23), ...range(0, 5)],
};

/** The times that one written by itself may mean; `morningFrom` comes from the vocabulary. */
export function readings(clock: WrittenTime, morningFrom = Number.POSITIVE_INFINITY): Time[] {
  const { hour, minute, reading } = clock;
  const time: Time = { hour, minute, daysLater: 0 };
  if (reading === "midnight") return ends(time);
  if (reading === "exact") return [time];
  // Twelve by itself is noon or the midnight that ends the day.
  const half = hour === 12 ? ({ hour: 0, minute, daysLater: 1 } as const) : { ...time, hour: hour + 12 };
  const later: Time = { ...half, later: true };
  return [time, hour >= morningFrom ? { ...later, unlikely: true } : later];
}

/** An hour of the dial in both halves of the day: with a part of the day, even "9h" and "09:00" may mean the evening. */
export function halves({ hour, minute, reading }: WrittenTime): Time[] {
  const onDial = reading === "dial" || (reading === "exact" && hour >= 1 && hour <= 12);
  const hours = onDial ? [hour % 12, (hour % 12) + 12] : [hour];
  return hours.map((one) => ({ hour: one, minute, daysLater: 0 }));
}

/** The time on its day and on the next. */
export function ends(time: Time): Time[] {
  return [time, { ...time, daysLater: 1 }];
}

/** Of times or moments those that are likely; all, where none is. */
export function likeliest<T extends { readonly unlikely?: true }>(some: readonly T[]): readonly T[] {
  const likely = some.filter(({ unlikely }) => unlikely !== true);
  return likely.length > 0 ? likely : some;
}
