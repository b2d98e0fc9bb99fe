import { sql } from "../store/store.ts";
import type { Db } from "../store/store.ts";
import { occurrences } from "../time/recurrence.ts";
import { type Meeting, recurrenceOf } from "./meeting.ts";

/** One time of a meeting. */
export interface Occurrence {
  readonly meeting: Pick<Meeting, "id" | "title" | "place" | "zone" | "minutes" | "repeat">;
  readonly start: Date;
}

type Row = Pick<Meeting, "id" | "title" | "place" | "zone" | "minutes" | "repeat" | "startsLocal">;

const MINUTE = 60_000;
/** Most occurrences of one meeting that a list takes: a week's over ten years. */
const MOST_EACH = 520;

/** Occurrences of meetings that are not cancelled and that touch the time from `from` up to `until`, in order of time. */
export async function listOccurrences(db: Db, community: string, from: Date, until: Date): Promise<Occurrence[]> {
  // Single meetings are chosen by the database; of a series it is known only that it has begun by the end.
  const rows = await db.$queryRaw<Row[]>(sql`
    select id, title, place, zone, minutes, repeat, starts_local as "startsLocal" from meeting
    where community_id = ${community} and cancelled_at is null and starts_at < ${until}
      and (repeat <> 'once' or starts_at + make_interval(mins => minutes) > ${from})`);
  const found = rows.flatMap((meeting) => {
    const after = new Date(from.getTime() - meeting.minutes * MINUTE).toISOString();
    const last = new Date(until.getTime() - 1).toISOString();
    return occurrences(recurrenceOf(meeting), { after, until: last, limit: MOST_EACH }).map(({ at }): Occurrence => ({ meeting, start: new Date(at) }));
  });
  return found.sort((a, b) => a.start.getTime() - b.start.getTime() || a.meeting.title.localeCompare(b.meeting.title));
}
