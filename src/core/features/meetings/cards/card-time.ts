import type { Meeting } from "../meeting.ts";
import { hasTimes, type Occurrence, occurrenceByKey } from "../occurrence.ts";

/** The time that a card is about, by its key. A meeting that has one time only has that, whatever its key was: calendar files move it with no word of what it was. */
export function timeOfCard(meeting: Meeting, key: string): Occurrence | undefined {
  const found = key === "" ? undefined : occurrenceByKey(meeting, key);
  return found ?? (hasTimes(meeting) ? undefined : occurrenceByKey(meeting, meeting.startsLocal));
}
