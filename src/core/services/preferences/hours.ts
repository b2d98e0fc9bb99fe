import { Temporal } from "temporal-polyfill";
import { fold } from "../../kernel/text/fold.ts";
import { readTimeOfDay } from "../../kernel/time/when/read-time-of-day.ts";
import { cleanText } from "../../kernel/time/when/tokens.ts";

/** A stretch of every day on the wall clock, "HH:MM-HH:MM"; it may go past midnight and is never empty. */
export type Hours = string;

/** How hours are written. */
export const HOURS = /^(?:[01]\d|2[0-3]):[0-5]\d-(?:[01]\d|2[0-3]):[0-5]\d$/;

/** Hours as they were read; those they may mean, where that is in doubt; or why there are none. */
export type HoursReading =
  | { readonly hours: Hours }
  | { readonly wrong: "doubt"; readonly candidates: readonly Hours[] }
  | { readonly wrong: "empty" | "nothing" };

const LONGEST_TEXT = 80;
// What stands before the first time and between the two, folded, in the languages of the interface.
const BEFORE = /^(?:from|between|de|desde|entre|das|do|du)\s+/u;
const BETWEEN = /\s*-\s*|\s+(?:to|until|till|and|a|as|ate|hasta|jusqu'?a|y|e|et)\s+(?:las?\s+)?/gu;

/** Reads "09:00-18:00", "9h a 18h30", "from 9 am to 6 pm" in any language of the interface; "9-5" is in doubt. */
export function readHours(text: string): HoursReading {
  if (text.length > LONGEST_TEXT) return { wrong: "nothing" };
  const spoken = fold(cleanText(text)).replace(BEFORE, "");
  const [, from = "", to = ""] = /^(\d{1,2})\s*-\s*(\d{1,2})$/.exec(spoken) ?? [];
  if (from !== "") return inDoubt(Number(from), Number(to));
  for (const match of spoken.matchAll(BETWEEN)) {
    const start = readTime(spoken.slice(0, match.index));
    const end = readTime(spoken.slice(match.index + match[0].length));
    if (start && end) return hoursOf(start, end);
  }
  return { wrong: "nothing" };
}

/** A time of day; with an "h" it is on the 24-hour clock, also the small hours of which a date would be in doubt. */
function readTime(text: string): Time | undefined {
  const [, hour = "", minute = "0"] = /^(\d{1,2}) ?h ?(\d{2})?$/.exec(text) ?? [];
  if (hour === "" || Number(hour) > 23 || Number(minute) > 59) return readTimeOfDay(text);
  return { hour: Number(hour), minute: Number(minute) };
}

type Time = { readonly hour: number; readonly minute: number };

function hoursOf(start: Time, end: Time): HoursReading {
  const hours: Hours = `${written(start)}-${written(end)}`;
  return written(start) === written(end) ? { wrong: "empty" } : { hours };
}

/** Two bare numbers: on the 24-hour clock, and with an end in the afternoon. */
function inDoubt(from: number, to: number): HoursReading {
  const readings = [to, ...(to <= 12 ? [to + 12] : [])].map((end) =>
    hoursOf({ hour: from % 24, minute: 0 }, { hour: end % 24, minute: 0 }),
  );
  return from > 24 || to > 24
    ? { wrong: "nothing" }
    : { wrong: "doubt", candidates: readings.flatMap((r) => ("hours" in r ? [r.hours] : [])) };
}

const written = ({ hour, minute }: Time) => `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;

/** When the hours that a moment falls into end, in that zone; undefined for a moment outside them. */
export function endOfHours(hours: Hours, at: Date, zone: string): Date | undefined {
  const local = Temporal.Instant.from(at.toISOString()).toZonedDateTimeISO(zone).toPlainDateTime();
  const [from, to] = hours.split("-").map((time) => Temporal.PlainTime.from(time)) as [
    Temporal.PlainTime,
    Temporal.PlainTime,
  ];
  const time = local.toPlainTime();
  const begun = Temporal.PlainTime.compare(time, from) >= 0;
  const over = Temporal.PlainTime.compare(time, to) >= 0;
  const overnight = Temporal.PlainTime.compare(from, to) > 0;
  if (overnight ? !begun && over : !begun || over) return undefined;
  const day = overnight && begun ? local.toPlainDate().add({ days: 1 }) : local.toPlainDate();
  const end = day.toZonedDateTime({ timeZone: zone, plainTime: to });
  return new Date(end.epochMilliseconds);
}
