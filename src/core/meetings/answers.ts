import { type Db, sql } from "../store/store.ts";

/** What somebody can answer to an invitation. */
export const ANSWERS = ["yes", "maybe", "no"] as const;
export type Answer = (typeof ANSWERS)[number];

/** What holds for one person at one time of a meeting: their answer about that time, else about the series. */
export interface Answered {
  readonly personId: string;
  readonly answer: Answer;
  /** Where places are limited, of a yes: held, waiting or offered. */
  readonly seat: string | null;
  readonly note: string | null;
  readonly answeredAt: Date;
  readonly queuedAt: Date | null;
  readonly offeredUntil: Date | null;
}

/** Answers about one time of a meeting, by person; an answer about the time itself wins over one about the series. */
export async function answersTo(db: Db, community: string, meetingId: string, key: string): Promise<Map<string, Answered>> {
  const rows = await db.$queryRaw<Answered[]>(sql`
    select distinct on (person_id) person_id as "personId", answer, seat, note, answered_at as "answeredAt", queued_at as "queuedAt",
      offered_until as "offeredUntil" from rsvp
    where community_id = ${community} and meeting_id = ${meetingId} and occurrence in ('', ${key})
    order by person_id, occurrence = ''`);
  return new Map(rows.map((row) => [row.personId, row]));
}
