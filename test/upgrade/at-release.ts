import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import pg from "pg";
import { PrismaPGlite } from "pglite-prisma-adapter";
import { inject } from "vitest";
import { openEmbedded } from "../../src/core/services/store/embedded.ts";
import { applyMigrations } from "../../src/core/services/store/migrations.ts";
import { migrateServer, openServer } from "../../src/core/services/store/server.ts";
import { type Store, storeOn } from "../../src/core/services/store/store.ts";
import { dropDatabase, type stores } from "../support/store.ts";
import { RELEASE } from "./release.ts";

/** A database as the release left it. */
export interface AtRelease {
  /** It, to be spoken to in SQL only: Prisma's models are of the newest schema. Close it before the upgrade. */
  readonly store: Store;
  /** Where it is: the data directory of an embedded one, the address of a server's. */
  readonly directory?: string;
  readonly url?: string;
  /** Opens it as the product does when it starts, the remaining migrations applied. */
  upgrade(): Promise<Store>;
  remove(): Promise<void>;
}

let databases = 0;

/** An empty database of that kind, migrated as far as the release. */
export function databaseAtRelease(kind: (typeof stores)[number]): Promise<AtRelease> {
  return kind === "server" ? onServer() : embedded();
}

async function embedded(): Promise<AtRelease> {
  const directory = mkdtempSync(join(tmpdir(), "rapporteur-upgrade-"));
  const database = await PGlite.create({ extensions: { pg_trgm }, dataDir: join(directory, "postgres") });
  const adapter = new PrismaPGlite(database);
  await applyMigrations(adapter, RELEASE);
  return {
    directory,
    store: storeOn("embedded", adapter, () => database.close()),
    upgrade: () => openEmbedded(directory),
    remove: async () => rmSync(directory, { recursive: true, force: true }),
  };
}

async function onServer(): Promise<AtRelease> {
  databases += 1;
  const name = `upgrade_${process.pid}_${databases}`;
  const client = new pg.Client({ connectionString: inject("server") });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const url = inject("server").replace(/postgres$/, name);
  await migrateServer(url, RELEASE);
  return {
    url,
    store: openServer(url),
    async upgrade() {
      await migrateServer(url);
      return openServer(url);
    },
    remove: () => dropDatabase(url),
  };
}
