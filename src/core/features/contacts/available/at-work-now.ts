import { zoneOfCountry } from "../../../kernel/time/country-zone.ts";
import { joinSql, sql, type Sql } from "../../../services/store/store.ts";
import { dayIn } from "../../../kernel/time/day-in.ts";
import { atWorkUntil } from "../fields/at-work.ts";
import type { ContactLooking } from "../looking.ts";

interface Desk {
  readonly zone: string | null;
  readonly country: string;
  readonly hours: string;
}

/** The condition that the contact `c` is at work at this minute: within its working hours, by the clock of its zone, and not away. Of whom no hours are known is not. */
export async function atWorkNow({ db, community, now }: ContactLooking): Promise<Sql> {
  const desks = await db.$queryRaw<Desk[]>(sql`
    select distinct zone, country, hours from contact where community_id = ${community} and hours is not null`);
  const open = desks.flatMap(({ zone, country, hours }) => {
    const own = zone ?? zoneOfCountry(country);
    if (own === undefined || atWorkUntil(hours, own, now) === undefined) return [];
    return [sql`(${zone ?? ""}, ${country}, ${hours}, ${dayIn(now, own)}::date)`];
  });
  if (open.length === 0) return sql`false`;
  return sql`exists (select from (values ${joinSql(open)}) as desk(zone, country, hours, today)
    where coalesce(c.zone, '') = desk.zone and c.country = desk.country and c.hours = desk.hours
      and (c.away_until is null or c.away_until <= desk.today))`;
}
