import type { WhenReading } from "../when/reading.ts";
import { readWhen, type WhenContext } from "../when/read-when.ts";
import { saysOnlyTime } from "../when/read-time-of-day.ts";
import { readDays } from "./read-days.ts";
import { readDayToDay } from "./read-day-to-day.ts";
import { readFromTo } from "./read-from-to.ts";
import { saysRepetition } from "./says-repetition.ts";
import { mayBeHabit, type Split, splitStart } from "./split-start.ts";
import { meantBy, type StartReading, type UnsureStart, which } from "./start-reading.ts";
import { singleStarts, startsOf } from "./starts-of.ts";

/**
 * Reads when something begins, as `readWhen` does, and how it repeats where the phrase says so: "every Monday at 10:00", "cada
 * martes de 10 a 11:30 hasta junio", or a moment with an RRULE behind it. Of a repetition by weekdays or days of the month,
 * the first such day ahead is meant. Of several days in a row it is asked how they are meant. Never throws on `text`; throws
 * RangeError as `readWhen` does.
 */
export async function readStart(text: string, context: WhenContext): Promise<StartReading> {
  const plain = await readWhen(text, context);
  const [, begins, repeats] = /^(.{1,160}?)\s+((?:RRULE:)?FREQ=\S+)$/i.exec(text.trim()) ?? [];
  if (begins !== undefined && repeats !== undefined)
    return isUnderstood(plain) ? plain : ((await readSplit({ begins, repeats, by: "words" }, context)) ?? plain);
  const days = await readDays(text, context);
  if (days) return days;
  return isUnderstood(plain)
    ? ((await orEveryWeek(plain, text, context)) ?? plain)
    : ((await readMore(text, context)) ?? guessed(plain, text));
}

/** What a phrase says that is no moment by itself: from one to another, or how something repeats. */
async function readMore(text: string, context: WhenContext): Promise<StartReading | undefined> {
  const stretch = await readFromTo(text, context);
  if (stretch) return stretch;
  for (const split of splitStart(text, context.languages)) {
    const read = await readSplit(split, context);
    if (read) return read;
  }
  return readDayToDay(text, context);
}

/** What may be meant by the words that were understood; without the repetition it is not what was said. */
const guessed = (plain: WhenReading, text: string): StartReading =>
  plain.kind === "unsure" && saysRepetition(text) ? { ...plain, candidates: [] } : plain;

function isUnderstood(reading: WhenReading): boolean {
  return reading.kind !== "unsure" || (reading.reason !== "partial" && reading.reason !== "nothing");
}

/** What a phrase means that was cut in two; undefined where either half is not understood. */
async function readSplit(split: Split, context: WhenContext): Promise<StartReading | undefined> {
  if (split.by !== "words" && !isTimeAlone(split.begins)) return undefined;
  const starts = await startsOf(split, context);
  if (split.by === "weekdays" && starts.length > 0)
    return which([...starts.flatMap(meantBy), ...(await singleStarts(split, context))]);
  const [first, ...others] = starts;
  if (first && others.length === 0) return first;
  const candidates = starts.flatMap(meantBy);
  return candidates.length > 0 ? which(candidates) : undefined;
}

/** "Le mardi à 9h": the next such day, or every week's. */
async function orEveryWeek(plain: WhenReading, text: string, context: WhenContext): Promise<UnsureStart | undefined> {
  if (plain.kind === "past" || !mayBeHabit(text)) return undefined;
  const split = splitStart(text, context.languages).find(({ by, begins }) => by === "weekdays" && isTimeAlone(begins));
  const starts = split ? await startsOf(split, context) : [];
  if (starts.length === 0) return undefined;
  const reason = plain.kind === "sure" ? "ambiguous" : plain.reason;
  return which([...meantBy(plain).slice(0, 2), ...starts.flatMap(meantBy)], reason);
}

const isTimeAlone = (begins: string): boolean => begins === "" || saysOnlyTime(begins);
