import type { Db } from "../../services/store/store.ts";
import { sql } from "../../services/store/store.ts";
import { type Meeting, WITH_CHANGES } from "./meeting.ts";
import { type Occurrence, occurrencesOf } from "./occurrence.ts";
import { DAY_MS, MINUTE_MS } from "../../kernel/time/units.ts";

/** One time of a meeting, with the meeting. */
export interface ListedOccurrence extends Occurrence {
  readonly meeting: Meeting;
}

/** Most occurrences of one meeting that a list takes: a week's over ten years. */
const MOST_EACH = 520;

/** Times of meetings that the caller may see and that are not cancelled, touching the time from `from` up to `until`, in order of time. */
export async function listOccurrences(db: Db, community: string, from: Date, until: Date): Promise<ListedOccurrence[]> {
  // Of a series it is known only that it has begun by the end and has not ended before the beginning; a time of it may have moved out of that.
  const ids = await db.$queryRaw<{ id: string }[]>(sql`
    select m.id from meeting m
    where m.community_id = ${community} and m.cancelled_at is null
      and ((m.starts_at < ${until} and coalesce(m.ends_at > ${from}, true))
        or exists (select from occurrence_change c where c.community_id = m.community_id and c.meeting_id = m.id
          and c.starts_at < ${until} and c.starts_at > ${new Date(from.getTime() - 31 * DAY_MS)}))`);
  const meetings = await db.meeting.findMany({
    where: { communityId: community, id: { in: ids.map(({ id }) => id) } },
    include: WITH_CHANGES,
  });
  const last = new Date(until.getTime() - 1).toISOString();
  const found = meetings.flatMap((meeting) => {
    const longest = Math.max(meeting.minutes, ...meeting.changes.map((c) => c.minutes ?? 0));
    const after = new Date(from.getTime() - longest * MINUTE_MS).toISOString();
    return occurrencesOf(meeting, { after, until: last, limit: MOST_EACH })
      .filter(({ end }) => end > from)
      .map((occurrence): ListedOccurrence => ({ ...occurrence, meeting }));
  });
  return found.sort((a, b) => a.start.getTime() - b.start.getTime() || a.title.localeCompare(b.title));
}
