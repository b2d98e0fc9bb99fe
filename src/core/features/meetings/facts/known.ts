import { z } from "zod";
import type { Meeting } from "../meeting.ts";
import { currentOccurrence, type Occurrence, occurrenceByKey } from "../occurrence.ts";

/** What people know of a time of a meeting. */
export const knownSchema = z.object({
  /** When it begins; null where it does not take place. */
  start: z.iso.datetime().nullable(),
  minutes: z.number(),
  title: z.string(),
  place: z.string().nullable(),
  link: z.string().nullable(),
  rule: z.string().nullable(),
});
export type KnownAttendance = z.output<typeof knownSchema>;

/** What there is to know now of one time of a meeting, or, for "", of the series: its time that is under way or next. */
export function knownOf(meeting: Meeting, key: string, now: Date): KnownAttendance {
  return knownAs(meeting, timeBy(meeting, key, now));
}

/** The time with that key; for "" the one that is under way or next at a moment. */
export function timeBy(meeting: Meeting, key: string, at: Date): Occurrence | undefined {
  return key === "" ? currentOccurrence(meeting, at) : occurrenceByKey(meeting, key);
}

/** What there is to know of a meeting by one of its times; undefined where it has that no more. */
export function knownAs(meeting: Meeting, occurrence: Occurrence | undefined): KnownAttendance {
  const { rule } = meeting;
  const { minutes, title, place, link } = occurrence ?? meeting;
  const start = meeting.cancelledAt || !occurrence ? null : occurrence.start.toISOString();
  return { start, minutes, title, place, link, rule };
}

/** Whether what takes place was moved: all that is to be said of it to whoever does not come. */
export const wasMoved = (was: KnownAttendance, is: KnownAttendance): boolean =>
  was.start !== null && is.start !== null && was.start !== is.start;
