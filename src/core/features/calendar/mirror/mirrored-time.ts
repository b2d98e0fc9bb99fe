import { type Meeting, type Occurrence, occurrenceByKey } from "../../meetings/feature.ts";
import { isSingle } from "./native-event.ts";
import type { NativeEventRows } from "./native-event-rows.ts";

/** The time that a row's event is of; undefined for a series, and where there is no such time any more. */
export function timeOf(meeting: Meeting, { occurrence }: NativeEventRows): Occurrence | undefined {
  if (meeting.cancelledAt) return undefined;
  if (occurrence !== "") return occurrenceByKey(meeting, occurrence);
  return isSingle(meeting) ? occurrenceByKey(meeting, meeting.startsLocal) : undefined;
}

/** Whether the time that a row shows goes on at `now`. */
export function isUnderWay(meeting: Meeting, row: NativeEventRows, now: Date): boolean {
  const time = timeOf(meeting, row);
  return time !== undefined && time.start <= now && time.end > now;
}
