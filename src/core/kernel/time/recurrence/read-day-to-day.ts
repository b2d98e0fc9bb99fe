import { Temporal } from "temporal-polyfill";
import { placeWallClock } from "../moment.ts";
import type { MeantMoment } from "../when/reading.ts";
import { readWhen, type WhenContext } from "../when/read-when.ts";
import { type DayRange, follows } from "./day-range.ts";
import { partingsOf } from "./partings.ts";
import { dayOf, daysAmong, until } from "./read-from-to.ts";
import { WEEKDAYS } from "./rule.ts";
import { type StartReading, which } from "./start-reading.ts";

/**
 * Reads "from Monday to Wednesday at 9:00": the next such days, each of them or at a stretch, or those of every week, which is
 * asked. Undefined for anything else.
 */
export async function readDayToDay(typed: string, context: WhenContext): Promise<StartReading | undefined> {
  for (const { begins, ends } of partingsOf(typed, context.languages)) {
    const day = await readWhen(begins, context);
    const [first, ...others] = day.kind === "unsure" && day.reason === "no-time" ? daysAmong(day.candidates) : [];
    const end = first && others.length === 0 ? await endAfter(first, ends, context) : undefined;
    if (!first || !end) continue;
    const range = { first, last: dayOf(end) };
    const begin = onFirst(end, range);
    const weekly = /\d/.test(begins) || daysOf(range) >= 7 ? [] : [{ ...begin, rule: everyWeek(range) }];
    const read = until(begin, range);
    if (read.kind === "unsure") return which([...read.candidates, ...weekly], read.reason);
  }
  return undefined;
}

/** The moment that the end says, with its time of day, behind the first day. */
async function endAfter(
  first: Temporal.PlainDate,
  ends: string,
  context: WhenContext,
): Promise<MeantMoment | undefined> {
  const morning = new Date(first.toZonedDateTime(context.zone).epochMilliseconds).toISOString();
  for (const now of [context.now, morning]) {
    const read = await readWhen(ends, { ...context, now });
    if (read.kind === "sure" && follows({ first, last: dayOf(read.moment) }))
      return { ...read.moment, ...(read.ends ? { ends: read.ends } : {}) };
  }
  return undefined;
}

/** The same hours on the first day. */
function onFirst(end: MeantMoment, range: DayRange): MeantMoment {
  const days = daysOf(range);
  const earlier = (local: string) =>
    placeWallClock(Temporal.PlainDateTime.from(local).subtract({ days }), end.zone).moment;
  return { ...earlier(end.local), ...(end.ends ? { ends: earlier(end.ends.local) } : {}) };
}

const daysOf = ({ first, last }: DayRange) => first.until(last, { largestUnit: "days" }).days;

function everyWeek(range: DayRange): string {
  const days = Array.from({ length: daysOf(range) + 1 }, (_, ahead) => range.first.add({ days: ahead }).dayOfWeek);
  return `FREQ=WEEKLY;BYDAY=${days
    .toSorted((a, b) => a - b)
    .map((day) => WEEKDAYS[day - 1])
    .join(",")}`;
}
