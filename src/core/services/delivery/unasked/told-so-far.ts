import { sql } from "../../store/store.ts";
import type { DeliveryContext } from "../composer.ts";

/**
 * How many messages that they did not ask for persons were told on days of theirs, by what these are counted as. Whoever counts the
 * same waits until the end of the transaction: what is about to be told is then counted, too.
 */
export async function toldSoFar(
  { db, community }: Pick<DeliveryContext, "db" | "community">,
  counted: readonly string[],
): Promise<Map<string, number>> {
  const all = [...new Set(counted)].sort();
  await db.$executeRaw(
    sql`select pg_advisory_xact_lock(hashtextextended(r, 11)) from (select r from unnest(${all.map((one) => `${community.id} ${one}`)}::text[]) r order by r) o`,
  );
  // By an index of its own (delivery_unasked_idx).
  const rows = await db.$queryRaw<{ unasked: string; told: number }[]>(sql`
    select unasked, count(*)::int as told from delivery where community_id = ${community.id} and unasked = any(${all}::text[]) group by unasked`);
  return new Map(rows.map(({ unasked, told }) => [unasked, told]));
}

/** Notes as what rows are counted, by their ids. */
export async function count(
  { db, community }: Pick<DeliveryContext, "db" | "community">,
  counted: ReadonlyMap<string, string>,
): Promise<void> {
  if (counted.size === 0) return;
  await db.$executeRaw(sql`
    update delivery d set unasked = c.unasked from unnest(${[...counted.keys()]}::text[], ${[...counted.values()]}::text[]) c (id, unasked)
    where d.community_id = ${community.id} and d.id = c.id`);
}
