import type { DeliveryPlanning } from "../../../services/delivery/planning/plan.ts";
import type { Attendance } from "../../../services/store/rows.ts";
import { type Db, sql } from "../../../services/store/store.ts";

/** How the record says that somebody could not come. */
const APOLOGIES = "apologies";

interface At extends Pick<DeliveryPlanning, "community" | "now"> {
  readonly db: Db;
}

/** A time of a meeting, by the occurrence's key. */
export interface MeetingTime {
  readonly meeting: { readonly id: string };
  readonly key: string;
}

/**
 * Records that persons were at a time of a meeting, or sent apologies for it, and returns those of whom it was not known yet; the one
 * takes the place of the other. Whoever said so themselves (`how` "here") is left as it is. The persons are the community's; whether the time has begun is the caller's to see to.
 */
export async function recordAttendance(
  { db, community, now }: At,
  { meeting, key }: MeetingTime,
  persons: readonly string[],
  how: "here" | "recorded" | typeof APOLOGIES,
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>(sql`
    insert into attendance as a (community_id, meeting_id, occurrence, person_id, how, at)
    select ${community.id}, ${meeting.id}, ${key}, id, ${how}, ${now} from unnest(${[...new Set(persons)]}::text[]) id
    on conflict (community_id, meeting_id, occurrence, person_id) do update set how = excluded.how, at = excluded.at
      where (a.how = ${APOLOGIES}) <> (excluded.how = ${APOLOGIES})
    returning person_id as id`);
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
export const presentAt = (db: Db, community: string, time: MeetingTime): Promise<Attendance[]> =>
  recordedOf(db, community, time, { not: APOLOGIES });

/** Who sent apologies, in the order in which they did. */
export const apologiesAt = (db: Db, community: string, time: MeetingTime): Promise<Attendance[]> =>
  recordedOf(db, community, time, APOLOGIES);

function recordedOf(
  db: Db,
  community: string,
  { meeting, key }: MeetingTime,
  how: string | { readonly not: string },
): Promise<Attendance[]> {
  return db.attendance.findMany({
    where: { communityId: community, meetingId: meeting.id, occurrence: key, how },
    orderBy: [{ at: "asc" }, { personId: "asc" }],
  });
}
