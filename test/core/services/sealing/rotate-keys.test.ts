import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rotateKeys } from "../../../../src/core/services/sealing/rotate-keys.ts";
import { sealAnew } from "../../../../src/core/services/sealing/seal-anew.ts";
import { installationsOf } from "../../../../src/core/services/installations/installations.ts";
import { sealedColumns } from "../../../../src/core/services/store/sealed-column.ts";
import { sql } from "../../../../src/core/services/store/store.ts";
import { tokenStoreIn } from "../../../../src/core/services/tokens/token-store.ts";
import { verifyAudit } from "../../../../src/core/services/audit/verify.ts";
import { audited } from "../../../support/audited.ts";
import { sealOn } from "../../../support/seals.ts";
import { type World, world } from "../../../support/world.ts";

describe("rotating keys", () => {
  let w: World;
  const token = "t".repeat(20);
  beforeAll(async () => {
    w = await world({ demo: true });
    await tokenStoreIn(w).keep("kept words", { token });
    await installationsOf("slack", w).save("T1", "xoxb");
    await w.say("contact edit Ramona mobile:+595981000111", { as: "moderator" });
    await w.say("contact show Ramona", { as: "member" });
    const place = { community: w.community, table: "contact_change", row: "before", field: "sealed" };
    const sealed = await w.seal.seal("what it was", place);
    await w.db((db) =>
      db.contactChange.create({
        data: { communityId: w.community, id: "before", contactId: "any", sealed, changedAt: w.clock.now() },
      }),
    );
    const agreed = { community: w.community, table: "contact_request", row: "agreed", field: "sealed" };
    const person = async (externalId: string) =>
      (await w.db((db) => db.handle.findFirstOrThrow({ where: { externalId } }))).personId;
    const [askerId, ownerId] = [await person("member"), await person("moderator")];
    const told = await w.seal.seal("what was agreed", agreed);
    await w.db((db) =>
      db.contactRequest.create({
        data: {
          ...{ communityId: w.community, id: "agreed", contactId: "any", askerId, ownerId, wanted: "phones" },
          ...{ reason: "Why", state: "accepted", sealed: told, platform: "console", spaceId: "test" },
          ...{ askedAt: w.clock.now(), expiresAt: w.clock.now() },
        },
      }),
    );
    const asked = (field: string) => ({ community: w.community, table: "membership_request", row: "asked", field });
    const [sealedEmail, sealedReason] = [
      await w.seal.seal("a@b.c", asked("email")),
      await w.seal.seal("Why", asked("reason")),
    ];
    await w.db((db) =>
      db.membershipRequest.create({
        data: {
          ...{ communityId: w.community, id: "asked", personId: askerId, name: "N", agency: "A", country: "PY" },
          ...{ listed: false, sealedEmail, sealedReason, askedAt: w.clock.now() },
        },
      }),
    );
    await w.say('contact wrong Ramona what:"She moved"', { as: "member" });
    await w.say('meeting add "Board call" tomorrow at 15:00', { as: "moderator" });
    await w.say('meeting rsvp "Board call" answer:yes note:"perhaps late"', { as: "member" });
  });
  afterAll(() => w.close());
  const on = (seal = sealOn("k2", "k1"), settle = async () => undefined) => ({ ...w, seal, settle });
  const columns = () => sealedColumns(w.catalogue);
  const keysIn = async () => {
    const found = await Promise.all(
      columns().map(({ table, column }) =>
        w.store.system((db) =>
          db.$queryRawUnsafe<{ sealed: string }[]>(
            `select "${column}" as sealed from "${table}" where "${column}" is not null`,
          ),
        ),
      ),
    );
    return found.map((rows) => [...new Set(rows.map(({ sealed }) => w.seal.sealedBy(sealed)))].sort().join());
  };

  it("finds something in every column that is sealed, and tells how far it is", async () => {
    // What checks entries of an older key is there once one was replaced.
    expect(await keysIn()).toEqual(columns().map(({ table }) => (table === "audit_key" ? "" : "k1")));
  });
  it("goes on where it was killed, does nothing twice, and ends with nothing that the old key opens", async () => {
    const [contacts] = columns().filter(({ table }) => table === "contact");
    // As if it had been killed after the first run of rows.
    const killed = new Error("killed");
    const dying = sealAnew(on(), contacts!, () => {
      throw killed;
    });
    await expect(dying).rejects.toBe(killed);
    const seen: number[][] = [];
    const rotated = await rotateKeys(on(), (done, total) => void seen.push([done, total]));
    expect(rotated).toMatchObject({ closed: 0, done: true });
    expect(rotated.anew).toBeGreaterThan(0);
    expect(seen.at(-1)).toEqual([seen.at(-1)?.[1], seen.at(-1)?.[1]]);
    expect(await keysIn()).toEqual(columns().map(() => "k2"));
    const filed = await w.db((db) => db.auditPerson.findMany({ distinct: ["keyId"], select: { keyId: true } }));
    expect(filed).toEqual([{ keyId: "k2" }]);
    expect(await rotateKeys(on())).toEqual({ anew: 0, closed: 0, done: true });
  });
  it("changes nothing of what is sealed", async () => {
    const seal = sealOn("k2");
    const product = { ...w, seal };
    expect(await tokenStoreIn(product).open(token)).toBe("kept words");
    expect(await installationsOf("slack", product).find("T1")).toBe("xoxb");
    expect(
      (await w.store.statement(sql`select 1 from contact where sealed_phones is not null`)).length,
    ).toBeGreaterThan(5);
    const member = await w.db((db) => db.handle.findFirstOrThrow({ where: { externalId: "member" } }));
    const looks = await audited({ ...product, db: (work) => w.db(work) }, "contact.look");
    expect(looks.at(-1)).toMatchObject({ actorId: member.personId });
    expect(await w.db((db) => verifyAudit({ db, seal }, w.community))).toMatchObject({ whole: true, key: "k2" });
  });
  it("is read by every process that has both keys meanwhile, whichever seals", async () => {
    for (const [writes, reads] of [
      [sealOn("k1", "k2"), sealOn("k2", "k1")],
      [sealOn("k2", "k1"), sealOn("k1", "k2")],
    ] as const) {
      const kept = await tokenStoreIn({ ...w, seal: writes }).keep("said meanwhile");
      expect(await tokenStoreIn({ ...w, seal: reads }).open(kept)).toBe("said meanwhile");
    }
    expect(await rotateKeys(on())).toEqual({ anew: 1, closed: 0, done: true });
  });
  it("finds what was sealed before and written since", async () => {
    let written = 0;
    const late = async () => {
      if (written++ === 0) await tokenStoreIn({ ...w, seal: sealOn("k1") }).keep("late");
    };
    expect(await rotateKeys(on(sealOn("k2", "k1"), late as () => Promise<undefined>))).toEqual({
      anew: 1,
      closed: 0,
      done: true,
    });
  });
  it("does not overwrite what is changed while it is sealed anew", async () => {
    const both = sealOn("k3", "k2");
    const installations = installationsOf("slack", { ...w, seal: both });
    const [column] = columns().filter(({ table }) => table === "installation");
    const racing = {
      ...both,
      open: async (...what: Parameters<typeof both.open>) => {
        const text = await both.open(...what);
        await installations.save("T1", "changed");
        return text;
      },
    };
    expect(await sealAnew({ store: w.store, seal: racing }, column!)).toEqual({ anew: 0, closed: 0 });
    expect(await installations.find("T1")).toBe("changed");
  });
  it("says what opens with no key, and leaves that as it is", async () => {
    const place = { community: "", table: "kept", row: "lost", field: "sealed" };
    const sealed = await sealOn("k1").seal("lost", place);
    await w.store.statement(
      sql`insert into kept (token, sealed, until) values ('lost', ${sealed}, ${new Date(w.clock.now().getTime() + 86_400_000)}) returning 1`,
    );
    expect(await rotateKeys(on(sealOn("k3", "k2")))).toMatchObject({ closed: 1, done: false });
    expect(await w.store.statement(sql`select sealed from kept where token = 'lost'`)).toEqual([{ sealed }]);
  });
});
