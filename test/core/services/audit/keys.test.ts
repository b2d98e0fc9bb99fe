import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { acceptUnsigned } from "../../../../src/core/services/audit/accept-unsigned.ts";
import { keyChain } from "../../../../src/core/services/audit/audit.ts";
import { CHAIN_PURPOSE, signature } from "../../../../src/core/services/audit/chain/link.ts";
import { sealOn } from "../../../support/seals.ts";
import { NOW, type Stage, stage, unsigned } from "./stage.ts";

describe("the keys of an audit chain", () => {
  let s: Stage;
  beforeEach(async () => {
    s = await stage("server");
  });
  afterEach(() => s.close());
  const actions = async () =>
    (await s.db((db) => db.audit.findMany({ orderBy: { seq: "asc" } }))).map(
      ({ action, keyId }) => `${action} ${keyId ?? "-"}`,
    );

  it("sign from the first entry after an upgrade, which says what came before was not signed", async () => {
    await unsigned(s, 3);
    expect(await s.verify(sealOn())).toMatchObject({
      whole: true,
      links: 3,
      unsigned: 3,
      since: undefined,
      accepted: false,
    });
    await s.append(sealOn(), {});
    expect(await actions()).toEqual(["test -", "test -", "test -", "chain.keyed k1", "test k1"]);
    expect(await s.verify(sealOn())).toMatchObject({ whole: true, links: 5, unsigned: 3, since: NOW, accepted: false });
    // From then on those cannot be changed either.
    await s.tamper("update audit set subject = 'x:other' where community_id = 'a' and seq = 2");
    await s.rehash();
    await s.tamper("update audit set key_id = 'k1' where community_id = 'a' and seq > 3");
    expect(await s.verify(sealOn())).toEqual({ whole: false, at: 4, why: "changed" });
  });
  it("leave it to the operator to say, once, that what is not signed is from before", async () => {
    await unsigned(s, 3);
    const accept = () => s.db((db) => acceptUnsigned({ db, seal: sealOn() }, "a", NOW));
    expect([await accept(), await accept()]).toEqual([3, 0]);
    expect(await actions()).toEqual(["test -", "test -", "test -", "chain.keyed k1", "chain.accepted k1"]);
    expect(await s.verify(sealOn())).toMatchObject({ whole: true, unsigned: 3, accepted: true });
    await s.tamper("update audit set subject = 'x:other' where community_id = 'a' and seq = 5");
    expect(await accept()).toBeUndefined();
  });
  it("take nothing that is not signed after something that is", async () => {
    await s.append(sealOn(), {});
    await s.append(sealOn(), {});
    const [one] = await s.db((db) => db.audit.findMany({ where: { seq: 1 } }));
    await s.rehash();
    await s.tamper(
      `update audit set key_id = 'k1', hash = '${one?.hash}', previous = '${one?.previous}' where community_id = 'a' and seq = 1`,
      `update audit set previous = '${one?.hash}' where community_id = 'a' and seq = 2`,
    );
    expect(await s.verify(sealOn())).toEqual({ whole: false, at: 2, why: "changed" });
  });
  it("change with an entry that both sign; the old one checks what it signed, and nothing else needs it", async () => {
    await s.append(sealOn("k1"), {});
    await s.append(sealOn("k2", "k1"), {});
    await s.append(sealOn("k2"), {});
    expect(await actions()).toEqual(["test k1", "chain.rotated k2", "test k2", "test k2"]);
    expect(await s.verify(sealOn("k2"))).toMatchObject({ whole: true, links: 4, key: "k2" });
    const [kept] = await s.db((db) => db.auditKey.findMany());
    expect(sealOn().sealedBy(kept?.sealed ?? "")).toBe("k2");
    // Whoever has only the old key signs what it signed anew, with the change of keys over it, and that shows.
    const [one, two] = await s.db((db) => db.audit.findMany({ orderBy: { seq: "asc" } }));
    const old = sealOn("k1").derived(CHAIN_PURPOSE);
    const link = (row: NonNullable<typeof one>) => ({ ...row, detail: row.detail as Record<string, unknown> });
    const forged = signature("a", { ...link(one!), subject: "x:other" }, old);
    const counter = signature("a", { ...link(two!), previous: forged }, old);
    await s.tamper(
      `update audit set subject = 'x:other', hash = '${forged}' where community_id = 'a' and seq = 1`,
      `update audit set previous = '${forged}', countersigned = '${counter}' where community_id = 'a' and seq = 2`,
    );
    expect(await s.verify(sealOn("k2"))).toEqual({ whole: false, at: 2, why: "changed" });
    await s.tamper(
      `update audit set subject = '${one?.subject}', hash = '${one?.hash}' where community_id = 'a' and seq = 1`,
      `update audit set previous = '${two?.previous}', countersigned = '${two?.countersigned}' where community_id = 'a' and seq = 2`,
    );
    expect(await s.verify(sealOn("k2"))).toMatchObject({ whole: true });
    await s.tamper("update audit set countersigned = repeat('0', 64) where community_id = 'a' and seq = 2");
    expect(await s.verify(sealOn("k2"))).toEqual({ whole: false, at: 2, why: "changed" });
  });
  it("that were replaced sign no more, in whatever order a replica has them", async () => {
    await s.append(sealOn("k1"), {});
    await s.append(sealOn("k2", "k1"), {});
    await s.append(sealOn("k1", "k2"), {});
    expect(await actions()).toEqual(["test k1", "chain.rotated k2", "test k2", "test k2"]);
    await expect(s.append(sealOn("k1"), {})).rejects.toThrow('signed with key "k2"');
  });
  it("change again and again, and each is checked", async () => {
    await s.append(sealOn("k1"), {});
    await s.append(sealOn("k2", "k1"), {});
    await s.append(sealOn("k3", "k2", "k1"), {});
    expect(await s.verify(sealOn("k3", "k2", "k1"))).toMatchObject({ whole: true, links: 5, key: "k3" });
    // What is kept of k1 was sealed under k2 and is not sealed anew here: without k2 nothing shows what k1 signed.
    expect(await s.verify(sealOn("k3"))).toEqual({ whole: false, at: 1, why: "key" });
  });
  it("that are lost leave what they signed unproven for good, and the log goes on", async () => {
    await s.append(sealOn("k1"), {});
    await s.append(sealOn("k2"), {});
    expect(await actions()).toEqual(["test k1", "chain.keyed k2", "test k2"]);
    expect(await s.verify(sealOn("k2"))).toEqual({ whole: false, at: 1, why: "key" });
    expect(await s.verify(sealOn("k2", "k1"))).toMatchObject({ whole: true, links: 3 });
  });
  it("are taken up without anything happening, and only once", async () => {
    await unsigned(s, 1);
    for (let n = 0; n < 2; n += 1) await s.db((db) => keyChain({ db, seal: sealOn() }, "a", NOW));
    expect(await actions()).toEqual(["test -", "chain.keyed k1"]);
    await s.db((db) => keyChain({ db, seal: sealOn("k2", "k1") }, "a", NOW));
    expect(await actions()).toEqual(["test -", "chain.keyed k1", "chain.rotated k2"]);
  });
});
