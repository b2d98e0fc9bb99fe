import { fullDisk } from "../../../support/full-disk.ts";
import {
  appendFileSync,
  copyFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyAudit } from "../../../../src/core/services/audit/verify.ts";
import { checkBackup } from "../../../../src/core/services/backup/check-backup.ts";
import { makeBackup } from "../../../../src/core/services/backup/make-backup.ts";
import { migratedAs, opensBackup, restoreInto } from "../../../../src/core/services/backup/restore-backup.ts";
import { readSealed, writeSealed } from "../../../../src/core/services/backup/sealed-file.ts";
import { type BackupSecret, makeKeyFile, readKeyFile } from "../../../../src/core/services/backup/secret.ts";
import { nameSql } from "../../../../src/core/services/store/catalog-sql.ts";
import { migrationNames } from "../../../../src/core/services/store/migrations.ts";
import { sql, type Store } from "../../../../src/core/services/store/store.ts";
import { fixedClock } from "../../../../src/core/kernel/time/clock.ts";
import { CATALOGUE } from "../../../../src/features.ts";
import { sealOn } from "../../../support/seals.ts";
import { dropDatabase, freshStore, stores } from "../../../support/store.ts";
import { type AtRelease, databaseAtRelease } from "../../../upgrade/at-release.ts";
import { fill } from "../../../upgrade/fill.ts";
import { type Snapshot, takeSnapshot } from "../../../upgrade/snapshot.ts";

