import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { databaseIn } from "../../../src/core/services/store/database-in.ts";
import { openEmbedded } from "../../../src/core/services/store/embedded.ts";
import { rapporteur, type Started, start } from "../../support/command.ts";
import { dataDirectory } from "../../support/data-directory.ts";
import { dropDatabase } from "../../support/store.ts";
import { databaseAtRelease } from "../../upgrade/at-release.ts";
import { fill } from "../../upgrade/fill.ts";
import { takeSnapshot } from "../../upgrade/snapshot.ts";
import { makeBackup } from "../../../src/core/services/backup/make-backup.ts";
import { makeKeyFile } from "../../../src/core/services/backup/secret.ts";
import { fixedClock } from "../../../src/core/kernel/time/clock.ts";
import { catalogueOf } from "../../../src/core/kernel/catalogue/catalogue.ts";

let folder: string;
let bot: Started;
let data: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "backup-verb-"));
  data = dataDirectory(folder, "bot");
  bot = await start({ RAPPORTEUR_DATA: data });
});
afterAll(async () => {
  await bot.end("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});
const file = (name: string) => join(folder, name);
const on = (directory: string, ...args: string[]) => rapporteur(args, { RAPPORTEUR_DATA: directory });
const ask = ["run", "--as", "admin", "--locale", "en", "contact find poc:true country:PY topic:tracing"];

describe("rapporteur backup and restore", () => {
  it("back up while the bot runs, and restore elsewhere with the key inside", async () => {
    const made = await on(data, "backup", file("with.age"), "--key-file", file("backups.key"), "--with-key");
    expect(made.code).toBe(0);
    expect(made.stdout).toMatch(
      /^Backed up \d[\d,]* rows into .*with\.age \(\d+\.\d MB\)\. Read back, it is whole\.$/m,
    );
    expect(made.stdout).toContain(`A key for back-ups was made in ${file("backups.key")}.`);
    expect(made.stdout).toContain("whoever opens it reads everything");
    const elsewhere = file("elsewhere");
    const restored = await on(elsewhere, "restore", file("with.age"), "--key-file", file("backups.key"));
    expect(restored.code).toBe(0);
    expect(restored.stdout).toMatch(/^Restored \d[\d,]* rows as of 20\S+Z\. Every table has as many as there were\.$/m);
    expect(restored.stdout).toMatch(/^firearms-latam: whole, \d/m);
    expect((await on(elsewhere, ...ask)).stdout).toBe((await on(data, ...ask)).stdout);
    expect(readFileSync(join(elsewhere, "key.json"))).toEqual(readFileSync(join(data, "key.json")));
    expect((await on(elsewhere, "doctor")).stdout).toMatch(/^ok +key: The key opens/m);
  });

  it("ask for the key of what is sealed, or leave it out", async () => {
    const made = await on(data, "backup", file("without.age"), "--key-file", file("backups.key"));
    expect(made.stdout).toContain("The key of private fields is not in it.");
    const restore = ["restore", file("without.age"), "--key-file", file("backups.key")];
    const keyless = file("keyless");
    const refused = await on(keyless, ...restore);
    expect({ code: refused.code, stdout: refused.stdout }).toEqual({ code: 1, stdout: "" });
    expect(refused.stderr).toContain("are sealed with a key that is not here. Put key.json into the data directory");
    expect(existsSync(databaseIn(keyless))).toBe(false);
    expect((await on(keyless, ...restore, "--without-key")).code).toBe(0);
    const found = await on(keyless, ...ask);
    expect(found.stdout).toMatch(/Paraguay/);
    expect(found.stdout).not.toMatch(/\+595/);
    const keyed = file("keyed");
    mkdirSync(keyed);
    cpSync(join(data, "key.json"), join(keyed, "key.json"));
    expect((await on(keyed, ...restore)).code).toBe(0);
    expect((await on(keyed, ...ask)).stdout).toMatch(/\+595/);
  });

  it("take a pass phrase from the environment, and restore into a server's new database", async () => {
    const phrase = { RAPPORTEUR_BACKUP_PASSPHRASE: "correct horse battery" };
    expect(
      (await rapporteur(["backup", file("worded.age"), "--with-key"], { RAPPORTEUR_DATA: data, ...phrase })).code,
    ).toBe(0);
    const name = `restored_${process.pid}`;
    const client = new pg.Client({ connectionString: inject("server") });
    await client.connect();
    await client.query(`create database ${name}`);
    await client.end();
    const url = inject("server").replace(/postgres$/, name);
    const restored = await rapporteur(["restore", file("worded.age")], { DATABASE_URL: url, ...phrase });
    expect([restored.code, restored.stderr]).toEqual([
      0,
      "The key of private fields was in the back-up. Set RAPPORTEUR_KEY to this:\n",
    ]);
    const [key = ""] = restored.stdout.split("\n");
    const server = { DATABASE_URL: url, RAPPORTEUR_KEY: key };
    expect((await rapporteur(ask, server)).stdout).toBe((await on(data, ...ask)).stdout);
    const again = await rapporteur(["restore", file("worded.age")], { ...server, ...phrase });
    expect(again).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringContaining("The database is not empty: there are rows in ") as string,
    });
    await dropDatabase(url);
  });

  it("refuse in one sentence what cannot be, and change nothing", async () => {
    const cut = file("cut.age");
    copyFileSync(file("with.age"), cut);
    truncateSync(cut, 5_000);
    writeFileSync(file("letter.age"), "Dear all");
    const wrong: [string[], string, string][] = [
      [["backup", file("with.age"), "--key-file", file("backups.key")], data, "There is a file"],
      [["backup", file("x.age")], data, "With what is it closed?"],
      [["backup", "/proc/nothing.age", "--key-file", file("backups.key")], data, "could not be written"],
      [
        ["restore", file("with.age"), "--key-file", file("backups.key")],
        data,
        "is in use: `npm start` runs as process",
      ],
      [["restore", file("with.age"), "--key-file", file("other.key")], file("new"), "I can’t read the file"],
      [["restore", file("with.age"), "--key-file", file("letter.age")], file("new"), "There is no key in"],
      [
        ["restore", file("worded.age"), "--key-file", file("backups.key")],
        file("new"),
        "That pass phrase or key does not open",
      ],
      [
        ["restore", cut, "--key-file", file("backups.key")],
        file("new"),
        "is not whole: it was cut off or changed. Nothing was restored.",
      ],
      [["restore", file("letter.age"), "--key-file", file("backups.key")], file("new"), "letter.age is no back-up."],
      [["restore", file("nothing.age"), "--key-file", file("backups.key")], file("new"), "I can’t read the file"],
    ];
    for (const [args, directory, sentence] of wrong) {
      const { code, stdout, stderr } = await on(directory, ...args);
      expect([args, stdout, stderr]).toEqual([args, "", expect.stringContaining(sentence)]);
      expect([1, 2]).toContain(code);
      expect(stderr.trim().split("\n")).toHaveLength(1);
    }
    expect(existsSync(databaseIn(file("new")))).toBe(false);
    const filled = await on(file("elsewhere"), "restore", file("with.age"), "--key-file", file("backups.key"));
    expect(filled).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringContaining("The database is not empty") as string,
    });
  });
});

