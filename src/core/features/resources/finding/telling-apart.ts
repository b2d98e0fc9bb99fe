import type { Context } from "../../../kernel/commands/command.ts";
import type { Hit } from "../../../services/search/search.ts";
import { sql } from "../../../services/store/store.ts";
import { IN_FORCE, isStale, isVerified, type CheckedStanding } from "../freshness/checked.ts";
import { haveEquals } from "./among-equals.ts";
import { APPROVING } from "./approving.ts";

/** What of a resource decides which of those that have the same words of a question as much comes first. */
export interface TieBreak extends Pick<CheckedStanding, "stale" | "inForce"> {
  readonly id: string;
  /** Whether a person looked, in time, and found that it holds, or that it was amended. */
  readonly verified: boolean;
  /** Whether it was repealed, or something took its place. */
  readonly over: boolean;
  /** Whether it is of the reader's own country; null where it is of none, or the reader is. */
  readonly own: boolean | null;
  /** Whether it only approves or publishes another text. */
  readonly approves: boolean;
  /** Of which year it is, where that is known. */
  readonly year: number | null;
  /** Ids of those of its country, among the hits, that cite it. */
  readonly citedBy: readonly string[];
}

/** That of hits, by id, and whether anything that the reader may know of has passages; of hits of which no two have the same words nothing is read, and that is not known. */
export interface ToldApart {
  readonly facts: ReadonlyMap<string, TieBreak>;
  readonly passages?: boolean;
}

/** Reads what tells hits apart, all at once: the hits are one value, so that the statement is the same for any number of them. */
export async function tellingApart(
  { db, community, caller, now }: Pick<Context, "db" | "community" | "caller" | "now">,
  hits: readonly Hit[],
): Promise<ToldApart> {
  if (!haveEquals(hits)) return { facts: new Map() };
  const ids = hits.map(({ doc }) => doc);
  const rows = await db.$queryRaw<(TieBreak & { passages: boolean })[]>(sql`
    with reader as materialized (
      select p.country from person p where p.community_id = ${community.id} and p.id = ${caller.personId ?? null} and p.country is not null
    ), cited as materialized (
      select c.to_id, array_agg(c.from_id) as by from resource_citation c
      join resource f on f.community_id = c.community_id and f.id = c.from_id
      join resource t on t.community_id = c.community_id and t.id = c.to_id and t.country = f.country
      where c.community_id = ${community.id} and c.how <> 'denied' and c.from_id = any(${ids}::text[]) and c.to_id = any(${ids}::text[])
      group by c.to_id
    )
    select r.id, r.legal_status in ('repealed', 'superseded') as over, r.published_at is not null and ${isStale(now)} as stale,
      r.published_at is not null and r.legal_status not in ('repealed', 'superseded') and ${isVerified(now)} as verified, case when r.published_at is not null then ${IN_FORCE} end as "inForce",
      coalesce(extract(year from r.adopted_on)::int, r.year) as year,
      r.country = (select country from reader) as own, ${APPROVING} as approves, coalesce(cited.by, '{}') as "citedBy",
      (select exists(select from resource_passage where community_id = ${community.id})) as passages
    from resource r left join resource_freshness f on f.community_id = r.community_id and f.resource_id = r.id
      left join cited on cited.to_id = r.id
    where r.community_id = ${community.id} and r.id = any(${ids}::text[])`);
  return {
    facts: new Map(rows.map((row) => [row.id, row])),
    ...(rows[0] === undefined ? {} : { passages: rows[0].passages }),
  };
}
