import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { digestsOf } from "../../../../src/core/services/audit/persons/filed-pseudonym.ts";
import { filePseudonyms } from "../../../../src/core/services/audit/persons/file-pseudonyms.ts";
import { mergeNames } from "../../../../src/core/services/audit/persons/merge-names.ts";
import { partNames } from "../../../../src/core/services/audit/persons/part-names.ts";
import { audited } from "../../../support/audited.ts";
import { sealOn } from "../../../support/seals.ts";
import { type Stage, stage } from "./stage.ts";

const seal = sealOn();

describe("persons in the audit log", () => {
  let s: Stage;
  beforeEach(async () => {
    s = await stage("server");
  });
  afterEach(() => s.close());
  const log = () => audited({ community: "a", seal, db: s.db });
  const raw = () => s.db((db) => db.audit.findMany({ orderBy: { seq: "asc" } }));
  const names = () => s.db((db) => db.auditPerson.findMany({ orderBy: { named: "asc" } }));
  const erase = (id: string) => s.store.system((db) => db.person.deleteMany({ where: { communityId: "a", id } }));

  it("stand under other names, wherever they stand", async () => {
    await s.append(
      seal,
      { subject: "person:bo", detail: { with: "person:cleo", all: ["person:ana", "x"], n: 2 } },
      "ana",
    );
    await s.append(seal, {}, "ana");
    expect(JSON.stringify(await raw())).not.toMatch(/ana|person:bo|cleo/);
    const [one, two] = await raw();
    expect(one?.actorId).toBe(two?.actorId);
    expect(await log()).toMatchObject([
      { actorId: "ana", subject: "person:bo", detail: { with: "person:cleo", all: ["person:ana", "x"], n: 2 } },
      { actorId: "ana" },
    ]);
  });
  it("cannot be told by anybody once they are erased, and the chain is whole", async () => {
    await s.append(seal, { subject: "person:ana" }, "bo");
    await s.append(seal, {}, "ana");
    await erase("ana");
    expect((await names()).map(({ named }) => named)).toEqual(["bo"]);
    const [one, two] = await log();
    expect([one?.actorId, one?.subject]).toEqual(["bo", expect.stringMatching(/^person:[0-9a-f]{32}$/)]);
    expect(two?.actorId).toMatch(/^[0-9a-f]{32}$/);
    expect(await s.verify(seal)).toMatchObject({ whole: true, links: 2 });
    // Whoever is given that id again is somebody else.
    await s.store.system((db) =>
      db.person.create({ data: { communityId: "a", id: "ana", name: "ana", role: "member", createdAt: new Date(0) } }),
    );
    await s.append(seal, {}, "ana");
    const after = await raw();
    expect(after[2]?.actorId).not.toBe(after[1]?.actorId);
  });
  it("are not another's by what somebody writes into the table", async () => {
    await s.append(seal, {}, "ana");
    await s.append(seal, {}, "bo");
    const own = (await raw()).map((link) => link.actorId);
    const [anas, bos] = (await names()).map(({ digest }) => digest);
    // Who is found by another's is called by their own name, and not by that one's.
    await s.tamper(
      `update audit_person set digest = '${anas}' where named = 'bo'`,
      `update audit_person set digest = 'x' where named = 'ana'`,
    );
    expect((await log()).map(({ actorId }) => actorId)).toEqual([own[0], "bo"]);
    await s.append(seal, {}, "ana");
    expect((await raw())[2]?.actorId).toBe(own[0]);
    await s.tamper(
      `update audit_person set digest = '${bos}' where named = 'bo'`,
      `update audit_person set digest = '${anas}', person_id = 'cleo' where named = 'ana'`,
    );
    expect((await log()).map(({ actorId }) => actorId)).toEqual([own[0], "bo", own[0]]);
  });
  it("are told from nothing that is kept of them without the key, by whoever has a copy", async () => {
    await s.append(seal, { subject: "person:bo" }, "ana");
    const [link] = await raw();
    const pseudonyms = [link?.actorId ?? "", link?.subject.slice("person:".length) ?? ""];
    for (const pseudonym of pseudonyms) {
      expect(pseudonym).toMatch(/^[0-9a-f]{32}$/);
      expect(JSON.stringify(await names())).not.toContain(pseudonym);
    }
    const [filedAs] = (await names()).map(({ digest }) => digest);
    expect(digestsOf(seal, "a", pseudonyms)).toContain(filedAs);
    // The same name in another community, or with another key, is found by something else.
    for (const other of [digestsOf(seal, "b", pseudonyms), digestsOf(sealOn("k2"), "a", pseudonyms)])
      expect(other).not.toContain(filedAs);
  });
  it("from before they were filed are told as ever, and filed once, also with another key", async () => {
    await s.append(seal, { subject: "person:bo" }, "ana");
    await s.tamper("update audit_person set digest = null, key_id = null");
    const told = async (on = seal) =>
      (await audited({ community: "a", seal: on, db: s.db })).map(({ actorId, subject }) => [actorId, subject]);
    expect(await told()).toEqual([["ana", "person:bo"]]);
    const both = sealOn("k2", "k1");
    for (const [on, count, key] of [
      [seal, 2, "k1"],
      [seal, 0, "k1"],
      [both, 2, "k2"],
      [both, 0, "k2"],
    ] as const) {
      expect(await filePseudonyms({ store: s.store, seal: on })).toBe(count);
      expect(new Set((await names()).map(({ keyId }) => keyId))).toEqual(new Set([key]));
      expect(await told(both)).toEqual([["ana", "person:bo"]]);
    }
  });
  it("go on under another name where their key is lost", async () => {
    await s.append(seal, {}, "ana");
    await s.append(sealOn("k2"), {}, "ana");
    const links = await raw();
    expect(links[2]?.actorId).not.toBe(links[0]?.actorId);
    const found = await audited({ community: "a", seal: sealOn("k2"), db: s.db });
    expect(found.map(({ actorId }) => actorId)).toEqual([links[0]?.actorId, null, "ana"]);
  });
  it("are one person when two become one, and themselves again when that is taken back", async () => {
    await s.append(seal, {}, "ana");
    await s.append(seal, {}, "bo");
    await s.db((db) => mergeNames({ db, seal, community: { id: "a" } }, "ana", "bo"));
    expect((await log()).map(({ actorId }) => actorId)).toEqual(["ana", "ana"]);
    await s.append(seal, {}, "bo");
    expect((await log()).map(({ actorId }) => actorId)).toEqual(["ana", "bo", "bo"]);
    await s.db((db) => mergeNames({ db, seal, community: { id: "a" } }, "ana", "bo"));
    await s.db((db) => partNames({ db, seal, community: { id: "a" } }, "ana", "bo"));
    expect((await log()).map(({ actorId }) => actorId)).toEqual(["ana", "bo", "bo"]);
  });
  it("have one name however many do something at once for the first time", async () => {
    await Promise.all(Array.from({ length: 8 }, () => s.append(seal, { subject: "person:cleo" }, "ana")));
    const links = await raw();
    expect(new Set(links.map(({ actorId }) => actorId)).size).toBe(1);
    expect((await names()).map(({ named }) => named)).toEqual(["ana", "cleo"]);
  });
});
