import { dayIn } from "../../../kernel/time/day-in.ts";
import { type Db, joinSql, sql } from "../../../services/store/store.ts";
import { clockOf } from "../fields/at-work.ts";

/** The condition that the contact `c` is away today, by its own clock. */
export async function awayNow(db: Db, community: string, now: Date): Promise<ReturnType<typeof sql>> {
  const places = await db.$queryRaw<{ zone: string | null; country: string }[]>(sql`
    select distinct zone, country from contact where community_id = ${community} and away_until is not null`);
  // A constant orders nothing, and is none of what may be ordered by.
  if (places.length === 0) return sql`c.id is null`;
  const today = places.map(
    (place) => sql`(${place.zone ?? ""}, ${place.country}, ${dayIn(now, clockOf(place))}::date)`,
  );
  return sql`exists (select from (values ${joinSql(today)}) as there(zone, country, today)
    where coalesce(c.zone, '') = there.zone and c.country = there.country and c.away_until > there.today)`;
}
