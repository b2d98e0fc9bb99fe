import type { Context } from "../../../kernel/commands/command.ts";
import type { Hit } from "../../../services/search/search.ts";
import { sql } from "../../../services/store/store.ts";
import { amongEquals, haveEquals } from "./among-equals.ts";

// Whoever reads further looks for something else.
const MOST = 50;

/**
 * Hits that most of the others of their country cite before those that cite them, among those that have the same words of a question as much:
 * the law before what amends or applies it. What other countries cite may be one of several copies.
 */
export async function citedFirst(
  { db, community }: Pick<Context, "db" | "community">,
  hits: readonly Hit[],
): Promise<readonly Hit[]> {
  if (!haveEquals(hits)) return hits;
  const ids = hits.slice(0, MOST).map(({ doc }) => doc);
  const rows = await db.$queryRaw<{ id: string; times: number }[]>(sql`
    select c.to_id as id, count(*)::int as times from resource_citation c
    join resource f on f.community_id = c.community_id and f.id = c.from_id
    join resource t on t.community_id = c.community_id and t.id = c.to_id and t.country = f.country
    where c.community_id = ${community.id} and c.how <> 'denied' and c.from_id = any(${ids}::text[]) and c.to_id = any(${ids}::text[])
    group by c.to_id`);
  const times = new Map(rows.map((row) => [row.id, row.times]));
  return times.size === 0 ? hits : amongEquals(hits, ({ doc }) => -(times.get(doc) ?? 0));
}
