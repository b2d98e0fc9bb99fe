import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { databaseIn } from "../../../../src/core/services/store/database-in.ts";
import { openEmbedded } from "../../../../src/core/services/store/embedded.ts";
import { sql, type Store } from "../../../../src/core/services/store/store.ts";
import { dataDirectory } from "../../../support/data-directory.ts";
import { type PowerCut, powerCut } from "../../../support/power-cut.ts";

const WRITES = 40;
let folder: string;
let cut: PowerCut | undefined;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "power-cut-"));
});
afterEach(() => {
  cut?.end();
  cut = undefined;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const noted = (store: Store) => store.statement<{ key: string }>(sql`select key from seen order by key`);
const keys = Array.from({ length: WRITES }, (_, n) => `write ${String(n).padStart(3, "0")}`);

describe("an embedded database and a power cut", () => {
  it("has each commit on disk before it is acknowledged", async () => {
    const data = dataDirectory(folder, "counted");
    cut = powerCut(databaseIn(data));
    const store = await openEmbedded(data);
    for (const key of keys) {
      const before = [store.syncs?.(), cut.syncs()] as const;
      await store.statement(sql`insert into seen (key, at) values (${key}, now()) returning 1`);
      expect(store.syncs?.()).toBeGreaterThan(before[0] ?? Infinity);
      expect(cut.syncs()).toBeGreaterThan(before[1]);
    }
    await store.close();
  });

  it("loses nothing that was acknowledged, a checkpoint in between", async () => {
    const data = dataDirectory(folder, "cut");
    cut = powerCut(databaseIn(data));
    const store = await openEmbedded(data);
    for (const [n, key] of keys.entries()) {
      await store.statement(sql`insert into seen (key, at) values (${key}, now()) returning 1`);
      if (n === WRITES / 2) await store.statement(sql`checkpoint`);
    }
    const after = join(folder, "after");
    cut.copyTo(databaseIn(after));
    await store.close();
    cut.end();
    cut = undefined;
    const again = await openEmbedded(after);
    expect((await noted(again)).map(({ key }) => key)).toEqual(keys);
    await again.close();
  });

  it("would lose them as PGlite opens it by itself", async () => {
    const data = dataDirectory(folder, "unsynced");
    cut = powerCut(databaseIn(data));
    const database = await PGlite.create({ dataDir: databaseIn(data) });
    for (const key of keys) await database.query("insert into seen (key, at) values ($1, now())", [key]);
    expect(cut.syncs()).toBe(0);
    const after = join(folder, "lost");
    cut.copyTo(databaseIn(after));
    await database.close();
    cut.end();
    cut = undefined;
    const again = await openEmbedded(after);
    expect(await noted(again)).toEqual([]);
    await again.close();
  });
});
