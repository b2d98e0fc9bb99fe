import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Action } from "../../src/core/kernel/views/model.ts";
import { type Said, type World, world } from "../support/world.ts";

// Whoever hands a meeting over that invites only some may not see it any more, nor change it: the change itself still goes through.
describe("a meeting for some that is handed over", () => {
  let w: World;
  beforeEach(async () => {
    w = await world();
    await w.say('meeting add "Huddle" tomorrow at 15:00 repeat:weekly invite:"The moderator"');
  });
  afterEach(() => w.close());

  const run = () =>
    w
      .db((db) => db.meeting.findMany({ select: { organiserId: true }, orderBy: { id: "asc" } }))
      .then((all) => all.map((m) => m.organiserId));
  const button = (said: Said, label: string): Action => {
    const found = said.view?.blocks
      .flatMap((block) => (block.kind === "actions" ? block.items : []))
      .find((action) => action.label === label);
    if (!found) throw new Error(`no button ${label}`);
    return found;
  };

  it("is somebody else's as a whole, invitations included, and out of sight of who gave it away", async () => {
    const said = await w.say('meeting edit Huddle organiser:"The moderator"');
    expect([said.refusal, said.plan]).toMatchObject([undefined, { kind: "work", audience: "caller" }]);
    expect(await run()).toEqual(["c1moderator"]);
    expect((await w.say("meeting show Huddle")).text).toContain("I find nothing called “Huddle” that you may see.");
    expect(w.logged).toEqual([]);
  });
  it("from a time on, too", async () => {
    const said = await w.say('meeting edit Huddle time:2026-12-09 scope:following organiser:"The moderator"');
    expect(said.refusal).toBeUndefined();
    expect((await run()).sort()).toEqual(["c1member", "c1moderator"]);
    expect(await w.db((db) => db.invitation.count())).toBe(2);
    expect(w.logged).toEqual([]);
  });
  it("comes back whole when who got it takes that back", async () => {
    const said = await w.say('meeting edit Huddle organiser:"The moderator"', { as: "moderator" });
    const undone = await w.press(button(said, "Undo"), { as: "moderator" });
    expect(undone.refusal).toBeUndefined();
    expect(await run()).toEqual(["c1member"]);
    expect(w.logged).toEqual([]);
  });
  it("is cancelled all the same when the poll that it was is opened again by who asked it", async () => {
    await w.say('meeting poll "Found" times:2026-12-01 09:00; 2026-12-02 16:00');
    await w.say('poll vote "Found" 1:yes');
    await w.say('poll close "Found"');
    await w.say('meeting edit Found organiser:"The moderator"');
    const reopened = await w.say("poll reopen Found");
    expect(reopened.refusal).toBeUndefined();
    expect(await w.db((db) => db.meeting.findFirstOrThrow({ where: { title: "Found" } }))).toMatchObject({
      organiserId: "c1moderator",
      cancelledAt: w.clock.now(),
    });
    expect(w.logged).toEqual([]);
  });
});
