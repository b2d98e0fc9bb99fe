import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { byStanding, onReturn } from "../../../../src/core/services/people/role-by-standing.ts";
import { audited } from "../../../support/audited.ts";
import { type World, world } from "../../../support/world.ts";
import { button } from "../communities/newcomers.ts";

describe("person role", () => {
  let w: World;
  beforeEach(async () => {
    w = await world();
  });
  afterEach(() => w.close());

  const roleOf = async (id: string) => (await w.db((db) => db.person.findFirstOrThrow({ where: { id } }))).role;
  const set = (who: string, role: string, as: string) => w.say(`person role person:c1${who} role:${role}`, { as });

  it("sets it by hand, audited, and takes it back", async () => {
    const said = await set("guest", "member", "moderator");
    expect(said.text.split("\n")[0]).toBe("The guest: member");
    expect(await w.db((db) => db.person.findFirst({ where: { id: "c1guest" } }))).toMatchObject({
      role: "member",
      roleByHand: true,
    });
    expect((await audited(w, "person.role"))[0]).toMatchObject({
      actorId: "c1moderator",
      subject: "person:c1guest",
      detail: { from: "guest", to: "member", by: "hand" },
    });
    await w.press(button(said, "Undo"), { as: "moderator" });
    expect(await roleOf("c1guest")).toBe("guest");
  });
  it.each([
    ["member", "guest", "member", "role.least"],
    ["guest", "admin", "moderator", "person.role.above"],
    ["moderator", "admin", "moderator", "person.role.above"],
    ["admin", "member", "moderator", "person.role.over"],
    ["admin", "moderator", "admin", "person.role.last"],
  ])("%s to %s by a %s is refused: %s", async (who, role, as, refusal) => {
    const before = await roleOf(`c1${who}`);
    expect((await set(who, role, as)).refusal).toBe(refusal);
    expect([await roleOf(`c1${who}`), await w.db((db) => db.audit.count())]).toEqual([before, 0]);
  });
  it("lets moderators make moderators, and administrators anything", async () => {
    expect((await set("member", "moderator", "moderator")).refusal).toBeUndefined();
    expect((await set("moderator", "admin", "admin")).refusal).toBeUndefined();
    expect((await set("admin", "guest", "admin")).refusal).toBeUndefined();
    expect((await set("moderator", "member", "moderator")).refusal).toBe("person.role.last");
  });
  it("leaves an administrator where two lower each other at once", async () => {
    for (let round = 0; round < 4; round += 1) {
      await w.db((db) =>
        db.person.updateMany({ where: { id: { in: ["c1admin", "c1moderator"] } }, data: { role: "admin" } }),
      );
      const both = await Promise.all([set("moderator", "guest", "admin"), set("admin", "guest", "moderator")]);
      expect(both.filter((s) => s.refusal === undefined)).toHaveLength(1);
      expect(await w.db((db) => db.person.count({ where: { role: "admin" } }))).toBe(1);
    }
  });
});

describe("roles by standing", () => {
  it.each([
    ["member", false, "guest", { role: "guest" }],
    ["guest", false, "member", { role: "member" }],
    ["member", true, "guest", {}],
    ["moderator", false, "guest", {}],
    ["admin", false, "member", {}],
    ["member", false, undefined, {}],
  ] as const)("%s (by hand: %s) as a %s", (role, roleByHand, standing, becomes) => {
    expect(byStanding({ role, roleByHand }, standing)).toEqual(becomes);
  });
  it.each([
    ["admin", true, "member", { role: "member", roleByHand: false }],
    ["guest", true, "member", { role: "guest", roleByHand: true }],
    ["guest", false, "member", { role: "member", roleByHand: false }],
    ["member", true, "guest", { role: "guest", roleByHand: false }],
    ["moderator", false, undefined, { role: "guest", roleByHand: false }],
  ] as const)("%s (by hand: %s) comes back as a %s", (role, roleByHand, standing, becomes) => {
    expect(onReturn({ role, roleByHand }, standing)).toEqual(becomes);
  });
});
