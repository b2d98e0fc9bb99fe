import { wasRejected } from "../../../services/review/entries.ts";
import type { Arising } from "../../../services/review/subject.ts";
import { noSql, sql } from "../../../services/store/store.ts";

/** Two published resources that may be one, the one that would stay first. */
export interface ResourcePair {
  /** Both ids, in one order whatever stays. */
  readonly id: string;
  readonly stays: string;
  readonly goes: string;
}

// More than wait at a time.
const MOST = 100;
const ADDRESS = sql`regexp_replace(lower(r.url), '^https?://(www\\.)?|/*(#.*)?$', '', 'g')`;
const CITATION = sql`nullif(regexp_replace(lower(r.citation), '\\s+', ' ', 'g'), '')`;

/**
 * Published resources that two of them, and no third, call the same or cite the same in one country, or that lead to the same page; not those of two
 * years, those of which one took the place of the other, nor those of which a moderator said that they are two. Those with most in common first; of pairs with these ids, if they are given.
 */
export function likelyResourcePairs({ db, community }: Arising, ids?: readonly string[]): Promise<ResourcePair[]> {
  const both = ids?.flatMap((id) => id.split("."));
  const among = both === undefined ? noSql : sql`and r.id = any(${both}::text[])`;
  const wanted = ids === undefined ? noSql : sql`and pair.id = any(${[...ids]}::text[])`;
  return db.$queryRaw<ResourcePair[]>(sql`
    with r as materialized (
      select r.id, r.folded, coalesce(r.country, '') as country, r.year, r.created_at, r.replaced_by_id, ${ADDRESS} as address, ${CITATION} as citation
      from resource r where r.community_id = ${community.id} and r.published_at is not null ${among}
    ), mark as (
      select id, 'title' as what, folded as mark, country from r
      union all select id, 'citation', citation, country from r where citation is not null
      union all select id, 'address', address, '' from r where strpos(address, '/') > 0
    ), held as (select m.*, count(*) over (partition by what, mark, country) as holders from mark m
    ), pair as (
      select a.id || '.' || b.id as id, a.id as one, b.id as other, count(*) as alike from held a join held b using (what, mark, country)
      where a.holders = 2 and a.id < b.id group by a.id, b.id
    )
    select pair.id, case when b.created_at < a.created_at then b.id else a.id end as stays, case when b.created_at < a.created_at then a.id else b.id end as goes
    from pair join r a on a.id = pair.one join r b on b.id = pair.other
      and coalesce(a.year, b.year, 0) = coalesce(b.year, a.year, 0)
      and a.replaced_by_id is distinct from b.id and b.replaced_by_id is distinct from a.id
    where not ${wasRejected("resource-duplicate", sql`${community.id}`, sql`pair.id`)} ${wanted} order by pair.alike desc, a.folded, pair.id limit ${MOST}`);
}
