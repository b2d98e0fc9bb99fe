import type { Planning } from "../../../services/delivery/planning/plan.ts";
import type { Attendance } from "../../../services/store/rows.ts";
import { type Db, sql } from "../../../services/store/store.ts";

interface At extends Pick<Planning, "community" | "now"> {
  readonly db: Db;
}

/** A time of a meeting, by the occurrence's key. */
export interface MeetingTime {
  readonly meeting: { readonly id: string };
  readonly key: string;
}

/**
 * Records that persons were at a time of a meeting, and returns those of whom it was not known yet. Whoever said so
 * themselves (`how` "here") is left as it is. The persons are the community's; whether the time has begun is the caller's to see to.
 */
export async function recordAttendance(
  { db, community, now }: At,
  { meeting, key }: MeetingTime,
  persons: readonly string[],
  how: "here" | "recorded",
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>(sql`
    insert into attendance (community_id, meeting_id, occurrence, person_id, how, at)
    select ${community.id}, ${meeting.id}, ${key}, id, ${how}, ${now} from unnest(${[...new Set(persons)]}::text[]) id
    on conflict do nothing returning person_id as id`);
  return rows.map(({ id }) => id);
}

/** Takes back that persons were there, and returns those of whom it was recorded. */
export async function withdrawAttendance(
  { db, community }: Pick<At, "db" | "community">,
  { meeting, key }: MeetingTime,
  persons: readonly string[],
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>(sql`
    delete from attendance where community_id = ${community.id} and meeting_id = ${meeting.id} and occurrence = ${key} and person_id = any(${[...persons]})
    returning person_id as id`);
  return rows.map(({ id }) => id);
}

/** Who was there, in the order in which it became known. */
export function presentAt(db: Db, community: string, { meeting, key }: MeetingTime): Promise<Attendance[]> {
  return db.attendance.findMany({
    where: { communityId: community, meetingId: meeting.id, occurrence: key },
    orderBy: [{ at: "asc" }, { personId: "asc" }],
  });
}
