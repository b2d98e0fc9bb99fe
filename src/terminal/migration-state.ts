import { migrationNames, namedNow } from "../core/services/store/migrations.ts";
import { sql, type Store } from "../core/services/store/store.ts";

/** Migrations on disk that a store lacks, and those it has that are not on disk: a newer version of the product was there. */
export async function migrationState(store: Store): Promise<{ pending: string[]; foreign: string[] }> {
  const [table] = await store.statement<{ there: boolean }>(
    sql`select to_regclass('_prisma_migrations') is not null as there`,
  );
  const rows = table?.there
    ? await store.statement<{ name: string }>(
        sql`select migration_name as name from _prisma_migrations where finished_at is not null`,
      )
    : [];
  const done = new Set(namedNow(rows.map((row) => row.name)));
  const names = migrationNames();
  return {
    pending: names.filter((name) => !done.has(name)),
    foreign: [...done].filter((name) => !names.includes(name)),
  };
}
