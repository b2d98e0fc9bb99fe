import { Temporal } from "temporal-polyfill";
import type { Context } from "../../kernel/commands/command.ts";
import { refuse } from "../../kernel/errors/errors.ts";
import { LANGUAGES } from "../../kernel/language/language.ts";
import { withoutControls } from "../../kernel/text/text.ts";
import { truncate } from "../../kernel/text/truncate.ts";
import { momentAt, placeWallClock } from "../../kernel/time/moment.ts";
import { readWhen } from "../../kernel/time/when/read-when.ts";
import type { Meeting } from "./meeting.ts";
import { currentOccurrence, type Occurrence, occurrenceByKey, occurrencesOf } from "./occurrence.ts";

type Words = Pick<Context, "now" | "caller" | "t" | "format">;

const NAMED = 3;
const MOST_A_DAY = 25;
const TYPED = 60;

/**
 * Which time of a meeting is meant: by its key, by a date, or in words ("next Tuesday", "tomorrow at 15:00"), seen from the
 * meeting's zone and, where it has none then, from the reader's. Left out it is the one under way or next. Refuses where
 * there is no such time (meeting.time.none, meeting.over) or more than one (meeting.time.several).
 */
export async function pickTime(words: Words, meeting: Meeting, text: string | undefined): Promise<Occurrence> {
  const { now } = words;
  if (text === undefined) return currentOccurrence(meeting, now) ?? refuse("meeting.over", { title: meeting.title });
  const typed = withoutControls(text).trim();
  const found = await timesMeant(words, meeting, typed);
  if (found.length > 1) return several(words, meeting, typed, found);
  return found[0] ?? none(words, meeting, typed);
}

/** The times of a meeting that may be meant; none where it has no such time, or where a phrase names no day. */
export async function timesMeant(
  { now, caller }: Pick<Words, "now" | "caller">,
  meeting: Meeting,
  typed: string,
): Promise<Occurrence[]> {
  const key = asKey(typed);
  const exact = key === undefined ? undefined : (occurrenceByKey(meeting, key) ?? startingAt(meeting, key));
  if (exact) return [exact];
  for (const zone of new Set([meeting.zone, caller.zone])) {
    const found = await inZone({ now, caller }, meeting, typed, zone);
    if (found.length > 0) return found;
  }
  return [];
}

// A wall clock with nothing behind it: "2027-01-12T10:00" is a key, "2027-01-12 10:00" what people make of one.
function asKey(typed: string): string | undefined {
  const [, date, time] = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})$/.exec(typed) ?? [];
  if (date === undefined || time === undefined) return undefined;
  try {
    return Temporal.PlainDateTime.from(`${date}T${time}`).toString({ smallestUnit: "minute" });
  } catch {
    return undefined;
  }
}

/** The time that moved there. */
function startingAt(meeting: Meeting, local: string): Occurrence | undefined {
  return onDay(meeting, local.slice(0, 10), meeting.zone).find((o) => o.local === local);
}

/** Times that a phrase means: with a time of day those that begin then, else all of that day. */
async function inZone(
  { now, caller }: Pick<Words, "now" | "caller">,
  meeting: Meeting,
  typed: string,
  zone: string,
): Promise<Occurrence[]> {
  const context = { now: now.toISOString(), zone, languages: [caller.language, ...LANGUAGES] };
  const whole = await readWhen(typed, context);
  if (whole.kind !== "unsure") {
    const day = momentAt(Temporal.Instant.from(whole.moment.at), zone).local.slice(0, 10);
    const then = onDay(meeting, day, zone).filter(({ start }) => start.getTime() === Date.parse(whole.moment.at));
    // A day that has passed is read as a moment of it.
    if (then.length > 0) return then;
  } else if (whole.reason === "ambiguous" && whole.candidates.length > 0) {
    const days = new Set(whole.candidates.map(({ local }) => local.slice(0, 10)));
    const instants = new Set(whole.candidates.map(({ at }) => Date.parse(at)));
    return [...days].flatMap((day) => onDay(meeting, day, zone)).filter(({ start }) => instants.has(start.getTime()));
  }
  // At noon every day has its time in every zone, which makes a day out of a phrase for a moment.
  const noon = await readWhen(`${typed} 12:00`, context);
  const moments = noon.kind === "unsure" ? (noon.reason === "ambiguous" ? noon.candidates : []) : [noon.moment];
  return [...new Set(moments.map(({ local }) => local.slice(0, 10)))].flatMap((day) => onDay(meeting, day, zone));
}

function onDay(meeting: Meeting, date: string, zone: string): Occurrence[] {
  const day = Temporal.PlainDate.from(date);
  const begins = (d: Temporal.PlainDate) => d.toZonedDateTime(zone).epochMilliseconds;
  const window = {
    after: new Date(begins(day) - 1).toISOString(),
    until: new Date(begins(day.add({ days: 1 })) - 1).toISOString(),
  };
  return occurrencesOf(meeting, { ...window, limit: MOST_A_DAY });
}

const writtenIn = ({ format }: Words, { zone }: Meeting, times: readonly Occurrence[]) =>
  format.any(times.map(({ start }) => format.inZone(start, zone)));

function several(words: Words, meeting: Meeting, typed: string, times: readonly Occurrence[]): never {
  return refuse("meeting.time.several", {
    title: meeting.title,
    typed: truncate(typed, TYPED),
    times: writtenIn(words, meeting, times),
  });
}

function none(words: Words, meeting: Meeting, typed: string): never {
  const next = occurrencesOf(meeting, { after: words.now.toISOString(), limit: NAMED });
  const said = { title: meeting.title, typed: keyInWords(words, meeting, typed) ?? truncate(typed, TYPED) };
  if (next.length === 0) return refuse("meeting.time.none.ever", said);
  return refuse("meeting.time.none", {
    ...said,
    times: writtenIn(words, meeting, next),
  });
}

/** A key, which a button brings and nobody types, as the date that it is; undefined for words. */
function keyInWords({ format }: Words, { zone }: Meeting, typed: string): string | undefined {
  const key = typed.includes("T") ? asKey(typed) : undefined;
  if (key === undefined) return undefined;
  return format.inZone(new Date(placeWallClock(Temporal.PlainDateTime.from(key), zone).moment.at), zone);
}
