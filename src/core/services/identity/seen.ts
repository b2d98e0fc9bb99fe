import { sql, type Store } from "../store/store.ts";

/** Notes that something has been, and returns whether nobody noted it before. Remembered for a day. */
export async function isFirst(store: Store, key: string, at: Date): Promise<boolean> {
  const rows = await store.statement(
    sql`insert into seen (key, at) values (${key}, ${at}) on conflict do nothing returning 1`,
  );
  return rows.length > 0;
}
