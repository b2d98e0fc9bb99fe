import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { randomBytes } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { checkBackup } from "../../../../src/core/services/backup/check-backup.ts";
import { nightlyBackups } from "../../../../src/core/services/backup/nightly.ts";
import { type BackupSecret, makeKeyFile } from "../../../../src/core/services/backup/secret.ts";
import { randomIds } from "../../../../src/core/kernel/values/ids.ts";
import { fixedClock } from "../../../../src/core/kernel/time/clock.ts";
import type { Store } from "../../../../src/core/services/store/store.ts";
import { CATALOGUE } from "../../../../src/features.ts";
import { sealOn } from "../../../support/seals.ts";
import { freshStore } from "../../../support/store.ts";

let folder: string;
let store: Store;
let secret: BackupSecret;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "nightly-"));
  secret = await makeKeyFile(join(folder, "key"));
  ({ store } = await freshStore());
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

it("back-ups by night are whole, and the newest are kept", async () => {
  const directory = join(folder, "backups");
  const { chores: [chore] = [] } = nightlyBackups({
    directory,
    keep: 2,
    secret: () => secret,
    version: "1",
  });
  const night = (day: number) =>
    chore?.run({
      store,
      clock: fixedClock(new Date(Date.UTC(2026, 10, day, 3, 11))),
      ids: randomIds(randomBytes),
      seal: sealOn(),
      catalogue: CATALOGUE,
    });
  await night(1);
  // What a killed process left, and what is somebody else's.
  writeFileSync(join(directory, "rapporteur-20261101T031200Z.age.part"), "half");
  writeFileSync(join(directory, "letter.age"), "mine");
  for (const day of [2, 3, 4]) await night(day);
  expect(readdirSync(directory).sort()).toEqual([
    "letter.age",
    "rapporteur-20261103T031100Z.age",
    "rapporteur-20261104T031100Z.age",
  ]);
  expect((await checkBackup(join(directory, "rapporteur-20261104T031100Z.age"), secret)).head.madeAt).toBe(
    "2026-11-04T03:11:00.000Z",
  );
});

it("one that fails takes away none of before", async () => {
  const directory = join(folder, "failing");
  const settings = { directory, keep: 1, version: "1" };
  const parts = (day: number) => ({
    store,
    clock: fixedClock(new Date(Date.UTC(2026, 10, day, 3, 11))),
    ids: randomIds(randomBytes),
    seal: sealOn(),
    catalogue: CATALOGUE,
  });
  await nightlyBackups({ ...settings, secret: () => secret }).chores?.[0]?.run(parts(1));
  const lost = () => {
    throw new Error("the key is gone");
  };
  await expect(nightlyBackups({ ...settings, secret: lost }).chores?.[0]?.run(parts(2))).rejects.toThrow(
    "the key is gone",
  );
  expect(readdirSync(directory)).toEqual(["rapporteur-20261101T031100Z.age"]);
});
