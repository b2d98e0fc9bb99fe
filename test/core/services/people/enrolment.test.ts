import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyAudit } from "../../../../src/core/services/audit/verify.ts";
import { accountsOf } from "../../../../src/core/services/delivery/planning/accounts.ts";
import { actionsIn } from "../../../../src/core/kernel/views/contents.ts";
import { leave } from "../../../../src/core/services/people/leave.ts";
import { refresh } from "../../../../src/core/services/people/refresh.ts";
import { audited } from "../../../support/audited.ts";
import { addCommunity, type World, world } from "../../../support/world.ts";
import { codeFrom, inSlack } from "../communities/newcomers.ts";
import { counting } from "./counting.ts";

describe("people of a platform", () => {
  let w: World;
  beforeAll(async () => {
    w = await world();
    for (const space of ["T1", "T2"])
      await w.say(`setup code:${await codeFrom(w, { as: "admin" })}`, inSlack(space, "U0", { admin: true }));
  });
  afterAll(() => w.close());

  const personOf = (user: string, space = "T1") =>
    w.db((db) =>
      db.person.findFirst({
        where: { handles: { some: { platform: "slack", externalId: `${space}:${user}` } } },
        include: { handles: true },
      }),
    );
  const recorded = async (user: string) => {
    const person = await personOf(user);
    return (await audited(w)).filter(({ subject }) => subject === `person:${person?.id ?? ""}`).map((a) => a.action);
  };
  const account = (user: string) => ({ platform: "slack", user: `T1:${user}` });

  describe("who is new", () => {
    it.each([
      ["member", "U1", { locale: "pt-BR", zone: "America/Sao_Paulo" }, { language: "pt", zone: "America/Sao_Paulo" }],
      ["guest", "U2", { locale: "zz", zone: "Mars/Olympus" }, { language: null, zone: null }],
    ] as const)("becomes a person in the role of their standing: %s", async (standing, user, said, kept) => {
      const answer = await w.say("help", inSlack("T1", user, { standing, ...said }));
      expect(answer.plan.kind).toBe("work");
      expect(await personOf(user)).toMatchObject({
        name: `Name of ${user}`,
        role: standing,
        roleByHand: false,
        leftAt: null,
        ...kept,
      });
      expect(await recorded(user)).toEqual(["person.join"]);
    });
    it("may at once what their role may, autocomplete included", async () => {
      const { plan } = await w.send({ kind: "complete", line: "conclusion add X topic:tra" }, inSlack("T1", "U3"));
      expect(plan).toMatchObject({ kind: "suggest", choices: [{ label: "Tracing" }] });
      expect((await w.say("conclusion add First words", inSlack("T1", "U4"))).refusal).toBeUndefined();
      expect((await w.say("conclusion add First words", inSlack("T1", "U5", { standing: "guest" }))).refusal).toBe(
        "role.least",
      );
    });
    it("becomes one person, however many invocations come at once", async () => {
      const all = await Promise.all(Array.from({ length: 8 }, () => w.say("help", inSlack("T1", "U6"))));
      expect(all.map((s) => s.refusal)).toEqual(Array(8).fill(undefined));
      expect(await w.db((db) => db.person.count({ where: { name: "Name of U6" } }))).toBe(1);
      expect(await recorded("U6")).toEqual(["person.join"]);
    });
    it("is never a moderator for administering the workspace", async () => {
      await w.say("help", inSlack("T1", "U7", { admin: true }));
      expect(await personOf("U7")).toMatchObject({ role: "member" });
    });
    it("stays unknown where the platform tells nothing of them", async () => {
      expect((await w.say("help", { platform: "slack", space: "T1", as: "T1:U8" })).text).toContain(
        "Your role here is “guest”",
      );
      expect(await personOf("U8")).toBeNull();
    });
    it("is named by something one can read, whatever their name is", async () => {
      await w.say("help", inSlack("T1", "U9", { name: ` \u202Eevil\u0000 \n ${"x".repeat(300)}` }));
      await w.say("help", inSlack("T1", "U10", { name: "\u0000 " }));
      expect((await personOf("U9"))?.name).toBe(`evil ${"x".repeat(94)}…`);
      expect((await personOf("U10"))?.name).toBe("T1:U10");
    });
  });

  describe("who is known", () => {
    it("is recognised in one statement while nothing changed, and takes over what did", async () => {
      const counted = counting(w.store);
      const { assemble } = await import("../../../../src/app/assemble.ts");
      const begin = async (name: string, id: string) =>
        assemble({ ...w.product, store: counted.store }).dispatch({
          ...{
            id,
            platform: "slack",
            space: "T1",
            user: "T1:U11",
            channel: "C1",
            locale: "fr",
            input: { kind: "line", line: "help" },
          },
          profile: { name, standing: "member", admin: false },
        });
      await begin("Before", "n1");
      expect(counted.since()).toEqual({ statements: 1, transactions: 1 });
      await begin("Before", "n2");
      expect(counted.since()).toEqual({ statements: 1, transactions: 0 });
      await begin("After", "n3");
      expect(counted.since()).toEqual({ statements: 1, transactions: 1 });
      expect(await personOf("U11")).toMatchObject({ name: "After", language: "fr" });
      expect(await recorded("U11")).toEqual(["person.join"]);
    });
    it("follows the platform's language until they choose their own", async () => {
      await w.say("help", inSlack("T1", "U12", { locale: "es" }));
      await w.say("help", inSlack("T1", "U12", { locale: "pt" }));
      expect(await personOf("U12")).toMatchObject({ language: "pt" });
      const person = await personOf("U12");
      await w.db((db) => db.person.updateMany({ where: { id: person?.id ?? "" }, data: { language: "en" } }));
      await w.say("help", inSlack("T1", "U12", { locale: "fr" }));
      expect(await personOf("U12")).toMatchObject({ language: "en" });
    });
    it("keeps the language that they chose though the platform said the same", async () => {
      const here = (locale: string, zone = "America/Lima") => inSlack("T1", "U15", { locale, zone });
      await w.say("help", here("es"));
      const kept = await w.say("me edit language:es", here("es"));
      expect(kept.text).toContain("Idioma – queda como está, diga lo que diga su plataforma");
      expect((await w.say("me edit language:es", here("es"))).refusal).toBe("me.edit.same");
      await w.say("help", here("pt", "America/Bogota"));
      // Their zone, of which they said nothing, follows still.
      expect(await personOf("U15")).toMatchObject({ language: "es", zone: "America/Bogota" });
      // What is taken back was their platform's again, where it was before.
      await w.say("me edit language:default", here("pt", "America/Bogota"));
      const chosen = await w.say("me edit zone:America/Lima", here("pt", "America/Bogota"));
      const undo = actionsIn(chosen.view!).find((action) => "command" in action && action.command === "me edit");
      await w.press(undo!, here("pt", "America/Bogota"));
      await w.say("help", here("pt", "America/La_Paz"));
      expect(await personOf("U15")).toMatchObject({ language: null, zone: "America/La_Paz" });
      await w.say("me edit zone:America/La_Paz", here("pt", "America/La_Paz"));
      await w.say("help", here("pt", "America/Lima"));
      expect(await personOf("U15")).toMatchObject({ zone: "America/La_Paz" });
    });
    it("is lowered and raised with their standing, unless a moderator chose their role", async () => {
      await w.say("help", inSlack("T1", "U13"));
      expect((await w.say("conclusion add x", inSlack("T1", "U13", { standing: "guest" }))).refusal).toBe("role.least");
      expect((await w.say("conclusion add x", inSlack("T1", "U13"))).refusal).toBeUndefined();
      expect(await recorded("U13")).toEqual(["person.join", "person.role", "person.role"]);
      await w.say('person role person:"Name of U13" role:member', { as: "moderator" });
      await w.say("help", inSlack("T1", "U13", { standing: "guest" }));
      expect(await personOf("U13")).toMatchObject({ role: "member", roleByHand: true });
    });
    it("keeps the better standing of two accounts", async () => {
      await w.say("help", inSlack("T1", "U14"));
      const person = await personOf("U14");
      await w.db((db) =>
        db.handle.create({
          data: { communityId: "c1", platform: "slack", externalId: "T2:U14", personId: person?.id ?? "" },
        }),
      );
      await w.say("help", inSlack("T2", "U14", { standing: "guest" }));
      expect(await personOf("U14")).toMatchObject({ role: "member" });
    });
  });

  describe("who leaves", () => {
    it("is unknown from then on, is told nothing, and is back as their standing says", async () => {
      await w.say("help", inSlack("T1", "U20"));
      await w.say('person role person:"Name of U20" role:moderator', { as: "admin" });
      const id = (await personOf("U20"))?.id ?? "";
      const near = { platform: "slack", space: "T1" };
      const reached = () =>
        w.db(async (db) => (await accountsOf({ db, community: { id: "c1" } }, [id], { near })).has(id));
      expect(await reached()).toBe(true);
      expect(await leave(w, { ...account("U20"), space: "T1", now: w.clock.now() })).toBe(1);
      expect(await reached()).toBe(false);
      expect(await personOf("U20")).toMatchObject({ leftAt: w.clock.now() });
      expect((await w.say("review list", { platform: "slack", space: "T1", as: "T1:U20" })).refusal).toBe("role.least");
      expect((await w.say('person role person:"Name of U20" role:guest', { as: "admin" })).form).toBeDefined();
      expect((await w.say("review list", inSlack("T1", "U20"))).refusal).toBe("role.least");
      expect(await personOf("U20")).toMatchObject({
        leftAt: null,
        role: "member",
        roleByHand: false,
        handles: [{ leftAt: null, spaces: ["T1"] }],
      });
      expect(await recorded("U20")).toEqual(["person.join", "person.role", "person.leave", "person.return"]);
    });
    it("does not escape what a moderator lowered them to", async () => {
      await w.say("help", inSlack("T1", "U21"));
      await w.say('person role person:"Name of U21" role:guest', { as: "moderator" });
      await leave(w, { ...account("U21"), now: w.clock.now() });
      await w.say("help", inSlack("T1", "U21"));
      expect(await personOf("U21")).toMatchObject({ leftAt: null, role: "guest", roleByHand: true });
    });
    it("stays while another space or account of theirs is in the community", async () => {
      const everywhere = {
        platform: "slack",
        as: "E1:U22",
        profile: { name: "Name of U22", standing: "member", admin: false },
      } as const;
      for (const space of ["T1", "T2"]) await w.say("help", { ...everywhere, space });
      const gone = { platform: "slack", user: "E1:U22", now: w.clock.now() };
      expect((await personOf("U22", "E1"))?.handles).toMatchObject([{ spaces: ["T1", "T2"] }]);
      expect(await leave(w, { ...gone, space: "T1" })).toBe(0);
      const person = await personOf("U22", "E1");
      await w.db((db) =>
        db.handle.create({
          data: { communityId: "c1", platform: "other", externalId: "X22", personId: person?.id ?? "" },
        }),
      );
      expect(await leave(w, { ...gone, space: "T2" })).toBe(0);
      expect(await personOf("U22", "E1")).toMatchObject({ leftAt: null });
      expect(await leave(w, { platform: "other", user: "X22", now: w.clock.now() })).toBe(1);
      expect(await leave(w, gone)).toBe(0);
    });
    it("has left once both accounts that leave at once have", async () => {
      for (let round = 0; round < 8; round += 1) {
        const user = `V${round}`;
        await w.say("help", inSlack("T1", user));
        const person = await personOf(user);
        await w.db((db) =>
          db.handle.create({
            data: { communityId: "c1", platform: "other", externalId: user, personId: person?.id ?? "" },
          }),
        );
        const now = w.clock.now();
        expect(
          (await Promise.all([leave(w, { ...account(user), now }), leave(w, { platform: "other", user, now })])).sort(),
        ).toEqual([0, 1]);
      }
    });
    it("leaves no community but that of the space", async () => {
      await addCommunity(w.store, "c2", "other", w.clock.now());
      await w.store.system((db) =>
        db.space.create({ data: { communityId: "c2", id: "c2t9", platform: "slack", externalId: "T9" } }),
      );
      const both = {
        platform: "slack",
        as: "E1:U24",
        profile: { name: "N", standing: "member", admin: false },
      } as const;
      for (const space of ["T1", "T9"]) await w.say("help", { ...both, space });
      expect(await leave(w, { platform: "slack", user: "E1:U24", space: "T9", now: w.clock.now() })).toBe(1);
      const people = await w.store.system((db) =>
        db.person.findMany({ where: { name: "N" }, orderBy: { communityId: "asc" } }),
      );
      expect(people.map((p) => [p.communityId, p.leftAt !== null])).toEqual([
        ["c1", false],
        ["c2", true],
      ]);
      expect(await refresh(w, { platform: "slack", user: "E1:U24", name: "Pushed", now: w.clock.now() })).toBe(1);
    });
  });

  describe("a pushed profile", () => {
    it("is taken over, and makes nobody known or back", async () => {
      await w.say("help", inSlack("T1", "U30", { zone: "America/Lima" }));
      const push = { ...account("U30"), name: "Renamed", now: w.clock.now() };
      expect(await refresh(w, { ...push, zone: "Europe/Vienna", standing: "guest" })).toBe(1);
      expect(await personOf("U30")).toMatchObject({ name: "Renamed", zone: "Europe/Vienna", role: "guest" });
      expect(await recorded("U30")).toEqual(["person.join", "person.role"]);
      expect(await refresh(w, { ...account("U31"), name: "Nobody", now: w.clock.now() })).toBe(0);
      await leave(w, { ...account("U30"), now: w.clock.now() });
      expect(await refresh(w, { ...push, name: "Again" })).toBe(0);
      expect((await personOf("U30"))?.leftAt).not.toBeNull();
      expect((await personOf("U30"))?.name).toBe("Renamed");
    });
  });

  it("leave a whole audit chain behind", async () => {
    expect(await w.db((db) => verifyAudit({ db, seal: w.seal }, "c1"))).toMatchObject({ whole: true });
    expect(w.logged).toEqual([]);
  });
});
