import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { PrismaPGlite } from "pglite-prisma-adapter";
import { databaseIn } from "./database-in.ts";
import { applyMigrations, migrationNames } from "./migrations.ts";
import { type Store, storeOn } from "./store.ts";

/** What `openEmbedded` reports while it works, for a progress line. */
export type Opening = (step: "booting" | "migrating") => void;

/**
 * PostgreSQL as WebAssembly in this process, in `directory` (or in memory), migrated. It takes no lock on the directory:
 * hold it first (directory-lock.ts). It never calls fsync, so a power cut can lose the newest writes; a process that is
 * killed loses nothing that was acknowledged.
 */
export async function openEmbedded(directory: string | undefined, opening: Opening = () => undefined): Promise<Store> {
  opening("booting");
  const database = await PGlite.create({
    extensions: { pg_trgm },
    ...(directory === undefined ? {} : { dataDir: databaseIn(directory) }),
  });
  const adapter = new PrismaPGlite(database);
  const table = await database.query<{ there: boolean }>(
    "select to_regclass('_prisma_migrations') is not null as there",
  );
  const done = table.rows[0]?.there
    ? await database.query<{ name: string }>(
        "select migration_name as name from _prisma_migrations where finished_at is not null",
      )
    : { rows: [] };
  const names = new Set(done.rows.map((r) => r.name));
  if (migrationNames().some((name) => !names.has(name))) {
    opening("migrating");
    await applyMigrations(adapter);
  }
  return storeOn("embedded", adapter, () => database.close());
}
