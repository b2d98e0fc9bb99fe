import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { databaseIn } from "../../../../src/core/services/store/database-in.ts";
import { openEmbedded } from "../../../../src/core/services/store/embedded.ts";
import { isFull } from "../../../../src/core/services/store/faults.ts";
import { sql, type Store } from "../../../../src/core/services/store/store.ts";
import { dataDirectory } from "../../../support/data-directory.ts";
import { type FullDisk, fullDisk } from "../../../support/full-disk.ts";

let folder: string;
let disk: FullDisk | undefined;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "full-"));
});
afterEach(() => {
  disk?.end();
  disk = undefined;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const note = (store: Store, key: string) =>
  store.statement(sql`insert into seen (key, at) values (${key}, now()) returning 1`);
const noted = (store: Store) => store.statement<{ key: string }>(sql`select key from seen order by key`);
/** Writes until the log needs a file that there is no room for: files that it made ahead are used up first. Returns what was acknowledged on the way, and how it ended. */
async function untilFull(store: Store): Promise<{ readonly acknowledged: readonly string[]; readonly end: string }> {
  const acknowledged: string[] = [];
  for (let n = 0; n < 9; n += 1) {
    const key = `before ${n}`;
    const end = await failing(store.statement(sql`select pg_switch_wal()::text as at`).then(() => note(store, key)));
    if (end !== "done") return { acknowledged, end };
    acknowledged.push(key);
  }
  return { acknowledged, end: "there was room" };
}
const keys = (...all: readonly string[]) => all.toSorted().map((key) => ({ key }));
const failing = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => (isFull(error) ? "full" : String(error)),
  );

describe("an embedded database whose disk is full", () => {
  it("says so, and goes no further, where its log can take no more; what was acknowledged is there when there is room", async () => {
    const data = dataDirectory(folder, "log");
    disk = fullDisk(databaseIn(data));
    const store = await openEmbedded(data);
    await note(store, "before");
    disk.fill(true);
    const { acknowledged, end } = await untilFull(store);
    expect(end).toBe("full");
    expect(await failing(noted(store))).toBe("full");
    expect(await failing(store.system((db) => db.seen.count()))).toBe("full");
    await store.close();
    disk.fill(false);
    const again = await openEmbedded(data);
    expect(await noted(again)).toEqual(keys("before", ...acknowledged));
    await again.close();
  });

  it("is opened anew by itself once there is room, with what was acknowledged", { timeout: 60_000 }, async () => {
    const data = dataDirectory(folder, "anew");
    disk = fullDisk(databaseIn(data));
    const store = await openEmbedded(data);
    await note(store, "before");
    disk.fill(true);
    const { acknowledged, end } = await untilFull(store);
    expect(end).toBe("full");
    disk.fill(false);
    expect(await noted(store)).toEqual(keys("before", ...acknowledged));
    expect(await store.hasRoom()).toBe(true);
    await note(store, "after");
    await store.close();
    const again = await openEmbedded(data);
    expect(await noted(again)).toEqual(keys("after", "before", ...acknowledged));
    await again.close();
  });

  it("is not called damaged where there was no room to make it", async () => {
    const data = join(folder, "new");
    mkdirSync(data);
    disk = fullDisk(data);
    disk.fill(true);
    await expect(openEmbedded(data)).rejects.toMatchObject({ fault: "full" });
  });
});
