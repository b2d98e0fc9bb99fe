import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateX25519Identity } from "age-encryption";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { erasedBeside, keepErased, readErased } from "../../../../src/core/services/backup/erased-file.ts";
import { makeBackup } from "../../../../src/core/services/backup/make-backup.ts";
import { nightlyBackups } from "../../../../src/core/services/backup/nightly.ts";
import { restoreInto } from "../../../../src/core/services/backup/restore-backup.ts";
import { erasing } from "../../../../src/core/services/privacy/erasing/erasing-chore.ts";
import type { Store } from "../../../../src/core/services/store/store.ts";
import { dropDatabase, freshStore } from "../../../support/store.ts";
import { type World, world } from "../../../support/world.ts";

// A key and no pass phrase: making one of that takes a second each time.
const secret = { identity: await generateX25519Identity() };

describe("a back-up from before somebody was erased", () => {
  let w: World;
  let folder: string;
  let restored: { store: Store; url: string };
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "erased-"));
    w = await world();
    await w.say("me edit language:es");
    const path = join(folder, "before.age");
    await makeBackup({ store: w.store, clock: w.clock, catalogue: w.catalogue, version: "1.0.0" }, { path, secret });
    await w.db((db) => db.person.updateMany({ where: { id: "c1member" }, data: { eraseAt: w.clock.now() } }));
    const catalogue = {
      features: [
        ...w.catalogue.features,
        nightlyBackups({ directory: folder, keep: 3, secret: () => secret, version: "1.0.0" }),
      ],
    };
    await erasing.run({ ...w, catalogue });
    restored = (await freshStore("server")) as { store: Store; url: string };
    await restoreInto(restored.store, path, secret, () => undefined);
  });
  afterAll(async () => {
    await w.close();
    await restored.store.close();
    await dropDatabase(restored.url);
    rmSync(folder, { recursive: true, force: true });
  });
  const there = () => restored.store.system((db) => db.person.count({ where: { id: "c1member" } }));

  it("has a list beside it, in which nobody is named", async () => {
    const text = readFileSync(erasedBeside(join(folder, "before.age")), "utf8");
    expect(text).toMatch(/^[0-9a-f]{64} 2026-11-24T15:00:00\.000Z\n$/);
  });
  it("brings no erased person back: the bot erases them again", async () => {
    expect(await there()).toBe(1);
    const catalogue = {
      features: [
        ...w.catalogue.features,
        nightlyBackups({ directory: folder, keep: 3, secret: () => secret, version: "1.0.0" }),
      ],
    };
    await erasing.run({ ...w, store: restored.store, catalogue });
    expect(await there()).toBe(0);
    expect(await restored.store.system((db) => db.person.count())).toBe(await w.db((db) => db.person.count()));
  });
  it("keeps the list as it is where there is nothing new, and takes nobody out", async () => {
    const path = join(folder, "list.txt");
    const [one, other] = ["a".repeat(64), "b".repeat(64)];
    await keepErased(path, new Map([[one, new Date(0)]]));
    await keepErased(path, new Map([[other, new Date(1_000)]]));
    expect([...(await readErased(path)).keys()]).toEqual([one, other]);
  });
});
