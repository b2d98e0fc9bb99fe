import { Temporal } from "temporal-polyfill";
import { placeWallClock } from "../moment.ts";
import { isOvernight } from "../when/overnight.ts";
import { saysOnlyTime } from "../when/read-time-of-day.ts";
import type { MeantMoment } from "../when/reading.ts";
import { readWhen, type WhenContext } from "../when/read-when.ts";
import { atAStretch, type DayRange, eachDay, endingOn, follows, MOST_AT_A_STRETCH } from "./day-range.ts";
import { partingsOf } from "./partings.ts";
import { type StartReading, which } from "./start-reading.ts";

/**
 * Reads "3 March 9:00 to 5 March 17:00" and "Monday 9:00 until Wednesday": one stretch of time, or the same hours on each day,
 * which is asked. Where these hours are no range of one day, it is a stretch.
 */
export async function readFromTo(typed: string, context: WhenContext): Promise<StartReading | undefined> {
  for (const { begins, ends } of partingsOf(typed, context.languages)) {
    const begin = await readWhen(begins, context);
    if (begin.kind !== "sure" || begin.ends || saysOnlyTime(begins)) continue;
    const read = await readBetween(begin.moment, ends, context);
    if (read) return read;
  }
  return undefined;
}

async function readBetween(begin: MeantMoment, ends: string, context: WhenContext): Promise<StartReading | undefined> {
  const first = dayOf(begin);
  // "2 January" may be the one behind the beginning.
  for (const now of [context.now, begin.at]) {
    const read = await readWhen(ends, { ...context, now });
    if (read.kind === "sure" && !read.ends && read.moment.at > begin.at)
      return read.moment.zone === begin.zone ? betweenMoments(begin, read.moment) : undefined;
    const [last, ...others] = read.kind === "unsure" && read.reason === "no-time" ? daysAmong(read.candidates) : [];
    if (last && others.length === 0 && follows({ first, last })) return until(begin, { first, last });
  }
  return undefined;
}

/** One beginning on several days: each week, each day, or one stretch. */
export function until(begin: MeantMoment, range: DayRange): StartReading {
  const weeks = range.first.until(range.last, { largestUnit: "days" }).days >= 7;
  const weekly = weeks ? [{ ...begin, rule: endingOn("FREQ=WEEKLY", range.last) }] : [];
  return which([...weekly, ...eachDay(begin, range), ...atAStretch(begin, range)], "days");
}

function betweenMoments(begin: MeantMoment, ends: MeantMoment): StartReading | undefined {
  const [first, last] = [dayOf(begin), dayOf(ends)];
  const [from, to] = [begin, ends].map(({ local }) => Temporal.PlainDateTime.from(local).toPlainTime());
  if (!from || !to) return undefined;
  const whole = { ...begin, ends };
  const days = first.until(last, { largestUnit: "days" }).days;
  if (days > 1 || Temporal.PlainTime.compare(from, to) < 0) {
    const onFirst = placeWallClock(first.toPlainDateTime(to), begin.zone).moment;
    const each = Temporal.PlainTime.compare(from, to) < 0 && days > 0;
    const stretch = days < MOST_AT_A_STRETCH ? [whole] : [];
    if (each) return which([...eachDay({ ...begin, ends: onFirst }, { first, last }), ...stretch], "days");
    return stretch.length > 0 ? sure(whole) : undefined;
  }
  return isOvernight(minutes(from), minutes(to)) ? sure(whole) : which([whole, begin]);
}

const sure = ({ ends, ...moment }: MeantMoment & { readonly ends: MeantMoment }): StartReading => ({
  kind: "sure",
  moment,
  ends,
});

const minutes = ({ hour, minute }: Temporal.PlainTime) => 60 * hour + minute;

/** The day of a moment on its own clock. */
export const dayOf = ({ local }: MeantMoment) => Temporal.PlainDateTime.from(local).toPlainDate();

/** The days of some moments, each once. */
export function daysAmong(moments: readonly MeantMoment[]): Temporal.PlainDate[] {
  const days = new Map(moments.map((one) => [one.local.slice(0, 10), dayOf(one)]));
  return [...days.values()];
}
