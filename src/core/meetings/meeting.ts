import { Temporal } from "temporal-polyfill";
import type { Target } from "../platform.ts";
import type { Meeting as Row } from "../store/generated/client.ts";
import { nextOccurrence, occurrences, type Recurrence, type Repeat, repeatRule } from "../time/recurrence.ts";
import { type Moment, momentAt } from "../time/moment.ts";

export type Meeting = Row;

const MINUTE = 60_000;

/** How the meeting repeats, as the recurrence functions take it. */
export function recurrenceOf({ startsLocal, zone, repeat }: Pick<Meeting, "startsLocal" | "zone" | "repeat">): Recurrence {
  return { local: startsLocal, zone, rule: repeatRule(startsLocal, readRepeat(repeat)) ?? null };
}

/** The stored word as a kind of repetition. */
export function readRepeat(repeat: string): Repeat {
  return repeat === "weekly" || repeat === "monthly" ? repeat : "once";
}

/** The occurrence that is under way or comes next; undefined when the meeting is over. */
export function currentOccurrence(meeting: Meeting, now: Date): Moment | undefined {
  return nextOccurrence(recurrenceOf(meeting), new Date(now.getTime() - meeting.minutes * MINUTE).toISOString());
}

/** The moment of the occurrence with that wall clock reading. */
export function occurrenceAt(meeting: Pick<Meeting, "zone">, local: string): Moment {
  const [moment] = occurrences({ local, zone: meeting.zone }, { after: "0001-01-01T00:00:00Z", limit: 1 });
  if (!moment) throw new RangeError(`no moment at ${local} in ${meeting.zone}`);
  return moment;
}

/** The same moment on the wall clock of another zone. */
export function movedTo(zone: string, moment: Moment): Moment {
  return zone === moment.zone ? moment : momentAt(Temporal.Instant.from(moment.at), zone);
}

/** The channel that is reminded. */
export function channelOf({ platform, spaceId, channel }: Pick<Meeting, "platform" | "spaceId" | "channel">): Target {
  return { platform, space: spaceId, address: "channel", recipient: channel };
}
