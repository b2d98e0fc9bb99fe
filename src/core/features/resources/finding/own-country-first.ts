import type { Context } from "../../../kernel/commands/command.ts";
import type { Hit } from "../../../services/search/search.ts";
import { sql } from "../../../services/store/store.ts";
import { amongEquals, haveEquals } from "./among-equals.ts";

/**
 * Hits with the reader's own country before others, among those that have the same words of a question as much: to somebody who
 * names no country, a law of their own is the likelier answer. What is of no country stays where it is.
 */
export async function ownCountryFirst(
  { db, community, caller }: Pick<Context, "db" | "community" | "caller">,
  hits: readonly Hit[],
): Promise<readonly Hit[]> {
  if (!haveEquals(hits) || caller.personId === undefined) return hits;
  // Of somebody without a country nothing is read; the hits are one value, so that the statement is the same for any number of them.
  const rows = await db.$queryRaw<{ id: string; own: boolean }[]>(sql`
    with reader as materialized (
      select p.community_id, p.country from person p where p.community_id = ${community.id} and p.id = ${caller.personId} and p.country is not null
    )
    select r.id, r.country = reader.country as own from reader cross join unnest(${hits.map(({ doc }) => doc)}::text[]) hit(id)
    join resource r on r.community_id = reader.community_id and r.id = hit.id where r.country is not null`);
  const own = new Map(rows.map((row) => [row.id, row.own]));
  const ordered = amongEquals(
    hits.filter(({ doc }) => own.has(doc)),
    ({ doc }) => (own.get(doc) === true ? 0 : 1),
  ).values();
  return hits.map((hit) => (own.has(hit.doc) ? (ordered.next().value ?? hit) : hit));
}
