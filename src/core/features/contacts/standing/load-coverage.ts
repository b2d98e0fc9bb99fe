import { type Db, noSql, joinSql, sql } from "../../../services/store/store.ts";
import type { DirectoryFilter } from "../printing/load-directory.ts";
import { isUnanswered } from "../mandates/named.ts";
import type { PointNamed } from "./doubt.ts";

/** Whoever works on a topic in a country where nobody need be named for it. */
export interface WorksOn {
  readonly country: string;
  readonly topic: string;
  readonly count: number;
  /** The id of one of them. */
  readonly contact: string;
}

/** Points of contact that the reader may see. */
export function loadPoints(
  { db, community, now }: { readonly db: Db; readonly community: string; readonly now: Date },
  { countries, topics }: DirectoryFilter,
): Promise<PointNamed[]> {
  const there = countries === undefined ? noSql : sql`and pc.country in (${joinSql([...countries])})`;
  const about = topics === undefined ? noSql : sql`and pc.topic_key in (${joinSql([...topics])})`;
  return db.$queryRaw<PointNamed[]>(sql`
    select pc.country, pc.topic_key as topic, pc.until::text, c.id as contact, c.name, c.sharing, c.zone, c.away_until::text as "awayUntil",
      coalesce(c.confirmed_at, c.verified_at) is not null as confirmed, c.stale_at is not null as stale, c.left_at is not null as left, d.id is not null as "hasDeputy", d.away_until::text as "deputyAwayUntil",
      ${isUnanswered(now)} as unanswered
    from point_of_contact pc join contact c on c.community_id = pc.community_id and c.id = pc.contact_id
      left join contact d on d.community_id = pc.community_id and d.id = pc.deputy_id and d.left_at is null
    where pc.community_id = ${community} ${there} ${about}`);
}

/** Of each country and topic how many work on it, of those whom the reader may see. */
export function loadKnowing(db: Db, community: string, { countries, topics }: DirectoryFilter): Promise<WorksOn[]> {
  const there = countries === undefined ? noSql : sql`and c.country in (${joinSql([...countries])})`;
  const about = topics === undefined ? noSql : sql`and ct.topic_key in (${joinSql([...topics])})`;
  return db.$queryRaw<WorksOn[]>(sql`
    select c.country, ct.topic_key as topic, count(*)::int as count, min(c.id) as contact
    from contact c join contact_topic ct on ct.community_id = c.community_id and ct.contact_id = c.id
    where c.community_id = ${community} ${there} ${about} group by c.country, ct.topic_key`);
}

/** The countries of the contacts that the reader may see, and the labels that these have. */
export async function loadCountries(
  db: Db,
  community: string,
): Promise<readonly { readonly country: string; readonly labels: readonly string[] }[]> {
  return db.$queryRaw<{ country: string; labels: string[] }[]>(sql`
    select country, array_agg(distinct sharing) as labels from contact where community_id = ${community} group by country`);
}
