import { createHash } from "node:crypto";
import { type Meeting, type Occurrence, occurrencesOf, recurrenceOf } from "../../meetings/feature.ts";
import type { NativeEvent, NativeEvents } from "../../../kernel/commands/transport.ts";
import type { SHARING } from "../../../kernel/access/sharing.ts";
import { sharingRank } from "../../../kernel/access/sharing.ts";

/** The most sensitive label of a meeting that is shown to everybody in a space. */
const MOST_SHOWN: (typeof SHARING)[number] = "green";
// `openTo` of what is open to members.
const MEMBERS = 1;

/** Whether a meeting may be an event that everybody in a space sees: by its label, and by whom it invites. */
export function isForSpace({ sharing, openTo }: Pick<Meeting, "sharing" | "openTo">): boolean {
  return sharingRank(sharing) <= sharingRank(MOST_SHOWN) && openTo <= MEMBERS;
}

/** An event that is to be there: for which time, "" for the series. */
export interface DueEvent {
  readonly occurrence: string;
  readonly event: NativeEvent;
}

/**
 * The event that is to be there now, for a meeting that is mirrored: of the series, where the platform can repeat it as it
 * is; else of the next time to begin, which says what `interest` there counts as. None where the meeting is off, over, or not for everybody's eyes any more.
 */
export function dueEvent(
  meeting: Meeting,
  events: Pick<NativeEvents, "repeats">,
  channel: string,
  now: Date,
  interest?: string,
): DueEvent | undefined {
  if (meeting.cancelledAt || !isForSpace(meeting)) return undefined;
  const [next] = occurrencesOf(meeting, { after: now.toISOString(), limit: 1 });
  if (!next) return undefined;
  const recurrence = recurrenceOf(meeting);
  const repeats = meeting.rule !== null && meeting.changes.length === 0 && events.repeats(recurrence);
  // The event of a single meeting stays the same when the meeting moves.
  const occurrence = repeats || isSingle(meeting) ? "" : next.key;
  const event = eventOf(meeting, next, channel, occurrence);
  if (repeats) return { occurrence, event: { ...event, recurrence } };
  const description = [event.description, interest].filter((part) => part).join("\n\n");
  return { occurrence, event: { ...event, description } };
}

/** Whether a meeting has one time only. */
export const isSingle = ({ rule, changes }: Pick<Meeting, "rule" | "changes">): boolean =>
  rule === null && !changes.some((c) => c.kind === "added");

function eventOf(
  meeting: Meeting,
  { title, agenda, place, link, start, end }: Occurrence,
  channel: string,
  key: string,
): NativeEvent {
  const shown = [agenda, place && link ? link : undefined].filter((part) => part);
  return {
    title,
    description: shown.join("\n\n"),
    place: place || link || channel,
    start,
    end,
    mark: markOf(meeting, key),
  };
}

/** By which an event is known again: what to type for more, and what no other event says. */
export function markOf({ id }: Pick<Meeting, "id">, key: string): string {
  return `/meeting show meeting:${id}${key === "" ? "" : ` · ${key.replace("T", " ")}`}`;
}

/** What an event says, as one short text: an event that is as it should be is left alone. A repeating one moves its start by itself. */
export function saysOf({ start, end, ...rest }: NativeEvent): string {
  const times = rest.recurrence ? [end.getTime() - start.getTime()] : [start.toISOString(), end.toISOString()];
  return createHash("sha256")
    .update(JSON.stringify([rest.title, rest.description, rest.place, rest.mark, rest.recurrence ?? null, times]))
    .digest("base64url");
}
