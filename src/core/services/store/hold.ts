import { type Db, sql } from "./store.ts";

/**
 * Holds a row of the community until the end of the transaction, also one that the caller may not change: `for update` would
 * pass that one over without a word. Shared, others may hold it too and none may change it. False where there is none.
 */
export async function hold(
  db: Db,
  table: "meeting" | "poll" | "session" | "person" | "conclusion",
  id: string,
  shared?: "shared",
): Promise<boolean> {
  const [row] = await db.$queryRaw<{ held: boolean }[]>(
    sql`select rapporteur_hold(${table}, ${id}, ${shared !== undefined}) as held`,
  );
  return row?.held === true;
}

/**
 * Holds the community until the end of the transaction, so that nothing it writes stands after the community is erased: erasing waits,
 * and takes that too. For what writes only tables that do not refer to it. False where the community is gone.
 */
export async function holdCommunity(db: Db, community: string): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>(sql`select id from community where id = ${community} for key share`);
  return rows.length > 0;
}
