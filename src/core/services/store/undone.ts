import { type Db, sql } from "./store.ts";

/** Runs `work` in the transaction and takes back all that it changed there, also where it throws. */
export async function undone<T>(db: Db, work: () => Promise<T>): Promise<T> {
  await db.$executeRaw(sql`savepoint undone`);
  try {
    return await work();
  } finally {
    await db.$executeRaw(sql`rollback to savepoint undone`);
  }
}
