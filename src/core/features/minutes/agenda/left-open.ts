import type { Db } from "../../../services/store/store.ts";
import { type ConclusionEntry, openBefore } from "../../conclusions/feature.ts";
import { findMeeting, type Meeting } from "../../meetings/feature.ts";

/** How far back a series is followed that was changed "this and following". */
const BACK = 5;

/** When minutes of a time were begun; where that is past, what became of something since does not count. */
export interface Begins {
  readonly begins: Date;
  readonly begun: boolean;
}

/** What a meeting, or the series that it continues, had left open by then, as far as the reader may see it. */
export async function leftOpen(
  db: Db,
  community: string,
  meeting: Meeting,
  { begins, begun }: Begins,
): Promise<ConclusionEntry[]> {
  const meetings = [meeting.id];
  let before = meeting.continues;
  while (before !== null && meetings.length < BACK) {
    meetings.push(before);
    before = (await findMeeting(db, community, before))?.continues ?? null;
  }
  return openBefore(db, community, { meetings, at: begins, past: begun });
}
