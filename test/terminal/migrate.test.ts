import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openEmbedded } from "../../src/core/services/store/embedded.ts";
import { migrationNames } from "../../src/core/services/store/migrations.ts";
import { sql, type Store } from "../../src/core/services/store/store.ts";
import { begin, rapporteur } from "../support/command.ts";
import { dataDirectory } from "../support/data-directory.ts";
import { dropDatabase, freshStore, type stores } from "../support/store.ts";
import { databaseAtRelease } from "../upgrade/at-release.ts";
import { fill } from "../upgrade/fill.ts";
import { RELEASE } from "../upgrade/release.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "migrate-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const later = migrationNames().filter((name) => name > RELEASE);
const KEY = { RAPPORTEUR_KEY: `k1:${"A".repeat(43)}` };

describe.each(["embedded", "server"] as const)("rapporteur migrate on %s, after the release before", (kind) => {
  let settings: Record<string, string>;
  let remove: () => Promise<void>;
  beforeAll(async () => {
    const release = await databaseAtRelease(kind);
    await fill(release.store);
    await release.store.close();
    remove = () => release.remove();
    settings =
      release.url === undefined ? { RAPPORTEUR_DATA: release.directory ?? "" } : { DATABASE_URL: release.url, ...KEY };
  });
  afterAll(() => remove());

  it("says what it will do, and how there is a way back, and does nothing with --status", async () => {
    for (let n = 0; n < 2; n += 1) {
      const { code, stdout, stderr } = await rapporteur(["migrate", "--status"], settings);
      expect(code).toBe(1);
      expect(stdout.match(/^missing: .*$/gm)).toEqual(later.map((name) => `missing: ${name}`));
      expect(stdout).toMatch(/^missing: 20261126190000_chores\n {2}makes the table chore$/m);
      expect(stdout).toMatch(/^missing: 20261126180000_readers\n(?: {2}.*\n)*? {2}changes rows of conclusion$/m);
      expect(stderr).toMatch(/^There is one way back: a back-up made before\. `rapporteur backup FILE` makes one/);
    }
  });

  it("does that, and then nothing is missing", async () => {
    const { code, stdout } = await rapporteur(["migrate"], settings);
    expect(code).toBe(0);
    expect(stdout.match(/^applied: .*$/gm)).toEqual(later.map((name) => `applied: ${name}`));
    expect(await rapporteur(["migrate", "--status"], settings)).toEqual({
      code: 0,
      stdout: "The database has every migration.\n",
      stderr: "",
    });
  });
});

const NEWER = "20990101000000_from_the_future";
const makeNewer = (store: Store) =>
  store.statement(sql`
    insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
    values ('future', '', ${NEWER}, now(), 1) returning 1`);

describe("a database on which a newer version has worked", () => {
  const sentence = `it has migrations that this version does not know (${NEWER}). Nothing was changed.`;
  const refused = async (kind: (typeof stores)[number], settings: Record<string, string>) => {
    const bot = begin(settings);
    await expect(bot.started).rejects.toMatchObject({
      ended: { code: 1, stderr: expect.stringContaining(sentence) as string },
    });
    const verb = await rapporteur(["migrate", "--status"], settings);
    expect([kind, verb]).toEqual([kind, { code: 1, stdout: "", stderr: expect.stringContaining(sentence) as string }]);
  };
  it("is not started on, embedded", async () => {
    const data = dataDirectory(folder);
    const store = await openEmbedded(data);
    await makeNewer(store);
    await store.close();
    await refused("embedded", { RAPPORTEUR_DATA: data });
  });
  it("is not started on, on a server", async () => {
    const { store, url = "" } = await freshStore("server");
    await makeNewer(store);
    await store.close();
    await refused("server", { DATABASE_URL: url, ...KEY });
    await dropDatabase(url);
  });
});
