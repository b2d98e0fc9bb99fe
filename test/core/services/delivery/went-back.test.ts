import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { makeBackup } from "../../../../src/core/services/backup/make-backup.ts";
import { restoreInto } from "../../../../src/core/services/backup/restore-backup.ts";
import { type BackupSecret, makeKeyFile } from "../../../../src/core/services/backup/secret.ts";
import { type Planned, planDeliveries } from "../../../../src/core/services/delivery/planning/plan.ts";
import { noteOrigin, noteRestored } from "../../../../src/core/services/delivery/origin.ts";
import { databaseIn } from "../../../../src/core/services/store/database-in.ts";
import { openEmbedded } from "../../../../src/core/services/store/embedded.ts";
import { sql, type Store } from "../../../../src/core/services/store/store.ts";
import { CATALOGUE } from "../../../../src/features.ts";
import { dataDirectory } from "../../../support/data-directory.ts";
import { dropDatabase, freshStore, stores } from "../../../support/store.ts";
import { type FakePlatform, fakePlatform, HERE, ledgerWorld, MINUTE, plainComposer } from "./ledger-world.ts";

let folder: string;
let secret: BackupSecret;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "went-back-"));
  secret = await makeKeyFile(join(folder, "key"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(stores)("a database that was restored, on the %s store", (kind) => {
  let w: Awaited<ReturnType<typeof ledgerWorld>>;
  let platform: FakePlatform;
  let restored: { store: Store; url?: string };
  let backups = 0;
  beforeAll(async () => {
    w = await ledgerWorld(kind);
  });
  beforeEach(() => {
    platform = fakePlatform();
  });
  afterEach(async () => {
    await restored.store.close();
    if (restored.url !== undefined) await dropDatabase(restored.url);
    await w.clear();
  });
  afterAll(() => w.store.close());

  /** What the store holds now, in another. */
  const backUp = async () => {
    backups += 1;
    const path = join(folder, `${kind}-${backups}.age`);
    await makeBackup({ store: w.store, clock: w.clock, catalogue: CATALOGUE, version: "1" }, { path, secret });
    return async () => {
      restored = await freshStore(kind);
      await restoreInto(restored.store, path, secret, () => undefined);
    };
  };
  const due = (minutes: number) => new Date(w.clock.now().getTime() + minutes * MINUTE);
  const states = () =>
    restored.store.statement<{ subject: string; state: string }>(sql`
    select subject_id as subject, state from delivery order by subject_id`);

  it("says nothing again that was said since, and what was not said", async () => {
    expect(await noteOrigin(w.store, w.clock)).toBe(false);
    await w.plan(
      { subjectId: "m1", dueAt: due(1) },
      { kind: "nudge", subjectId: "m2", dueAt: due(2), person: "c1member" },
      { kind: "draft", subjectId: "m3", dueAt: due(10), person: "c1member" },
    );
    const restore = await backUp();
    w.clock.step(5 * MINUTE);
    await w.deliver([platform], plainComposer());
    expect(platform.seen).toHaveLength(2);
    w.clock.step(6 * MINUTE);
    await restore();
    await w.deliver([platform], plainComposer(), restored.store);
    expect(platform.lookedUp).toHaveLength(3);
    expect(platform.seen.map(({ key }) => key)).toEqual([...new Set(platform.seen.map(({ key }) => key))]);
    expect(platform.seen).toHaveLength(3);
    expect(await states()).toEqual(["m1", "m2", "m3"].map((subject) => ({ subject, state: "sent" })));
  });

  it("is believed of what becomes due after that was noticed", async () => {
    await noteOrigin(w.store, w.clock);
    await w.plan({ subjectId: "m1", dueAt: due(1) }, { subjectId: "m2", dueAt: due(30) });
    const restore = await backUp();
    await restore();
    w.clock.step(5 * MINUTE);
    expect(await noteOrigin(restored.store, w.clock)).toBe(true);
    expect(await noteOrigin(restored.store, w.clock)).toBe(false);
    w.clock.step(60 * MINUTE);
    await w.deliver([platform], plainComposer(), restored.store);
    expect(platform.lookedUp).toHaveLength(1);
    expect(platform.seen).toHaveLength(2);
  });

  it("that noted nothing before counts as restored all the same", async () => {
    await w.store.statement(sql`delete from origin returning 1`);
    await w.plan({ subjectId: "m1", dueAt: due(1) });
    const restore = await backUp();
    await restore();
    await noteRestored(restored.store, w.clock);
    w.clock.step(5 * MINUTE);
    await w.deliver([platform], plainComposer(), restored.store);
    expect(platform.lookedUp).toHaveLength(1);
  });

  it("says nothing again that it plans anew because it has forgotten that it did", async () => {
    await noteOrigin(w.store, w.clock);
    await w.plan({ subjectId: "m0", dueAt: due(0) });
    await w.deliver([platform], plainComposer());
    const restore = await backUp();
    w.clock.step(30 * MINUTE);
    const lost = w.clock.now();
    const again = { kind: "notice", subjectId: "n1", occurrence: "missed" } as const;
    await w.plan(again);
    await w.deliver([platform], plainComposer());
    w.clock.step(600 * MINUTE);
    await restore();
    expect(await noteOrigin(restored.store, w.clock)).toBe(true);
    w.clock.step(10 * MINUTE);
    // The other waits for the end of somebody's quiet hours, as it did not the first time.
    await planOn(restored.store, w, { ...again, dueAt: due(0) }, { ...again, subjectId: "n2", dueAt: due(480) });
    await w.deliver([platform], plainComposer(), restored.store);
    expect(platform.sinces.map((since) => since < lost)).toEqual([true]);
    expect(platform.seen.map(({ key }) => key)).toHaveLength(2);
    w.clock.step(480 * MINUTE);
    await w.deliver([platform], plainComposer(), restored.store);
    expect(platform.lookedUp).toHaveLength(2);
    expect(platform.seen).toHaveLength(3);
    // Whatever is planned later is new.
    // The other waits for the end of somebody's quiet hours, as it did not the first time.
    await planOn(restored.store, w, { ...again, subjectId: "n3", dueAt: due(0) });
    await w.deliver([platform], plainComposer(), restored.store);
    expect(platform.lookedUp).toHaveLength(2);
    expect(platform.seen).toHaveLength(4);
  });

  it("holds what cannot be looked up, and says it once", async () => {
    await noteOrigin(w.store, w.clock);
    await w.plan({ subjectId: "m1", dueAt: due(1) });
    const restore = await backUp();
    w.clock.step(2 * MINUTE);
    await w.deliver([platform], plainComposer());
    await restore();
    platform.blind.push({ kind: "unknown" });
    await w.deliver([platform], plainComposer(), restored.store);
    expect(await states()).toEqual([{ subject: "m1", state: "sending" }]);
    await restored.store.statement(sql`update delivery set lease_until = now() - interval '1 second' returning 1`);
    await w.deliver([platform], plainComposer(), restored.store);
    expect(platform.seen).toHaveLength(1);
    expect(await states()).toEqual([{ subject: "m1", state: "sent" }]);
  });

  it("after an ordinary outage is believed whole", async () => {
    await noteOrigin(w.store, w.clock);
    await w.plan({ subjectId: "m1", dueAt: due(1) }, { subjectId: "m2", dueAt: due(2) });
    w.clock.step(5 * MINUTE);
    await w.deliver([platform], plainComposer());
    expect(platform.lookedUp).toEqual([]);
    expect(platform.seen).toHaveLength(2);
    restored = await freshStore(kind);
  });
});

/** Plans on another store than the world's. */
const planOn = (
  store: Store,
  { clock, ids }: Pick<Awaited<ReturnType<typeof ledgerWorld>>, "clock" | "ids">,
  ...planned: readonly Omit<Planned, "to">[]
) =>
  store.asCommunity("c1", "maintenance", (db) =>
    planDeliveries(
      { db, community: { id: "c1" }, now: clock.now(), ids },
      planned.map((one) => ({ ...one, to: HERE })),
    ),
  );

describe("an embedded database", () => {
  const went = async (data: string) => {
    const store = await openEmbedded(data);
    const back = await noteOrigin(store, { now: () => new Date("2026-11-24T15:00:00Z") });
    await store.close();
    return back;
  };
  it("that is started again is the same, and a copy in its place is not", async () => {
    const data = dataDirectory(folder, "data");
    expect([await went(data), await went(data)]).toEqual([false, false]);
    cpSync(data, join(folder, "copy"), { recursive: true });
    rmSync(databaseIn(data), { recursive: true });
    cpSync(databaseIn(join(folder, "copy")), databaseIn(data), { recursive: true });
    expect([await went(data), await went(data)]).toEqual([true, false]);
  });
});
