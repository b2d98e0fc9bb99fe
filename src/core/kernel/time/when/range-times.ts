import { halves, HOURS, readings, type Time } from "./clock-readings.ts";
import { isOvernight } from "./overnight.ts";
import type { RangeEnd } from "./phrase-part.ts";
import type { DayPart } from "./vocabulary.ts";

const DAY = 24 * 60;
// "2-4pm" does not begin in the night before.
const LONGEST = 12 * 60;

/** The ranges that two times of day may mean: for each beginning the nearest end, in the halves of the day that are said of either or of both. */
export function rangeTimes(from: RangeEnd, to: RangeEnd, parts: readonly DayPart[], morningFrom?: number): Time[] {
  const all = timesOf(from, morningFrom).flatMap((begin) => nearest(begin, timesOf(to)) ?? []);
  const shortest = Math.min(...all.map(lengthOf));
  const likely = all.filter((one) => lengthOf(one) <= Math.max(LONGEST, shortest));
  // "10 to 12 in the morning": what is said of the end alone is most often said of both.
  const said = [...parts, ...(from.part || !to.part ? [] : [to.part])];
  const both = likely.filter((one) => said.every((part) => isIn(one, part) && isIn(one.ends ?? one, part)));
  return both.length > 0 ? both : likely.filter((one) => parts.every((part) => isIn(one, part)));
}

/** Whether a range ends after it begins: on its day, or plainly in the night that follows. */
export const endsAfter = (one: Time): boolean =>
  one.ends?.daysLater !== 1 || one.daysLater === 1 || isOvernight(minutesOf(one), minutesOf(one.ends));

/** What may be meant by a range that does not: the same two times the other way round, or its beginning alone. */
export function instead({ hour, minute, daysLater, ends }: Time): Time[] {
  const begin = { hour, minute, daysLater };
  return ends ? [{ ...ends, daysLater: 0, ends: { ...begin, daysLater: 0 } }, begin] : [begin];
}

function timesOf({ clock, part }: RangeEnd, morningFrom?: number): Time[] {
  return part === undefined ? readings(clock, morningFrom) : halves(clock).filter((one) => isIn(one, part));
}

function nearest(begin: Time, ends: readonly Time[]): Time | undefined {
  const ranges = ends.flatMap(({ hour, minute }): Time[] => {
    const [from, to] = [minutesOf(begin), hour * 60 + minute];
    return from === to ? [] : [{ ...begin, ends: { hour, minute, daysLater: to > from ? begin.daysLater : 1 } }];
  });
  return ranges.sort((a, b) => lengthOf(a) - lengthOf(b))[0];
}

const minutesOf = ({ hour, minute }: Pick<Time, "hour" | "minute">) => hour * 60 + minute;

const lengthOf = (one: Time) => (minutesOf(one.ends ?? one) - minutesOf(one) + DAY) % DAY;

const isIn = ({ hour }: Pick<Time, "hour">, part: DayPart) => HOURS[part].includes(hour);
