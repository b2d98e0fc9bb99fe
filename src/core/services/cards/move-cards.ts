import { moveOnTheWay } from "../delivery/planning/change-planned.ts";
import { type Db, sql } from "../store/store.ts";

interface In {
  readonly db: Db;
  readonly community: string;
}

/** The times of a subject that cards are about, by their keys. */
export async function cardTimes({ db, community }: In, subjectId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ time: string }[]>(
    sql`select distinct time from card where community_id = ${community} and subject_id = ${subjectId} and time <> ''`,
  );
  return rows.map(({ time }) => time);
}

/** Turns cards about times over to other keys, of another subject too; also those whose messages are on their way. */
export async function moveCards(
  { db, community }: In,
  { from, to, keys }: { readonly from: string; readonly to: string; readonly keys: ReadonlyMap<string, string> },
): Promise<void> {
  // First those on their way: one that is settled meanwhile is a card by then. Each in order of id, as everybody locks them.
  await moveOnTheWay({ db, community: { id: community } }, { from, to, keys });
  await db.$executeRaw(sql`
    update card c set subject_id = ${to}, time = held.now, wanted = c.wanted + 1
    from (
      select o.id, k.now from card o join unnest(${[...keys.keys()]}::text[], ${[...keys.values()]}::text[]) as k (old, now) on o.time = k.old
      where o.community_id = ${community} and o.subject_id = ${from} order by o.id for update of o
    ) held
    where c.community_id = ${community} and c.id = held.id`);
}

/** Keeps with cards what their composer needs of times as they were, by key; what is kept already stays. */
export async function keepWithCards(
  { db, community }: In,
  subjectId: string,
  kept: ReadonlyMap<string, object>,
): Promise<void> {
  if (kept.size === 0) return;
  await db.$executeRaw(sql`
    update card c set detail = held.kept::jsonb || c.detail
    from (
      select o.id, k.kept from card o join unnest(${[...kept.keys()]}::text[], ${[...kept.values()].map((one) => JSON.stringify(one))}::text[]) as k (time, kept) on o.time = k.time
      where o.community_id = ${community} and o.subject_id = ${subjectId} order by o.id for update of o
    ) held
    where c.community_id = ${community} and c.id = held.id`);
}
