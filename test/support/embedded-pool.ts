import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { PrismaPGlite } from "pglite-prisma-adapter";
import { inject } from "vitest";
import { type Store, storeOn } from "../../src/core/services/store/store.ts";
import { emptyTables } from "./empty-tables.ts";
import { lent } from "./lent-store.ts";
import { STATE } from "./made-of.ts";

interface Booted {
  readonly database: PGlite;
  /** Kept open: its client has read the schema, and knows the queries that recur. */
  readonly store: Store;
  /** What `state` was when it was fresh. */
  readonly fresh: string;
}

/** Databases of this worker whose store was closed. */
const free: Booted[] = [];

/**
 * A migrated, empty embedded store. Booting one takes most of a second, emptying one that was closed a twentieth: so the latter
 * is done where there is one, unless a test has changed more than the rows of its tables.
 */
export async function pooledEmbedded(): Promise<Store> {
  const booted = (await emptied(free.pop())) ?? (await boot());
  // They are copies of one, and are to count as several (src/core/services/delivery/origin.ts).
  await booted.database.exec(`set origin.place = '${randomUUID()}'`);
  return lent(booted.store, () => void free.push(booted));
}

async function boot(): Promise<Booted> {
  const database = await PGlite.create({
    extensions: { pg_trgm },
    loadDataDir: new Blob([new Uint8Array(readFileSync(inject("embedded")))]),
  });
  const store = storeOn("embedded", new PrismaPGlite(database), () => database.close());
  return { database, store, fresh: await state(database) };
}

async function emptied(used: Booted | undefined): Promise<Booted | undefined> {
  if (!used) return undefined;
  if ((await state(used.database)) === used.fresh) {
    await emptyTables((statement) => used.database.query(statement));
    await used.database.exec("discard all");
    return used;
  }
  await used.store.close();
  return undefined;
}

async function state(database: PGlite): Promise<string> {
  const { rows } = await database.query<{ state: string }>(STATE);
  return rows[0]!.state;
}