const clock = fixedClock(new Date("2026-11-27T03:11:00Z"));
let folder: string;
let secret: BackupSecret;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "backup-"));
  secret = await makeKeyFile(join(folder, "backups.key"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const parts = (store: Store) => ({ store, clock, catalogue: CATALOGUE, version: "1.2.3" });
const refused = async (work: Promise<unknown>) => {
  const error: unknown = await work.then(
    () => expect.fail("it was not refused"),
    (thrown: unknown) => thrown,
  );
  return (error as { fault?: string }).fault ?? error;
};

describe.each(stores)("a back-up of a filled database on %s", (kind) => {
  let database: AtRelease;
  let store: Store;
  let before: Snapshot;
  const path = () => join(folder, `${kind}.age`);
  beforeAll(async () => {
    database = await databaseAtRelease(kind);
    await fill(database.store);
    await database.store.close();
    store = await database.upgrade();
    before = await takeSnapshot(store);
    const made = await makeBackup(parts(store), { path: path(), secret });
    expect(made.rows).toBe(Object.values(before).reduce((sum, { rows }) => sum + rows.length, 0));
  });
  afterAll(async () => {
    await store.close();
    await database.remove();
  });

  it("changes nothing, and is for its owner's eyes", async () => {
    expect(await takeSnapshot(store)).toEqual(before);
    expect(statSync(path()).mode & 0o777).toBe(0o600);
  });

  it.each(stores)("is restored on %s to the last column, and goes on from there", async (other) => {
    const { store: empty, url } = await freshStore(other);
    await restoreInto(empty, path(), secret, () => undefined);
    expect(await takeSnapshot(empty)).toEqual(before);
    for (const community of ["a", "b"])
      expect(
        await empty.asCommunity(community, "auditing", (db) => verifyAudit({ db, seal: sealOn() }, community)),
      ).toMatchObject({
        whole: true,
      });
    for (const [table, column] of [
      ["post", "seq"],
      ["card_change", "id"],
    ] as const) {
      const [row] = await empty.statement<{ fresh: boolean }>(sql`
        select nextval(pg_get_serial_sequence(${table}, ${column})) > (select coalesce(max((to_jsonb(t) ->> ${column})::bigint), 0) from ${nameSql(table)} t) as fresh`);
      expect(row).toEqual({ fresh: true });
    }
    // Triggers are at work again: the log takes no change.
    await expect(empty.statement(sql`update audit set action = 'forged' returning 1`)).rejects.toThrow();
    await empty.close();
    if (url) await dropDatabase(url);
  });

  it("is refused by a database that holds anything, which stays as it was", async () => {
    expect(await refused(restoreInto(store, path(), secret, () => undefined))).toBe("filled");
    expect(await takeSnapshot(store)).toEqual(before);
  });

  it("shows one moment, whatever is written meanwhile", async () => {
    let added: Promise<unknown> | undefined;
    const meanwhile = join(folder, `${kind}-meanwhile.age`);
    await makeBackup(parts(store), { path: meanwhile, secret }, (step) => {
      if (step === "write")
        added ??= store.statement(sql`insert into seen (key, at) values ('meanwhile', now()) returning 1`);
    });
    await added;
    const lines: string[] = [];
    for await (const line of readSealed(meanwhile, secret)) lines.push(line);
    expect(lines.filter((line) => line.includes('"meanwhile"'))).toEqual([]);
    expect(await store.statement(sql`delete from seen where key = 'meanwhile' returning 1 as gone`)).toHaveLength(1);
  });
});

describe("a file of a back-up", () => {
  let store: Store;
  const path = () => join(folder, "small.age");
  const copied = (name: string) => {
    const to = join(folder, `${name}.age`);
    copyFileSync(path(), to);
    return to;
  };
  beforeAll(async () => {
    ({ store } = await freshStore());
    await store.statement(
      sql`insert into seen (key, at) select md5(n::text), now() from generate_series(1, 9000) n returning 1`,
    );
    await makeBackup(parts(store), { path: path(), secret, keys: "k1:secret" });
  });
  afterAll(() => store.close());

  it("is opened by its key alone, and by its pass phrase", async () => {
    expect(await refused(checkBackup(path(), await makeKeyFile(join(folder, "other.key"))))).toBe("secret");
    expect(await refused(checkBackup(path(), { phrase: "correct horse battery" }))).toBe("secret");
    expect((await checkBackup(path(), readKeyFile(join(folder, "backups.key")))).head).toMatchObject({
      version: "1.2.3",
      madeAt: "2026-11-27T03:11:00.000Z",
      keys: "k1:secret",
      rows: 9000,
    });
    const worded = join(folder, "worded.age");
    await makeBackup(parts(store), { path: worded, secret: { phrase: "correct horse battery" } });
    expect((await checkBackup(worded, { phrase: "correct horse battery" })).head.keys).toBeUndefined();
    expect(await refused(checkBackup(worded, { phrase: "correct horse cattery" }))).toBe("secret");
  });

  it("shows nothing of what is in it", () => {
    const text = readFileSync(path(), "latin1");
    for (const word of ["seen", "k1:secret", "1.2.3", "c4ca4238a0b923820dcc509a6f75849b"])
      expect(text).not.toContain(word);
  });

  it("is refused wherever it is cut off, changed or gone on with", async () => {
    const { size } = statSync(path());
    // The chunks of age are 64 KB and 16 bytes.
    for (const at of [25, 100, 200, 300, 65_552, Math.floor(size / 2), size - 17, size - 1]) {
      const cut = copied(`cut-${at}`);
      truncateSync(cut, at);
      expect([at, await refused(checkBackup(cut, secret))]).toEqual([at, "damaged"]);
    }
    for (const at of [250, 1_000, 70_000, size - 5]) {
      const changed = copied(`changed-${at}`);
      const bytes = readFileSync(changed);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      writeFileSync(changed, bytes);
      expect([at, await refused(checkBackup(changed, secret))]).toEqual([at, "damaged"]);
    }
    const longer = copied("longer");
    appendFileSync(longer, "more");
    expect(await refused(checkBackup(longer, secret))).toBe("damaged");
  });

  it("is told from files that are none", async () => {
    const other = join(folder, "letter.txt");
    for (const text of ["", "age", "Dear all"]) {
      writeFileSync(other, text);
      expect(await refused(checkBackup(other, secret))).toBe("foreign");
    }
    expect(await refused(checkBackup(folder, secret))).toBe("foreign");
  });

  it("is refused where it lacks its end, or has other rows than it says", async () => {
    const lines: string[] = [];
    for await (const line of readSealed(path(), secret)) lines.push(line);
    const without = async (name: string, gone: (line: string, at: number) => boolean) => {
      const file = join(folder, `${name}.age`);
      await writeSealed(
        file,
        secret,
        (async function* () {
          yield* lines.filter((line, at) => !gone(line, at));
        })(),
      );
      return refused(checkBackup(file, secret));
    };
    expect(await without("endless", (line) => line.startsWith('{"end"'))).toBe("damaged");
    expect(await without("headless", (_, at) => at === 0)).toBe("damaged");
    expect(await without("rowless", (_, at) => at === lines.findIndex((line) => line.startsWith("[")))).toBe("damaged");
  });

  it("of a newer version is refused, by its format and by its tables", async () => {
    const { head } = await checkBackup(path(), secret);
    expect(migratedAs(head)).toBe(migrationNames().at(-1));
    const newer = { ...head, migrations: [...head.migrations, "20990101000000_new"], version: "9.0.0" };
    expect(() => migratedAs(newer)).toThrow(expect.objectContaining({ fault: "newer", found: "9.0.0" }) as Error);
    const file = join(folder, "format.age");
    await writeSealed(
      file,
      secret,
      (async function* () {
        yield JSON.stringify({ ...head, format: 2, version: "9.0.0", shape: "another" });
      })(),
    );
    expect(await refused(checkBackup(file, secret))).toBe("newer");
  });

  it("of older tables is refused by newer ones", async () => {
    const { head, tail } = await checkBackup(path(), secret);
    const file = join(folder, "older.age");
    const older = { ...head, migrations: head.migrations.slice(0, -1), rows: 0 };
    await writeSealed(
      file,
      secret,
      (async function* () {
        yield JSON.stringify(older);
        yield JSON.stringify({ ...tail, counts: {} });
      })(),
    );
    const { store: empty } = await freshStore();
    expect(await refused(restoreInto(empty, file, secret, () => undefined))).toBe("older");
    await empty.close();
  });

  it("takes no other file's place, and leaves none half written", async () => {
    expect(await refused(makeBackup(parts(store), { path: path(), secret }))).toBe("exists");
    const broken: Store = {
      ...store,
      system: async (work) => {
        await store.system(work);
        throw new Error("lost");
      },
    };
    const lost = join(folder, "lost.age");
    await expect(makeBackup(parts(broken), { path: lost, secret })).rejects.toThrow("lost");
    for (const file of [lost, `${lost}.part`]) expect(() => statSync(file)).toThrow("ENOENT");
  });

  it("has no room: that is said, and nothing is left of it", async () => {
    const disk = fullDisk(folder);
    const small = join(folder, "roomless.age");
    try {
      disk.fill(true);
      expect(await refused(makeBackup(parts(store), { path: small, secret }))).toBe("full");
    } finally {
      disk.end();
    }
    for (const file of [small, `${small}.part`]) expect(() => statSync(file)).toThrow("ENOENT");
  });

  it("knows whether a key opens what is sealed in it", async () => {
    const { head } = await checkBackup(path(), secret);
    expect(await opensBackup(new Map([["k1", new Uint8Array(32)]]), head)).toBe(true);
    const sample = { sealed: "a.b.c.d.e", place: { community: "a", table: "contact", row: "r", field: "note" } };
    expect(await opensBackup(new Map([["k1", new Uint8Array(32)]]), { ...head, sample })).toBe(false);
  });
});
