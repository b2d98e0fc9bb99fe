import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { toPlain } from "../../../../src/core/kernel/views/plain.ts";
import { formatter } from "../../../../src/core/kernel/language/format.ts";
import { takeBack } from "../../../support/take-back.ts";
import { type World, world } from "../../../support/world.ts";

const HOUR = 3_600_000;

describe("what a channel is told of a change", () => {
  let w: World;
  beforeEach(async () => {
    w = await world({ now: "2026-11-24T15:00:00Z", announced: true });
    await w.say('meeting add "Call" tomorrow at 15:00 place:"Room 4" remind:off');
    await w.tick();
  });
  afterEach(() => w.close());

  const passing = async (ms = 60_000) => {
    w.clock.forward(ms);
    await w.tick();
    await w.refresh();
  };
  /** The posts of the channel that followed the announcement, oldest first. */
  const changes = async () =>
    (await w.product.posts.latest("c1", "general", 50)).slice(1).map(({ view }) =>
      toPlain(view, { format: formatter("en", "America/Mexico_City"), now: w.clock.now() })
        .split("\n")
        .map((line) => line.replace(/\].*/u, "]")),
    );
  const ANSWERS = ["[Yes]", "[Maybe]", "[No]"];

  it("is shown no longer once not all who read there may see the meeting", async () => {
    await w.say("meeting move Call to:2026-11-26 15:00");
    await passing();
    expect((await changes()).flat().join("\n")).toContain("26 Nov");
    await w.say("meeting edit Call invite:moderators", { as: "admin" });
    await passing();
    expect(await changes()).toEqual([["This is not shown here any more."]]);
  });

  it("is only what changed, and by what to answer where that matters", async () => {
    await w.say("meeting move Call to:16:30");
    await passing();
    await w.say("meeting edit Call url:https://example.org/call");
    await passing();
    expect(await changes()).toEqual([
      ["Moved: Call", "When: Wed, 25 Nov 2026, 15:00 GMT-6 → 16:30", ...ANSWERS, "[Show]"],
      ["Changed: Call", "Address to join: – → https://example.org/call", "[Show]"],
    ]);
  });

  it("says what has become of it, and is said once", async () => {
    await w.say("meeting move Call to:16:30");
    await passing();
    await w.say("meeting move Call to:17:00");
    await passing();
    const when = (times: string) => [`When: Wed, 25 Nov 2026, ${times}`, ...ANSWERS, "[Show]"];
    expect(await changes()).toEqual([
      ["Moved: Call", ...when("15:00 GMT-6 → 17:00")],
      ["Moved: Call", ...when("16:30 GMT-6 → 17:00")],
    ]);
    await w.say("meeting cancel Call");
    await passing();
    const cancelled = (time: string) => ["Cancelled: Call", `It was to be: Wed, 25 Nov 2026, ${time} GMT-6`, "[Show]"];
    expect(await changes()).toEqual([cancelled("15:00"), cancelled("16:30"), cancelled("17:00")]);
    await w.say(`meeting restore ${(await w.db((db) => db.meeting.findFirstOrThrow())).id}`);
    await passing();
    expect(await changes()).toEqual([
      ["Moved: Call", ...when("15:00 GMT-6 → 17:00")],
      ["Moved: Call", ...when("16:30 GMT-6 → 17:00")],
      ["Change taken back: Call", "When: Wed, 25 Nov 2026, 17:00 GMT-6", "[Show]"],
      ["On again: Call", "When: Wed, 25 Nov 2026, 17:00 GMT-6", "Place: Room 4", ...ANSWERS, "[Show]"],
    ]);
    await passing(34 * HOUR);
    expect((await changes()).flat().filter((line) => line.startsWith("["))).toEqual([]);
  });

  it("says that it was taken back, where it was", async () => {
    const moved = await w.say("meeting move Call to:16:30");
    await passing();
    await takeBack(w, moved);
    await passing();
    expect(await changes()).toEqual([
      ["Change taken back: Call", "When: Wed, 25 Nov 2026, 15:00 GMT-6", "[Show]"],
      ["Moved: Call", "When: Wed, 25 Nov 2026, 16:30 GMT-6 → 15:00", ...ANSWERS, "[Show]"],
    ]);
  });

  it("is nothing, where it was taken back in time", async () => {
    await takeBack(w, await w.say("meeting move Call to:16:30"));
    await passing();
    expect(await changes()).toEqual([]);
  });

  it("is about a meeting that a calendar file moved, too: it is not cancelled for that", async () => {
    await w.say("meeting edit Call remind:1h");
    w.clock.forward(29 * HOUR);
    await w.tick();
    await w.say("meeting move Call to:16:30");
    await passing();
    const startsAt = new Date("2026-11-25T23:30:00Z");
    const moved = { startsLocal: "2026-11-25T17:30", startsAt, endsAt: new Date(startsAt.getTime() + HOUR) };
    await w.db((db) => db.meeting.updateMany({ data: moved }));
    await w.refresh();
    expect(await changes()).toEqual([
      ["Reminder: Call", "When: Wed, 25 Nov 2026, 15:00 GMT-6 → 17:30 · 1 hour", ...(await changes())[0]!.slice(2)],
      ["Moved: Call", "When: Wed, 25 Nov 2026, 15:00 GMT-6 → 17:30", ...ANSWERS, "[Show]"],
    ]);
  });

  it("tells that answers are shown by name before any is", async () => {
    await w.say("meeting edit Call names:true");
    await w.say("meeting move Call to:16:30");
    await passing();
    await passing();
    expect((await changes())[0]).toContain("Answers are shown by name in the meeting’s channel.");
    w.clock.forward(1_000);
    await w.say("meeting rsvp Call answer:yes", { as: "admin" });
    await passing();
    const [announcement] = await w.product.posts.latest("c1", "general", 1_000);
    expect(JSON.stringify(announcement?.view)).toContain("The admin");
  });
});

describe("what a channel is told of a change of a series", () => {
  let w: World;
  beforeEach(async () => {
    w = await world({ now: "2026-11-24T15:00:00Z", announced: true });
  });
  afterEach(() => w.close());

  const passing = async (ms: number) => {
    w.clock.forward(ms);
    await w.tick();
    await w.refresh();
  };
  const moved = async () => {
    await w.say('meeting add "Call" tomorrow at 15:00 repeat:weekly remind:off');
    await w.tick();
    await w.say("meeting move Call to:16:00 scope:all");
    await passing(60_000);
  };
  const change = async () =>
    (await w.product.posts.latest("c1", "general", 50)).find(({ view }) => view.title === "Moved: Call")?.view
      .blocks[0];

  it.each([
    ["is over", () => passing(48 * HOUR)],
    ["is left out", () => w.say("meeting skip Call").then(() => passing(60_000))],
  ])("stays what was said, once the time that was next %s", async (_, happens) => {
    await moved();
    const said = await change();
    expect(JSON.stringify(said)).toContain("2026-11-25T22:00:00.000Z");
    await happens();
    await w.say("meeting move Call to:18:00 scope:all");
    await passing(60_000);
    expect(await change()).toEqual(said);
  });
});
