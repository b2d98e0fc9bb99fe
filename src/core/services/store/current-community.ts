import { type Db, sql } from "./store.ts";

/** The id of the community whose rows this transaction sees. */
export async function currentCommunity(db: Db): Promise<string> {
  const [row] = await db.$queryRaw<{ id: string }[]>(sql`select current_setting('rapporteur.community') as id`);
  if (!row) throw new Error("a select without a table returns one row");
  return row.id;
}
