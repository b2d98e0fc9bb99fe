import { readFileSync } from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import pg from "pg";
import { PrismaPGlite } from "pglite-prisma-adapter";
import { describe, expect, inject, it } from "vitest";
import { migrationDiff, migrationNames } from "../../../../src/core/services/store/migrations.ts";
import { migrateServer, pendingOnServer } from "../../../../src/core/services/store/server.ts";

describe("the migrations", () => {
  it("lead exactly to the schema", async () => {
    // One that every migration was applied to already (global-setup.ts), which takes seconds.
    const loadDataDir = new Blob([new Uint8Array(readFileSync(inject("embedded")))]);
    const database = await PGlite.create({ extensions: { pg_trgm }, loadDataDir });
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
  it("that a version called otherwise are known, and not applied again", async () => {
    const url = inject("server").replace(/postgres$/, `renamed_${process.pid}`);
    const admin = new pg.Client({ connectionString: inject("server") });
    await admin.connect();
    await admin.query(`create database renamed_${process.pid}`);
    await admin.end();
    const last = "20261128225000_answers_taken_away";
    await migrateServer(url, last);
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    for (const [now, former] of [
      ["20261128200100_messages_of_people", "20261128200200_messages_of_people"],
      [last, "20261128213100_answers_taken_away"],
    ])
      await client.query("update _prisma_migrations set migration_name = $2 where migration_name = $1", [now, former]);
    const since = migrationNames().filter((name) => name > last);
    expect(await pendingOnServer(url)).toEqual(since);
    expect(await migrateServer(url)).toEqual(since);
    const { rows } = await client.query<{ name: string }>(
      "select migration_name as name from _prisma_migrations order by 1",
    );
    await client.end();
    expect(rows.map(({ name }) => name)).toEqual(migrationNames());
  });
});
