import type { Context } from "../../../kernel/commands/command.ts";
import { noSql, sql } from "../../../services/store/store.ts";
import { CHECKED_AT } from "./checked.ts";

/** Why moderators are to look at a resource: its address was gone twice in a row, or everybody was asked whether it is still so, and nobody said. */
export const WHY = ["gone", "silent"] as const;

/** A resource that moderators are to look at. */
export interface ResourceToLookAt {
  readonly id: string;
  readonly title: string;
  readonly why: (typeof WHY)[number];
  /** When its address was looked at last, or since when nobody looked whether it is still so. */
  readonly since: Date;
  /** The day since which it is so, "2026-11-28": another when it is so anew. */
  readonly mark: string;
}

type Reading = Pick<Context, "db"> & { readonly community: { readonly id: string } };

// Whoever said since that it is still so has seen to its address, too, until it is looked at again.
const FOUND = sql`
  select r.id, r.title, r.community_id, r.folded,
    case when c.status = 'gone' and c.gone_times > 1 and c.url = r.url and (f.verified_at is null or f.verified_at < c.tried_at) then 'gone'
      when f.unanswered_at > ${CHECKED_AT} and f.asked_id is null then 'silent' end as why,
    c.tried_at, ${CHECKED_AT} as checked_at, f.unanswered_at
  from resource r left join resource_check c on c.community_id = r.community_id and c.resource_id = r.id
    left join resource_freshness f on f.community_id = r.community_id and f.resource_id = r.id
  where r.published_at is not null and r.legal_status not in ('repealed', 'superseded')`;

/** Those there are, or of those with these ids, what leads nowhere first. */
export const toLookAt = ({ db, community }: Reading, ids?: readonly string[]): Promise<ResourceToLookAt[]> =>
  db.$queryRaw<ResourceToLookAt[]>(sql`
    select o.id, o.title, o.why, case o.why when 'gone' then o.tried_at else o.checked_at end as since,
      (case o.why when 'gone' then o.checked_at else o.unanswered_at end at time zone 'utc')::date::text as mark from (${FOUND}) o
    where o.community_id = ${community.id} and o.why is not null ${ids === undefined ? noSql : sql`and o.id = any(${[...ids]}::text[])`} order by o.why, since, o.folded, o.id`);

/** How many there are of each. */
export async function countToLookAt({
  db,
  community,
}: Reading): Promise<Readonly<Record<ResourceToLookAt["why"], number>>> {
  const [count] = await db.$queryRaw<{ gone: number; silent: number }[]>(sql`
    select (count(*) filter (where o.why = 'gone'))::int as gone, (count(*) filter (where o.why = 'silent'))::int as silent
    from (${FOUND}) o where o.community_id = ${community.id}`);
  return count ?? { gone: 0, silent: 0 };
}
