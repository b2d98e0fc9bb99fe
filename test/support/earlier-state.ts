import { nameSql } from "../../src/core/services/store/catalog-sql.ts";
import { sql, type Store } from "../../src/core/services/store/store.ts";

/** Keeps what some tables hold, and returns what has the database go back to that, as one that is restored: it counts as another then. */
export async function earlierState(store: Store, ...tables: readonly string[]): Promise<() => Promise<void>> {
  const kept = new Map<string, string>();
  for (const table of tables) {
    const [row] = await store.statement<{ rows: string }>(
      sql`select coalesce(json_agg(t), '[]')::text as rows from ${nameSql(table)} t`,
    );
    kept.set(table, row?.rows ?? "[]");
  }
  return () =>
    store.system(async (db) => {
      for (const table of tables) {
        await db.$executeRaw(sql`alter table ${nameSql(table)} disable trigger user`);
        await db.$executeRaw(sql`delete from ${nameSql(table)}`);
        await db.$executeRaw(sql`
          insert into ${nameSql(table)} select * from json_populate_recordset(null::${nameSql(table)}, ${kept.get(table) ?? "[]"}::json)`);
        await db.$executeRaw(sql`alter table ${nameSql(table)} enable trigger user`);
      }
      await db.$executeRaw(sql`update origin set fingerprint = 'as it was'`);
    });
}
