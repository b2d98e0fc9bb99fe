import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { namesLook } from "../../../../src/core/services/people/names/names-chore.ts";
import { toldApart } from "../../../../src/core/services/people/names/told-apart.ts";
import { stores, type World, world } from "../../../support/world.ts";
import { button, inSlack } from "../communities/newcomers.ts";
import { connect, inDiscord } from "./linking.ts";

describe.each(stores)("people whose names look alike (%s)", (kind) => {
  let w: World;
  const ana = inSlack("T1", "Real", { name: "Ana Prieto" });
  const fake = inDiscord("G1", "Fake", { name: "\u200e\u0410na P\u200brieto" });
  const idOf = async (externalId: string) =>
    (await w.db((db) => db.handle.findFirstOrThrow({ where: { externalId } }))).personId;
  const chore = () => namesLook.run(w);
  beforeAll(async () => {
    w = await world({ kind });
    await connect(w, [
      { platform: "slack", externalId: "T1" },
      { platform: "discord", externalId: "G1" },
    ]);
    await w.say("help", ana);
  });
  afterAll(() => w.close());

  it("are not told of where there are none", async () => {
    expect((await w.say("home", { as: "moderator" })).text).not.toContain("called like");
    expect((await w.say("person names", { as: "moderator" })).text).toContain("No two people");
  });
  it("are marked for moderators, and for nobody else, when somebody comes or takes such a name", async () => {
    await w.say("help", fake);
    const told = await w.say("home", { as: "moderator" });
    expect(told.text).toContain("2 people are now called like somebody else, or look like it.");
    const shown = await w.press(button(told, "Show these names"), { as: "moderator" });
    expect(shown.text).toContain("Ana Prieto · member · Slack: T1:Real");
    expect(shown.text).toContain("\u0410na Prieto · member · Discord: Fake");
    expect((await w.say("person names", { as: "member" })).refusal).toBe("role.least");
    expect((await w.say("home", { as: "member" })).text).not.toContain("called like");
    const set = await w.say(`person role person:${await idOf("Fake")} role:member`, { as: "moderator" });
    expect(set.text).toContain("Not the same person as Ana Prieto (Slack: T1:Real)");
  });
  it("are told of by themselves for a month only, and listed as long as it is so", async () => {
    w.clock.forward(31 * 86_400_000);
    expect((await w.say("home", { as: "moderator" })).text).not.toContain("called like");
    expect((await w.say("person names", { as: "moderator" })).text).toContain("Discord: Fake");
    await w.say("help", inDiscord("G1", "Fake", { name: "Somebody else" }));
    expect((await w.say("person names", { as: "moderator" })).text).toContain("No two people");
  });
  it("can be told apart wherever one is chosen", async () => {
    await w.say("help", inDiscord("G1", "Second", { name: "Ana Prieto" }));
    await w.say("me edit country:PY", ana);
    const said = await w.say("person role person:Prieto role:member", { as: "moderator" });
    expect(said.plan.kind).toBe("form");
    const labels = JSON.stringify(said.plan);
    expect(labels).toContain("Ana Prieto (Paraguay, Slack T1:Real)");
    expect(labels).toContain("Ana Prieto (Discord Second)");
    const typing = await w.send(
      { kind: "suggest", path: "person role", option: "person", text: "Ana", values: {} },
      { as: "moderator" },
    );
    expect(JSON.stringify(typing.plan)).toContain("Ana Prieto (Discord Second)");
    expect(JSON.stringify(typing.plan)).not.toContain("Somebody else (");
  });
  it("are told apart by since when they are here, where neither country nor account tells", async () => {
    const ids = ["goneperson", "othergone0"];
    const labels = await w.db(async (db) => {
      for (const id of ids)
        await db.person.create({
          data: { communityId: w.community, id, name: "Rosa Vega", role: "member", createdAt: w.clock.now() },
        });
      const people = await db.person.findMany({ where: { id: { in: ids } } });
      const choices = await toldApart(db, people, { language: "es", zone: "UTC" });
      await db.person.deleteMany({ where: { id: { in: ids } } });
      return choices.map(({ label }) => label);
    });
    for (const label of labels) expect(label).toMatch(/^Rosa Vega \(desde .* 2026.*\)$/);
  });
  it("are found among those that were there before, too", async () => {
    await w.db((db) => db.person.updateMany({ where: {}, data: { looks: null, namedAt: null } }));
    expect((await w.say("person names", { as: "moderator" })).text).toContain("No two people");
    await chore();
    await chore();
    expect(await w.db((db) => db.person.count({ where: { looks: null } }))).toBe(0);
    expect((await w.say("person names", { as: "moderator" })).text).toContain("Discord: Second");
    expect((await w.say("home", { as: "moderator" })).text).not.toContain("called like");
    expect(w.logged).toEqual([]);
  });
});
