import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { appendAudit } from "../../../../src/core/services/audit/audit.ts";
import { verifyAudit } from "../../../../src/core/services/audit/verify.ts";
import type { Store } from "../../../../src/core/services/store/store.ts";
import { addCommunity, freshStore, stores } from "../../../support/store.ts";

describe.each(stores)("the audit log on %s", (kind) => {
  let store: Store;
  const now = new Date("2026-11-24T15:00:00.123Z");
  const append = (n: number, community = "a") =>
    store.asCommunity(community, "maintenance", (db) =>
      appendAudit(db, community, undefined, now, [
        { action: "test", subject: `x:${n}`, detail: { b: n, a: ["z", "y"] } },
      ]),
    );
  beforeAll(async () => {
    ({ store } = await freshStore(kind));
    await addCommunity(store, "a", "alpha", now);
    await addCommunity(store, "b", "beta", now);
  });
  afterAll(() => store.close());

  it("is one chain, however many write at once", async () => {
    await Promise.all(Array.from({ length: 20 }, (_, n) => append(n)));
    await append(99, "b");
    const verdict = await store.asCommunity("a", "maintenance", (db) => verifyAudit(db, "a"));
    expect(verdict).toMatchObject({ whole: true, links: 20 });
    expect(await store.asCommunity("b", "maintenance", (db) => verifyAudit(db, "b"))).toMatchObject({
      whole: true,
      links: 1,
    });
  });
  it("only grows, for the bot and for the owner of the tables", async () => {
    await expect(
      store.asCommunity("a", "maintenance", (db) => db.audit.updateMany({ data: { action: "other" } })),
    ).rejects.toThrow(/denied/);
    await expect(store.asCommunity("a", "maintenance", (db) => db.audit.deleteMany())).rejects.toThrow(/denied/);
    await expect(store.system((db) => db.$executeRaw`update audit set action = 'other'`)).rejects.toThrow(
      /append-only/,
    );
    await expect(store.system((db) => db.$executeRaw`truncate audit`)).rejects.toThrow(/append-only/);
  });
  it.each([
    ["a changed fact", "update audit set subject = 'x:other' where community_id = 'a' and seq = 7", 7],
    ["a changed detail", `update audit set detail = '{"a": 1}' where community_id = 'a' and seq = 3`, 3],
    ["a missing link", "delete from audit where community_id = 'a' and seq = 12", 12],
  ])("shows %s, by whoever could switch the guard off", async (_what, tampering, at) => {
    const { store: own } = await freshStore(kind);
    try {
      await addCommunity(own, "a", "alpha", now);
      for (let n = 0; n < 15; n += 1)
        await own.asCommunity("a", "maintenance", (db) =>
          appendAudit(db, "a", "amember", now, [{ action: "test", subject: `x:${n}` }]),
        );
      await own.system(async (db) => {
        await db.$executeRaw`alter table audit disable trigger audit_append_only`;
        await db.$executeRawUnsafe(tampering);
      });
      expect(await own.asCommunity("a", "maintenance", (db) => verifyAudit(db, "a"))).toEqual({ whole: false, at });
    } finally {
      await own.close();
    }
  });
});
