import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyAudit } from "../../../../src/core/services/audit/verify.ts";
import { TRIES_AN_HOUR } from "../../../../src/core/services/codes/tries.ts";
import { audited } from "../../../support/audited.ts";
import { type World, world } from "../../../support/world.ts";
import { button, codeFrom, inSlack } from "./newcomers.ts";

describe("setting up", () => {
  let w: World;
  beforeAll(async () => {
    w = await world();
  });
  afterAll(() => w.close());

  const communityOf = async (space: string) => {
    const row = await w.store.system((db) =>
      db.space.findUnique({ where: { platform_externalId: { platform: "slack", externalId: space } } }),
    );
    return row?.communityId;
  };
  const within = <T>(community: string | undefined, work: Parameters<typeof w.store.asCommunity<T>>[2]) =>
    w.store.asCommunity(community ?? "", "maintenance", work);

  describe("a space that belongs to no community", () => {
    const member = inSlack("T0", "U1");
    const admin = inSlack("T0", "U2", { admin: true });

    it.each(["help", "contact find tracing", "nonsense", "", "community show", "settings"])(
      "answers “%s” with how to connect it, and no data",
      async (line) => {
        for (const input of [
          { kind: "line", line },
          { kind: "talk", text: line },
          { kind: "values", path: line, values: {} },
        ] as const) {
          const said = await w.send(input, member);
          expect([said.plan.kind, said.refusal]).toEqual(["answer", "space.unknown"]);
          expect(said.text).toBe(
            "This place is not connected to a community yet, so I have nothing to show here.\nAn administrator of this space can connect it with /setup: either to a new community, or to one that exists and gave them a code.",
          );
        }
      },
    );
    it("offers the form to its administrators, in their language", async () => {
      const said = await w.say("help", { ...admin, locale: "es" });
      expect(said.text).toContain("Usted administra este espacio");
      const { plan, form } = await w.press(button(said, "Configurar"), { ...admin, locale: "es" });
      expect([plan.kind, form?.command, form?.fields.map((f) => f.name)]).toEqual([
        "form",
        "setup",
        ["name", "code", "language", "zone"],
      ]);
      expect((await w.say("help", member)).view?.blocks.some((b) => b.kind === "actions")).toBe(false);
    });
    it.each([
      ["es", "configurar"],
      ["pt", "/configurar"],
      ["fr", "configurer"],
    ])("hears of setting up in %s: %s", async (locale, line) => {
      const typed = await w.say(line, { ...admin, locale });
      expect([typed.plan.kind, typed.form?.command]).toEqual(["form", "setup"]);
      const { form } = await w.send({ kind: "talk", text: `${line} Andes` }, { ...admin, locale });
      expect(form?.fields.find(({ name }) => name === "name")?.value).toBe("Andes");
    });
    it("lets nobody but its administrators set up, whatever they send", async () => {
      for (const who of [
        member,
        { ...member, profile: undefined } as never,
        inSlack("T0", "U3", { standing: "guest" }),
      ])
        for (const line of ["setup", 'setup "Mine"', "setup code:x", "/SETUP Mine", "setup nmae:x"])
          expect((await w.say(line, who)).refusal).toBe("setup.admins");
      expect(await communityOf("T0")).toBeUndefined();
    });
    it("asks first where the words were said, not typed as a command", async () => {
      const said = await w.send({ kind: "talk", text: "setup a call tomorrow?" }, admin);
      expect([said.plan.kind, said.form?.fields[0]?.value]).toEqual(["form", "a call tomorrow?"]);
      expect(await communityOf("T0")).toBeUndefined();
    });
    it("suggests nothing", async () => {
      for (const input of [
        { kind: "complete", line: "set" },
        { kind: "suggest", path: "setup", option: "zone", text: "Lima", values: {} },
      ] as const)
        expect((await w.send(input, admin)).plan).toEqual({ kind: "suggest", choices: [] });
    });
    it("ignores what is delivered again", async () => {
      await w.say("help", { ...member, id: "twice" });
      expect((await w.say("help", { ...member, id: "twice" })).plan).toEqual({ kind: "ignore" });
    });
    it("asks for one of name and code, keeping what was typed", async () => {
      const bare = await w.say("setup", admin);
      expect([bare.plan.kind, bare.text]).toEqual(["form", ""]);
      const neither = await w.send({ kind: "values", path: "setup", values: { language: "es" } }, admin);
      expect([neither.plan.kind, neither.text]).toEqual([
        "form",
        "name: Write the name of a new community here, or the code of one that exists below.",
      ]);
      const both = await w.send(
        { kind: "values", path: "setup", values: { name: "N", code: "C", zone: "Lima" } },
        admin,
      );
      expect(both.form?.fields.map((f) => f.value)).toEqual(["N", "C", undefined, "Lima"]);
      expect(both.text).toMatch(/^code: A name makes a new community, a code joins one that exists\./);
      const wrong = await w.send({ kind: "values", path: "setup", values: { name: "N", zone: "Narnia" } }, admin);
      expect(wrong.text).toMatch(/^zone: I don't know the time zone/);
      expect((await w.say("setup nmae:x", admin)).refusal).toBe("line.near");
      expect(await communityOf("T0")).toBeUndefined();
    });
  });

  describe("with a name", () => {
    const founder = inSlack("T1", "U1", {
      name: "  Ana\u202E \n Founder ",
      admin: true,
      locale: "es-419",
      zone: "America/Lima",
    });

    it("makes a community with the default taxonomy, and the caller its administrator", async () => {
      const said = await w.say('setup "Expertas & Expertos del Sur" zone:Asunción', founder);
      expect([said.plan.kind, said.refusal]).toEqual(["work", undefined]);
      expect(said.text).toContain("Expertas & Expertos del Sur está en marcha");
      const id = await communityOf("T1");
      const { community, topics, people } = await within(id, async (db) => ({
        community: await db.community.findFirst(),
        topics: await db.topic.findMany(),
        people: await db.person.findMany({ include: { handles: true } }),
      }));
      expect(community).toMatchObject({
        slug: "expertas-expertos-del-sur",
        name: "Expertas & Expertos del Sur",
        language: "es",
        zone: "America/Asuncion",
        demo: false,
      });
      expect([topics.filter((x) => x.kind === "pillar").length, topics.length > 25]).toEqual([5, true]);
      for (const topic of topics) expect(Object.keys(topic.labels as object).sort()).toEqual(["en", "es", "fr", "pt"]);
      expect(people).toMatchObject([
        {
          name: "Ana Founder",
          role: "admin",
          roleByHand: true,
          language: "es",
          zone: "America/Lima",
          handles: [{ spaces: ["T1"] }],
        },
      ]);
      const audit = await audited({ community: id ?? "", seal: w.seal, db: (work) => within(id, work) });
      expect(audit.map((a) => [a.action, a.actorId])).toEqual(
        ["community.create", "space.connect", "person.join"].map((a) => [a, people[0]?.id]),
      );
      expect(await within(id, (db) => verifyAudit({ db, seal: w.seal }, id ?? ""))).toMatchObject({
        whole: true,
        links: 3,
      });
    });
    it("is connected from then on, and searched in its own taxonomy", async () => {
      expect((await w.say("community show", founder)).text).toContain("Slack");
      expect((await w.say("conclusion add Algo topic:rastreo", founder)).refusal).toBeUndefined();
      expect(await w.say('setup "Again"', founder)).toMatchObject({ refusal: "setup.already" });
    });
    it("finds a slug of its own for every community, also at once", async () => {
      await Promise.all([1, 2, 3].map((n) => w.say("setup Ñandú", inSlack(`T1${n}`, "U1", { admin: true }))));
      await w.say("setup 国際", inSlack("T14", "U1", { admin: true }));
      const slugs = await Promise.all(
        [1, 2, 3, 4].map(async (n) =>
          within(await communityOf(`T1${n}`), async (db) => (await db.community.findFirstOrThrow()).slug),
        ),
      );
      expect(slugs.slice(0, 3).sort()).toEqual(["nandu", "nandu-2", "nandu-3"]);
      expect(slugs[3]).toBe("community");
    });
    it("makes one community where two ask at once for the same space", async () => {
      const both = await Promise.all(
        ["A", "B"].map((name, n) => w.say(`setup ${name}`, inSlack("T15", `U${n}`, { admin: true, id: `both${n}` }))),
      );
      const refused = both.filter((s) => s.refusal !== undefined);
      expect(refused).toHaveLength(1);
      expect(["setup.meanwhile", "setup.already"]).toContain(refused[0]?.refusal);
      expect(await w.store.system((db) => db.community.count({ where: { name: { in: ["A", "B"] } } }))).toBe(1);
    });
  });

  describe("with a code", () => {
    const joiner = (space: string, more = {}) => inSlack(space, "U9", { admin: true, ...more });
    const admin = { as: "admin" };

    it("joins the community that issued it, as a member and not more", async () => {
      const code = await codeFrom(w, admin);
      expect(code).toMatch(/^(?:[0-9A-Z]{5}-){5}[0-9A-Z]{5}$/);
      expect(JSON.stringify(await w.db((db) => db.invite.findMany()))).not.toContain(
        code.replaceAll("-", "").toLowerCase(),
      );
      const said = await w.say(`setup code:"${code.toLowerCase().replaceAll("-", " ")}"`, joiner("T2"));
      expect(said.text).toContain("This space belongs to Community test now");
      expect(await communityOf("T2")).toBe("c1");
      const person = await w.db((db) =>
        db.person.findFirstOrThrow({ where: { handles: { some: { externalId: "T2:U9" } } } }),
      );
      expect(person).toMatchObject({ role: "member", roleByHand: false });
      const audit = (await audited(w)).filter((entry) => entry.actorId === person.id);
      expect(audit.map((a) => [a.action, a.subject])).toEqual([
        ["space.connect", "space:slack/T2"],
        ["person.join", `person:${person.id}`],
      ]);
      expect((await w.say("community show", joiner("T2"))).text).toContain("Console and Slack");
    });
    it("answers a wrong, a used and an expired code with one sentence", async () => {
      const said = [];
      const used = await codeFrom(w, admin);
      await w.say(`setup code:${used}`, joiner("T3"));
      for (const code of [used, "ABCDE-FGHJK"]) said.push(await w.say(`setup code:${code}`, joiner("T4")));
      const expired = await codeFrom(w, admin);
      w.clock.forward(24 * 3_600_000);
      said.push(await w.say(`setup code:${expired}`, joiner("T4")));
      expect(new Set(said.map((s) => `${s.refusal ?? ""} ${s.text}`)).size).toBe(1);
      expect(said[0]?.refusal).toBe("setup.code.wrong");
      expect(await communityOf("T4")).toBeUndefined();
    });
    it("bounds the tries of a space in an hour, right ones included, and of no other space", async () => {
      const good = await codeFrom(w, admin);
      const refusals = await Promise.all(
        Array.from({ length: TRIES_AN_HOUR + 3 }, () => w.say("setup code:wrong", joiner("T5"))),
      );
      expect(refusals.map((s) => s.refusal).sort()).toEqual([
        ...Array<string>(TRIES_AN_HOUR).fill("setup.code.wrong"),
        ...Array<string>(3).fill("setup.tries"),
      ]);
      expect((await w.say(`setup code:${good}`, joiner("T5", { locale: "fr" }))).text).toContain(
        "Veuillez réessayer dans une heure",
      );
      expect((await w.say("setup code:wrong", joiner("T6"))).refusal).toBe("setup.code.wrong");
      w.clock.forward(3_600_000);
      expect((await w.say(`setup code:${good}`, joiner("T5"))).refusal).toBeUndefined();
      expect(await communityOf("T5")).toBe("c1");
    });
    it("has one winner of two spaces that redeem it at once", async () => {
      for (let round = 0; round < 3; round += 1) {
        const code = await codeFrom(w, admin);
        const spaces = [`T7${round}a`, `T7${round}b`];
        const both = await Promise.all(spaces.map((space) => w.say(`setup code:${code}`, joiner(space))));
        expect(both.map((s) => s.refusal ?? "joined").sort()).toEqual(["joined", "setup.code.wrong"]);
        expect((await Promise.all(spaces.map(communityOf))).filter((c) => c === "c1")).toHaveLength(1);
      }
    });
    it("is issued by administrators only", async () => {
      for (const as of ["guest", "member", "moderator"])
        for (const line of [
          "community invite",
          "community rename X",
          "community disconnect",
          "community leave",
          "community delete",
          "community erase X",
        ])
          expect((await w.say(line, { as })).refusal).toBe("role.least");
    });
  });

  it("renames, and takes it back", async () => {
    const said = await w.say('community rename "Other name"', { as: "admin" });
    expect(said.text).toContain("The community is called Other name now");
    expect((await w.say("community show")).view?.title).toBe("Other name");
    expect((await w.say('community rename "Other name"', { as: "admin" })).refusal).toBe("community.renamed.same");
    await w.press(button(said, "Undo"), { as: "admin" });
    expect((await w.say("community show")).view?.title).toBe("Community test");
    expect(await w.db((db) => db.audit.count({ where: { action: "community.rename" } }))).toBe(2);
  });
});
