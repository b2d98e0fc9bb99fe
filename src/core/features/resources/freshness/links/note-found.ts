import { type CommunityDb, sql } from "../../../../services/store/store.ts";
import type { DueLink } from "./due-links.ts";
import type { FoundThere } from "./found-there.ts";
import { DAY_MS } from "../../../../kernel/time/units.ts";

/**
 * Notes what a look at an address found, where it is still the resource's. Two looks on one day count as one: what two replicas do at
 * once, or is done again after one was killed, makes nothing gone twice.
 */
export async function noteFound(
  db: CommunityDb,
  { community, resource, url }: DueLink,
  { status, code, finalUrl }: FoundThere,
  now: Date,
): Promise<void> {
  const times = sql`case when excluded.status = 'gone' then case when c.url = excluded.url then least(c.gone_times + 1, 1000) else 1 end
    when excluded.status in ('ok', 'moved') or c.url <> excluded.url then 0 else c.gone_times end`;
  const dayAgo = new Date(now.getTime() - DAY_MS);
  const dayAhead = new Date(now.getTime() + DAY_MS);
  await db.$executeRaw(sql`
    insert into resource_check as c (community_id, resource_id, url, tried_at, status, code, final_url, gone_times)
    select r.community_id, r.id, r.url, ${now}::timestamptz, ${status}, ${code}::smallint, ${finalUrl}::text, ${status === "gone" ? 1 : 0}
    from resource r where r.community_id = ${community} and r.id = ${resource} and r.url = ${url}
    on conflict (community_id, resource_id) do update set url = excluded.url, tried_at = excluded.tried_at, status = excluded.status,
      code = excluded.code, final_url = excluded.final_url, gone_times = ${times}
    where c.url <> excluded.url or c.tried_at <= ${dayAgo}::timestamptz or c.tried_at > ${dayAhead}::timestamptz`);
}
