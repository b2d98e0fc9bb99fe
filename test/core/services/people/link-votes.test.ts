import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type World, world } from "../../../support/world.ts";
import { confirmed, connect, linkCode, pair } from "./linking.ts";

describe("votes of a person's accounts", () => {
  let w: World;
  beforeAll(async () => {
    w = await world({ now: "2026-11-24T15:00:00Z" });
    await connect(w, [
      { platform: "slack", externalId: "T1" },
      { platform: "discord", externalId: "G1" },
    ]);
    await w.say('meeting poll "Linked" times:2026-12-01 09:00; 2026-12-02 09:00; 2026-12-03 09:00');
  });
  afterAll(() => w.close());

  it("count once when the accounts become one person: what was said later holds", async () => {
    const p = pair(w, "votes");
    await p.meet();
    await w.say("poll vote Linked 1:yes 2:yes", p.slack);
    w.clock.forward(60_000);
    await w.say("poll vote Linked 1:no 3:maybe", p.discord);
    w.clock.forward(60_000);
    await w.say("poll vote Linked 3:no", p.slack);
    expect((await w.say("poll show Linked", { as: "moderator" })).text).toContain("2 people have voted.");

    await confirmed(w, await linkCode(w, p.slack), p.discord);
    const shown = (await w.say("poll show Linked", { as: "moderator" })).text;
    expect(shown).toContain("1 person has voted.");
    const votes = await w.db((db) => db.pollVote.findMany({ orderBy: { number: "asc" } }));
    expect(votes.map((v) => [v.number, v.vote])).toEqual([
      [1, "no"],
      [2, "yes"],
      [3, "no"],
    ]);
    // The ballot is the same on both platforms from now on.
    await w.say("poll vote Linked 1:maybe", p.discord);
    expect((await w.say("poll vote Linked", p.slack)).text).toMatch(/1\. .* · If need be/);
  });
});
