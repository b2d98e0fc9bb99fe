import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { leave } from "../../../../src/core/services/people/leave.ts";
import { type World, world } from "../../../support/world.ts";

describe("where the only administrator leaves", () => {
  let w: World;
  beforeEach(async () => {
    w = await world();
  });
  afterEach(() => w.close());

  const gone = (user: string) => leave(w, { platform: "console", user, now: w.clock.now() });
  const told = () =>
    w.db((db) =>
      db.delivery.findMany({
        where: { kind: "notice", detail: { path: ["about"], equals: "administrator" } },
        orderBy: { recipient: "asc" },
      }),
    );

  it("everybody who moderates is told at once, and nobody else, once", async () => {
    await w.say("person role person:c1member role:moderator", { as: "admin" });
    expect([await gone("admin"), await gone("admin")]).toEqual([1, 0]);
    const notices = await told();
    expect(notices.map(({ recipient, dueAt }) => [recipient, dueAt])).toEqual(
      ["member", "moderator"].map((recipient) => [recipient, w.clock.now()]),
    );
    expect(notices[0]?.detail).toMatchObject({ code: "person.administrator.left", params: { name: "The admin" } });
  });
  it("says so in what they are told, with the way to who is here", async () => {
    await gone("admin");
    const said = JSON.stringify(await w.tick());
    expect(said).toContain("was the only administrator here");
    expect(said).toContain('"command":"members"');
  });
  it("nobody is told where another administers, or who left did not", async () => {
    await gone("member");
    await w.say("person role person:c1moderator role:admin", { as: "admin" });
    await gone("admin");
    expect(await told()).toEqual([]);
  });
});
