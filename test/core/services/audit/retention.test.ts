import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { countedIds } from "../../../support/store.ts";
import { auditRetention } from "../../../../src/core/services/audit/retention/audit-retention-chore.ts";
import { cutAudit } from "../../../../src/core/services/audit/retention/cut-audit.ts";
import { sealOn } from "../../../support/seals.ts";
import { DAY_MS, NOW, type Stage, stage, unsigned } from "./stage.ts";

const daysAgo = (n: number) => new Date(NOW.getTime() - n * DAY_MS);

describe("cutting an audit log off", () => {
  let s: Stage;
  beforeEach(async () => {
    s = await stage("server");
  });
  afterEach(() => s.close());
  const cut = (seal = sealOn(), days = 30) => s.db((db) => cutAudit({ db, seal }, "a", NOW, daysAgo(days)));
  const seqs = () => s.db(async (db) => (await db.audit.findMany({ orderBy: { seq: "asc" } })).map(({ seq }) => seq));

  it("leaves a signed checkpoint, by which what is left is whole", async () => {
    for (const n of [90, 60, 40, 20, 10]) await s.append(sealOn(), {}, "ana", daysAgo(n));
    expect(await cut()).toBe(3);
    expect(await seqs()).toEqual([4, 5, 6]);
    expect(await s.verify(sealOn())).toMatchObject({ whole: true, links: 3, first: 4 });
    expect(await cut()).toBe(0);
    // Its own checkpoint becomes old, too.
    await s.append(sealOn(), {}, "ana", new Date(NOW.getTime() + 40 * DAY_MS));
    const later = new Date(NOW.getTime() + 41 * DAY_MS);
    await s.db((db) => cutAudit({ db, seal: sealOn() }, "a", later, new Date(later.getTime() - 5 * DAY_MS)));
    expect(await seqs()).toEqual([7, 8]);
    expect(await s.verify(sealOn())).toMatchObject({ whole: true, first: 7 });
  });
  it("does not hide that more is gone than it says", async () => {
    for (const n of [60, 40, 20, 10]) await s.append(sealOn(), {}, "ana", daysAgo(n));
    await cut();
    await s.tamper("delete from audit where community_id = 'a' and seq = 3");
    expect(await s.verify(sealOn())).toEqual({ whole: false, at: 3, why: "removed" });
  });
  it("is known by what was noted of it elsewhere", async () => {
    for (const n of [60, 40, 20]) await s.append(sealOn(), {}, "ana", daysAgo(n));
    const [, second] = await s.db((db) => db.audit.findMany({ orderBy: { seq: "asc" } }));
    await cut();
    expect(
      await s.verify(
        sealOn(),
        new Map([
          [1, "gone"],
          [2, second?.hash ?? ""],
        ]),
      ),
    ).toMatchObject({ whole: true });
    expect(await s.verify(sealOn(), new Map([[2, "other"]]))).toEqual({ whole: false, at: 2, why: "noted" });
  });
  it("deletes nothing without a checkpoint, nor for whoever is not the product", async () => {
    await s.append(sealOn(), {}, "ana", daysAgo(60));
    await expect(s.db((db) => db.$executeRaw`select audit_cut('a', 1)`)).rejects.toThrow(/append-only/);
    await s.append(sealOn(), {}, "ana", daysAgo(1));
    const reader = { kind: "person", personId: "ana", role: "admin", ceiling: "red" } as const;
    await expect(
      s.store.within("a", reader, (db) => cutAudit({ db: db as never, seal: sealOn() }, "a", NOW, daysAgo(30))),
    ).resolves.toBe(0);
    await expect(s.store.within("a", reader, (db) => db.$executeRaw`select audit_cut('a', 1)`)).rejects.toThrow(
      /append-only/,
    );
    await expect(s.db((db) => db.$executeRaw`select audit_cut('b', 1)`)).rejects.toThrow(/another community/);
  });
  it("takes what was not signed with it, and keys by which nothing is checked any more", async () => {
    await unsigned(s, 2);
    await s.tamper(`update audit set at = '${daysAgo(90).toISOString()}' where community_id = 'a'`);
    await s.rehash();
    await s.append(sealOn("k1"), {}, "ana", daysAgo(60));
    await s.append(sealOn("k2", "k1"), {}, "ana", daysAgo(10));
    await cut(sealOn("k2"), 70);
    expect(await s.verify(sealOn("k2"))).toMatchObject({ whole: true, first: 3, unsigned: 0, key: "k2" });
    expect(await s.db((db) => db.auditKey.count())).toBe(1);
    await cut(sealOn("k2"), 5);
    expect(await s.verify(sealOn("k2"))).toMatchObject({ whole: true, unsigned: 0 });
    expect(await s.db((db) => db.auditKey.count())).toBe(0);
  });
  it("is a chore, done where the operator says how long entries are kept", async () => {
    for (const n of [60, 20]) await s.append(sealOn(), {}, "ana", daysAgo(n));
    const parts = {
      store: s.store,
      clock: { now: () => NOW },
      ids: countedIds(),
      seal: sealOn(),
      catalogue: { features: [] },
    };
    await auditRetention.run(parts);
    expect(await seqs()).toEqual([1, 2]);
    await auditRetention.run({ ...parts, auditDays: 30 });
    await auditRetention.run({ ...parts, auditDays: 30 });
    expect(await seqs()).toEqual([2, 3]);
  });
});
