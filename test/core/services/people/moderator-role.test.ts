import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { assemble } from "../../../../src/app/assemble.ts";
import { roleMention } from "../../../../src/core/kernel/text/mention.ts";
import { actingRole } from "../../../../src/core/services/people/acting-role.ts";
import { stores, type World, world } from "../../../support/world.ts";
import { button } from "../communities/newcomers.ts";
import { counting } from "./counting.ts";
import { connect, inDiscord } from "./linking.ts";

describe.each(stores)("moderators by a role of the server (%s)", (kind) => {
  let w: World;
  const chief = inDiscord("G1", "Chief");
  const mods = inDiscord("G1", "Mod", { roles: ["7", "9"] });
  const plain = inDiscord("G1", "Mod", { roles: ["7"] });
  const pick = (role: string, name: string, who = chief) =>
    w.send({ kind: "values", path: "settings role", values: { role: { role, name } } }, who);
  const idOf = async (user: string) =>
    (await w.db((db) => db.handle.findFirstOrThrow({ where: { externalId: user } }))).personId;
  beforeAll(async () => {
    w = await world({ kind });
    await connect(
      w,
      ["G1", "G2"].map((externalId) => ({ platform: "discord", externalId })),
    );
    for (const who of [chief, plain]) await w.say("help", who);
    await w.say(`person role person:${await idOf("Chief")} role:admin`, { as: "admin" });
  });
  afterAll(() => w.close());

  it("is an administrator's to choose, and says so before there is one", async () => {
    expect((await w.say("settings role", mods)).refusal).toBe("role.least");
    expect((await w.say("settings role", chief)).text.split("\n").slice(0, 2)).toEqual([
      "Moderators by a role",
      "Role of this space, or “default”: none",
    ]);
    expect((await w.say("settings", chief)).text).toContain("[Moderators by a role] /settings role");
    expect((await w.say("settings", { as: "admin" })).text).not.toContain("/settings role");
  });
  it.each(["@Mods", "9", "Mods"])("is not taken from typed text: %s", async (typed) => {
    const said = await w.say(`settings role role:${typed}`, chief);
    expect([said.plan.kind, said.text]).toEqual([
      "form",
      "role: Pick the role from the list that the platform offers: a name alone is not enough, because two roles can have the same.",
    ]);
  });
  it("is refused where the platform tells nothing of roles, and for the role that everybody has", async () => {
    for (const line of [
      "settings role",
      "settings role role:default",
      `settings role role:${roleMention({ name: "@Mods", id: "9" })}`,
    ])
      expect((await w.say(line, { as: "admin" })).refusal).toBe("settings.role.none-here");
    expect((await pick("G1", "@everyone")).refusal).toBe("settings.role.everyone");
  });
  it("lets its holders act as moderators while they have it, and is never theirs", async () => {
    expect((await w.say("review list", mods)).refusal).toBe("role.least");
    const set = await pick("9", "Mods");
    expect(set.text.split("\n")[0]).toBe("Whoever has the role “Mods” moderates now");
    expect((await w.say("review list", mods)).refusal).toBeUndefined();
    expect((await w.say("me", mods)).text).toContain("Role: moderator, by the role “Mods” of this space\n");
    expect((await w.say("settings", mods)).text).toContain("Moderators by a role of Discord: Mods\n");
    expect((await w.say("community show", plain)).text).toContain("Moderators by a role of Discord: Mods");
    expect(
      await w.db((db) => db.person.findFirst({ where: { handles: { some: { externalId: "Mod" } } } })),
    ).toMatchObject({
      role: "member",
      roleByHand: false,
    });
    for (const who of [
      plain,
      inDiscord("G2", "Mod", { roles: ["9"] }),
      { ...mods, profile: { name: "Name of Mod", standing: "member", admin: false } } as const,
    ])
      expect((await w.say("review list", who)).refusal).toBe("role.least");
    for (const line of ["settings role", "community invite"])
      expect((await w.say(line, mods)).refusal).toBe("role.least");
    expect((await pick("9", "Mods")).refusal).toBe("me.edit.same");
  });
  it("lets guests of the platform moderate, and not whom a moderator made a guest", async () => {
    const guest = inDiscord("G1", "Guest", { standing: "guest", roles: ["9"] });
    expect((await w.say("review list", guest)).refusal).toBeUndefined();
    await w.say(`person role person:${await idOf("Guest")} role:guest`, { as: "moderator" });
    expect((await w.say("review list", guest)).refusal).toBe("role.least");
  });
  it("cannot be made to last, nor turned against those whose role is theirs", async () => {
    const set = async (who: string, role: string, as = mods) =>
      (await w.say(`person role person:${who} role:${role}`, as)).refusal;
    const own = await idOf("Mod");
    for (const role of ["moderator", "admin"]) expect(await set(own, role)).toBe("person.role.by-server");
    expect(await set("c1moderator", "guest")).toBe("person.role.by-server");
    expect(await set("c1guest", "member")).toBeUndefined();
    expect(await set("c1guest", "guest")).toBeUndefined();
    await w.db((db) => db.person.updateMany({ where: { id: own }, data: { role: "guest", roleByHand: false } }));
    expect(await set("c1guest", "member", inDiscord("G1", "Mod", { roles: ["9"], standing: "guest" }))).toBeUndefined();
    expect(await set("c1guest", "guest")).toBeUndefined();
  });
  it("is taken back, given another one and given up, each with a way back, and audited", async () => {
    const again = await pick("7", "Everyday");
    expect((await w.say("review list", plain)).refusal).toBeUndefined();
    const undone = await w.press(button(again, "Undo"), chief);
    expect([undone.refusal, undone.plan]).toEqual([undefined, expect.objectContaining({ place: "here" })]);
    expect((await w.say("review list", plain)).refusal).toBe("role.least");
    expect((await w.say("review list", mods)).refusal).toBeUndefined();
    await w.press(button(await w.say("settings role", chief), "No role"), chief);
    expect((await w.say("review list", mods)).refusal).toBe("role.least");
    expect((await w.say("settings", chief)).text).not.toContain("a role of Discord");
    const audit = await w.db((db) =>
      db.audit.findMany({ where: { action: "settings.role" }, orderBy: { seq: "asc" } }),
    );
    expect(audit.map((a) => [a.subject, a.detail])).toEqual(
      [
        [[], ["9", "Mods"]],
        [
          ["9", "Mods"],
          ["7", "Everyday"],
        ],
        [
          ["7", "Everyday"],
          ["9", "Mods"],
        ],
        [["9", "Mods"], []],
      ].map(([before, after]) => ["space:discord/G1", { before, after }]),
    );
  });
  it("costs no further statement, and nothing is written when somebody's roles change", async () => {
    const counted = counting(w.store);
    const product = assemble({ ...w.product, store: counted.store });
    const begin = (roles: readonly string[], id: string) =>
      product.dispatch({
        ...{
          id,
          platform: "discord",
          space: "G1",
          user: "Quiet",
          channel: "C1",
          input: { kind: "line", line: "help" },
        },
        profile: { name: "Quiet", standing: "member", admin: false, roles },
      });
    await begin([], "q1");
    counted.since();
    for (const [n, roles] of [["9"], ["7", "9"], []].entries()) {
      await begin(roles, `q2${n}`);
      expect(counted.since()).toEqual({ statements: 1, transactions: 0 });
    }
    expect(w.logged).toEqual([]);
  });
});

describe("acting by a role", () => {
  const role = { id: "9", name: "Mods" };
  it.each([
    ["member", false, ["9"], "moderator", "Mods"],
    ["member", true, ["9"], "moderator", "Mods"],
    ["guest", false, ["9"], "moderator", "Mods"],
    ["guest", true, ["9"], "guest", undefined],
    ["moderator", true, ["9"], "moderator", undefined],
    ["admin", true, ["9"], "admin", undefined],
    ["member", false, ["8"], "member", undefined],
    ["member", false, undefined, "member", undefined],
  ] as const)("%s (by hand: %s) with %o acts as %s", (own, roleByHand, has, acts, by) => {
    expect(actingRole({ role: own, roleByHand }, role, has)).toEqual({
      role: acts,
      ...(by === undefined ? {} : { moderatesBy: by }),
    });
    expect(actingRole({ role: own, roleByHand }, undefined, has)).toEqual({ role: own });
  });
});