describe("a back-up of the release before", () => {
  it("is restored as it was, and brought up to date as an upgrade is", async () => {
    const release = await databaseAtRelease("embedded");
    await fill(release.store);
    const secret = await makeKeyFile(file("release.key"));
    await makeBackup(
      {
        store: release.store,
        clock: fixedClock(new Date("2026-11-27T03:11:00Z")),
        catalogue: catalogueOf([]),
        version: "0.0.9",
      },
      { path: file("release.age"), secret },
    );
    await release.store.close();
    const upgraded = await release.upgrade();
    const expected = await takeSnapshot(upgraded);
    await upgraded.close();
    await release.remove();
    const fresh = file("fresh");
    expect(await on(fresh, "restore", file("release.age"), "--key-file", file("release.key"))).toMatchObject({
      code: 0,
    });
    const store = await openEmbedded(fresh);
    const { origin, ...rest } = await takeSnapshot(store);
    expect({ ...rest, origin: { ...origin, rows: [] } }).toEqual(expected);
    // That it was restored is known, too.
    expect(origin?.rows).toHaveLength(1);
    await store.close();
    expect(
      await on(dataDirectory(folder, "newer"), "restore", file("release.age"), "--key-file", file("release.key")),
    ).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(
        "An older version made this back-up (0.0.9), and this database has newer tables.",
      ) as string,
    });
  });
});
