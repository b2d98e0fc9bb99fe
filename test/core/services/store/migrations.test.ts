import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import pg from "pg";
import { PrismaPGlite } from "pglite-prisma-adapter";
import { describe, expect, inject, it } from "vitest";
import { migrationDiff, migrationNames } from "../../../../src/core/services/store/migrations.ts";
import { migrateServer, pendingOnServer } from "../../../../src/core/services/store/server.ts";

describe("the migrations", () => {
  it("lead exactly to the schema", async () => {
    const database = await PGlite.create({ extensions: { pg_trgm } });
    expect(await migrationDiff(new PrismaPGlite(database))).toBeUndefined();
    await database.close();
  });
  it("are applied once, however many replicas start at the same moment", async () => {
    const name = `migrate_${process.pid}`;
    const client = new pg.Client({ connectionString: inject("server") });
    await client.connect();
    await client.query(`create database ${name}`);
    await client.end();
    const url = inject("server").replace(/postgres$/, name);
    expect(await pendingOnServer(url)).toEqual(migrationNames());
    const applied = await Promise.all([migrateServer(url), migrateServer(url), migrateServer(url)]);
    expect(applied.flat()).toEqual(migrationNames());
    expect(await pendingOnServer(url)).toEqual([]);
    expect(await migrateServer(url)).toEqual([]);
  });
});
