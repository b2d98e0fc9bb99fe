import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { appendAudit } from "../../../../src/core/services/audit/audit.ts";
import { acceptUnsigned } from "../../../../src/core/services/audit/accept-unsigned.ts";
import { verifyAudit } from "../../../../src/core/services/audit/verify.ts";
import { sealOn } from "../../../support/seals.ts";
import { stores } from "../../../support/store.ts";
import { NOW, type Stage, stage, unsigned } from "./stage.ts";

const seal = sealOn("k1");

describe.each(stores)("the audit log on %s", (kind) => {
  let s: Stage;
  beforeAll(async () => {
    s = await stage(kind);
  });
  afterAll(() => s.close());

  it("is one chain, however many write at once", async () => {
    const details = { b: 1, a: ["z", "y"] };
    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        s.append(seal, { subject: `x:${n}`, detail: details }, n % 2 ? "ana" : "bo"),
      ),
    );
    await s.store.asCommunity("b", "maintenance", (db) =>
      appendAudit({ db, seal }, "b", undefined, NOW, [{ action: "test", subject: "x:99" }]),
    );
    expect(await s.verify(seal)).toMatchObject({ whole: true, links: 20, first: 1, unsigned: 0, key: "k1" });
    expect(await s.store.asCommunity("b", "maintenance", (db) => verifyAudit({ db, seal }, "b"))).toMatchObject({
      whole: true,
      links: 1,
    });
  });
  it("only grows, for the bot and for the owner of the tables", async () => {
    await expect(s.db((db) => db.audit.updateMany({ data: { action: "other" } }))).rejects.toThrow(/denied/);
    await expect(s.db((db) => db.audit.deleteMany())).rejects.toThrow(/denied/);
    await expect(s.store.system((db) => db.$executeRaw`update audit set action = 'other'`)).rejects.toThrow(
      /append-only/,
    );
    await expect(s.store.system((db) => db.$executeRaw`delete from audit where seq = 1`)).rejects.toThrow(
      /append-only/,
    );
    await expect(s.store.system((db) => db.$executeRaw`truncate audit`)).rejects.toThrow(/append-only/);
  });
  it("tells nobody of another community how far its chain goes", async () => {
    await expect(s.db((db) => db.$queryRaw`select * from audit_end('b', '{}')`)).rejects.toThrow(/another community/);
  });

  describe("tampered with by whoever could switch the guard off", () => {
    it.each([
      ["a changed fact", "update audit set subject = 'x:other' where community_id = 'a' and seq = 7", "changed", 7],
      ["a changed detail", `update audit set detail = '{"a": 1}' where community_id = 'a' and seq = 3`, "changed", 3],
      ["a missing link", "delete from audit where community_id = 'a' and seq = 12", "changed", 12],
      ["a missing beginning", "delete from audit where community_id = 'a' and seq <= 4", "removed", 4],
      [
        "another's name",
        "update audit set actor_id = (select actor_id from audit where community_id = 'a' and seq = 1) where community_id = 'a' and seq = 2",
        "changed",
        2,
      ],
      ["another key", "update audit set key_id = 'other' where community_id = 'a' and seq = 15", "changed", 15],
    ])("shows %s", async (_what, tampering, why, at) => {
      const own = await stage(kind);
      try {
        for (let n = 1; n <= 15; n += 1) await own.append(seal, { subject: `x:${n}` }, n % 2 ? "ana" : "bo");
        await own.tamper(tampering);
        expect(await own.verify(seal)).toEqual({ whole: false, at, why });
      } finally {
        await own.close();
      }
    });
    it.each([
      ["as it is", async () => undefined],
      ["and accepted before", (own: Stage) => own.db((db) => acceptUnsigned({ db, seal }, "a", NOW))],
    ])("shows a link that was dropped and all after it hashed anew, without a key: %s", async (_how, before) => {
      const own = await stage(kind);
      try {
        await unsigned(own, 2);
        for (let n = 1; n <= 5; n += 1) await own.append(seal, { subject: `x:${n}` });
        await before(own);
        await own.tamper("delete from audit where community_id = 'a' and seq = 4");
        await own.rehash();
        expect(await own.verify(seal)).toMatchObject({ accepted: false, key: undefined });
        // What the bot writes next does not hide it.
        await own.append(seal, {});
        expect(await own.verify(seal)).toMatchObject({ accepted: false, since: NOW, key: "k1" });
      } finally {
        await own.close();
      }
    });
    it("shows in any case what was noted elsewhere and is not there any more", async () => {
      const own = await stage(kind);
      try {
        for (let n = 1; n <= 5; n += 1) await own.append(seal, { subject: `x:${n}` });
        const head = await own.verify(seal);
        const noted = new Map([[5, head.whole ? head.head : ""]]);
        expect(await own.verify(seal, noted)).toMatchObject({ whole: true });
        await own.tamper("delete from audit where community_id = 'a' and seq >= 4");
        expect(await own.verify(seal)).toMatchObject({ whole: true, links: 3 });
        expect(await own.verify(seal, noted)).toEqual({ whole: false, at: 4, why: "noted" });
        for (let n = 4; n <= 6; n += 1) await own.append(seal, { subject: `y:${n}` });
        expect(await own.verify(seal, noted)).toEqual({ whole: false, at: 5, why: "noted" });
      } finally {
        await own.close();
      }
    });
  });
});
