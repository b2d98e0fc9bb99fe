import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import pg from "pg";
import { PrismaPGlite } from "pglite-prisma-adapter";
import type { TestProject } from "vitest/node";
import { applyMigrations, migrationList } from "../../src/core/services/store/migrations.ts";
import { migrateServer } from "../../src/core/services/store/server.ts";
import { startPostgres } from "./postgres.ts";
import { programsInOneFile } from "./programs.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** A migrated, empty PGlite database as a tar file. */
    embedded: string;
    /** A data directory whose database is migrated and empty, to be copied. */
    data: string;
    /** Address of a real PostgreSQL whose database "template" is migrated and empty. */
    server: string;
    /** The folder of its Unix socket. */
    socket: string;
    /** Where the programs are that tests start (programs.ts). */
    programs: string;
  }
}

/** Once per run: a migrated PGlite to clone, a real PostgreSQL with a migrated template, and the programs that tests start. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [{ embedded, data }, programs, server] = await Promise.all([
    migrated(),
    programsInOneFile(),
    startPostgres({ inMemory: true, plansOnce: true }),
  ]);
  project.provide("embedded", embedded);
  project.provide("data", data);
  project.provide("programs", programs);
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await client.query("create database template");
  await client.end();
  await migrateServer(server.url.replace(/postgres$/, "template"));
  project.provide("server", server.url);
  project.provide("socket", server.socket);
  return () => server.stop();
}

// Booting and migrating takes seconds; the result only changes with the migrations or PGlite.
async function migrated(): Promise<{ embedded: string; data: string }> {
  const version = readFileSync("node_modules/@electric-sql/pglite/package.json", "utf8");
  const key = createHash("sha256").update(JSON.stringify(migrationList())).update(version).digest("hex").slice(0, 16);
  const folder = resolve("node_modules/.cache/rapporteur", key);
  if (!existsSync(folder)) {
    const making = `${folder}.${process.pid}`;
    mkdirSync(join(making, "data"), { recursive: true });
    const database = await PGlite.create({ extensions: { pg_trgm }, dataDir: join(making, "data/postgres") });
    await applyMigrations(new PrismaPGlite(database));
    const dump = await database.dumpDataDir("none");
    writeFileSync(join(making, "migrated.tar"), Buffer.from(await dump.arrayBuffer()));
    await database.close();
    renameSync(making, folder);
  }
  return { embedded: join(folder, "migrated.tar"), data: join(folder, "data") };
}
