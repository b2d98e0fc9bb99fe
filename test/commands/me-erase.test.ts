import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contact, save } from "../core/features/contacts/people.ts";
import { eraseDue } from "../../src/core/services/privacy/erasing/erase-due.ts";
import { audited } from "../support/audited.ts";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import { type Said, type World, world } from "../support/world.ts";

const DAY = 86_400_000;

describe("me erase", () => {
  let w: World;
  beforeAll(async () => {
    w = await world();
    await save(w, [contact("Marta Medina", { phones: ["+595 21 1"], person: "c1member" })]);
  });
  afterAll(() => w.close());
  const press = (said: Said, label: string, as = "member") =>
    w.press(actionsIn(said.view!).find((action) => action.label === label)!, { as });
  const there = () => w.db((db) => db.person.count({ where: { id: "c1member" } }));

  it("is not done at the first press, nor two weeks before", async () => {
    const first = await press(await w.say("me erase"), "Go on…");
    expect(await w.db((db) => db.person.count({ where: { eraseAt: { not: null } } }))).toBe(0);
    const second = await press(first, "Erase me on that day");
    expect(second.text).toContain("8 December 2026");
    // Whoever asked may not have been them.
    const [told, ...others] = await w.tick();
    expect([told?.to.recipient, others]).toEqual(["member", []]);
    expect(JSON.stringify(told?.view)).toContain("Somebody asked with your account to have you erased here on");
    expect(actionsIn(told!.view).map(({ label }) => label)).toEqual(["Keep me"]);
    w.clock.forward(13 * DAY);
    expect(await eraseDue(w)).toBe(0);
    expect(await there()).toBe(1);
  });
  it("is said on Home and in /me, with the button that takes it back", async () => {
    for (const line of ["home", "me"]) {
      const said = await w.say(line);
      expect(said.text).toContain("You will be erased here on 8 December 2026");
      expect(actionsIn(said.view!).map(({ label }) => label)).toContain("Keep me");
    }
    expect((await w.say("me", { as: "moderator" })).text).not.toContain("erased");
    expect((await press(await w.say("me"), "Keep me")).text).toContain("You stay.");
    w.clock.forward(2 * DAY);
    expect(await eraseDue(w)).toBe(0);
    expect((await w.say("me erase keep:yes")).refusal).toBe("me.erase.nothing");
  });
  it("is done two weeks after it was said twice: contact, accounts and person", async () => {
    await w.say("me erase sure:yes really:yes");
    w.clock.forward(14 * DAY);
    expect(await eraseDue(w)).toBe(1);
    expect(await eraseDue(w)).toBe(0);
    expect(await there()).toBe(0);
    expect((await w.say("contact find Marta", { as: "moderator" })).text).not.toContain("Marta Medina");
    expect(await w.db((db) => db.searchDocument.count({ where: { kind: "contact" } }))).toBe(0);
    expect((await audited(w, "person.erase")).length).toBe(1);
  });
  it("tells moderators in one message which meetings have nobody to run them, and not who did", async () => {
    const asked = { as: "guest" };
    await w.db((db) => db.person.updateMany({ where: { id: "c1guest" }, data: { role: "member" } }));
    for (const title of ["Alpha call", "Beta call"]) await w.say(`meeting add "${title}" 2027-01-12 15:00`, asked);
    await w.say("me erase sure:yes really:yes", asked);
    w.clock.forward(14 * DAY);
    await w.tick();
    expect(await eraseDue(w)).toBe(1);
    const told = (await w.tick()).filter(({ to }) => to.address === "direct");
    expect(told.map(({ to }) => to.recipient).sort()).toEqual(["admin", "moderator"]);
    const said = JSON.stringify(told[0]?.view);
    expect(said).toContain("“Alpha call” and “Beta call”: nobody organises this now");
    expect(said).not.toMatch(/The guest|c1guest/);
    // What was said to them is theirs, and gone.
    expect(await w.db((db) => db.delivery.count({ where: { recipient: "guest" } }))).toBe(0);
  });
  it("is refused to the only administrator, and to an account that waits to be confirmed", async () => {
    expect((await w.say("me erase", { as: "admin" })).refusal).toBe("person.role.last");
    await w.db((db) => db.handle.updateMany({ where: { personId: "c1moderator" }, data: { limited: true } }));
    expect((await w.say("me erase sure:yes really:yes", { as: "moderator" })).refusal).toBe("me.export.limited");
  });
  it("waits where whoever asked has become the only administrator", async () => {
    await w.db((db) =>
      db.person.update({
        where: { communityId_id: { communityId: "c1", id: "c1admin" } },
        data: { eraseAt: w.clock.now() },
      }),
    );
    w.clock.forward(DAY);
    expect(await eraseDue(w)).toBe(0);
  });
});
