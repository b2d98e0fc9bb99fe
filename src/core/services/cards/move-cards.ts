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

/** Turns cards about times over to other keys, of another subject too. */
export async function moveCards(
  { db, community }: In,
  { from, to, keys }: { readonly from: string; readonly to: string; readonly keys: ReadonlyMap<string, string> },
): Promise<void> {
  await db.$executeRaw(sql`
    update card set subject_id = ${to}, time = k.now, wanted = wanted + 1
    from unnest(${[...keys.keys()]}::text[], ${[...keys.values()]}::text[]) as k (old, now)
    where community_id = ${community} and subject_id = ${from} and time = k.old`);
}
