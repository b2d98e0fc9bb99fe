import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type World, world } from "../support/world.ts";
import { button } from "../core/features/meetings/meeting-world.ts";
import { answer, call, DAY, goTo, heads, MINUTE, START } from "../core/features/meetings/reminded.ts";

let w: World;
beforeEach(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
});
afterEach(() => w.close());

const EVERY_WEEK = { rule: "FREQ=WEEKLY", organiserId: "c1moderator" };
/** What the member is told at an hour before the time that is so many weeks after the first. */
const told = async (weeks = 0) => {
  goTo(w, new Date(START.getTime() + weeks * 7 * DAY - 60 * MINUTE));
  return heads(await w.tick()).filter((h) => h.startsWith("@member"));
};
const mutes = () => w.db((db) => db.mute.findMany({ orderBy: { occurrence: "asc" } }));
const reminder = ["@member: Reminder: Call"];

describe("a meeting that is muted", () => {
  test("reminds nobody else less, and is said so to the caller alone, with what is still told and Undo", async () => {
    const meeting = await call(w, { organiserId: "c1moderator" }, []);
    for (const who of ["member", "moderator"]) await answer(w, meeting, who, "yes");
    const muted = await w.say("reminder mute Call");
    expect(muted.plan).toMatchObject({ audience: "caller" });
    expect(muted.text.split("\n")).toEqual([
      "No more reminders: Call",
      "When: Wed, 25 Nov 2026, 15:00 GMT-6",
      "Channels are still reminded. If you said yes or maybe, I still tell you when it is moved or cancelled, or its place changes.",
      `[Undo] /reminder unmute meeting:${meeting.id}`,
      `[Show] /meeting show meeting:${meeting.id}`,
    ]);
    await w.press(button((await w.say("reminder mute Call")).view, "Undo"));
    await w.say("reminder mute Call");
    goTo(w, new Date(START.getTime() - 60 * MINUTE));
    expect(heads(await w.tick())).toEqual(["#general: Reminder: Call", "@moderator: Reminder: Call"]);
  });

  test("for one time, is muted for that only; for the series, for all", async () => {
    const meeting = await call(w, EVERY_WEEK, []);
    await answer(w, meeting, "member", "yes");
    const one = await w.say("reminder mute Call time:2026-12-02");
    expect(one.text).toContain("When: Wed, 2 Dec 2026");
    expect(await told(0)).toEqual(reminder);
    expect(await told(1)).toEqual([]);
    expect(await told(2)).toEqual(reminder);
    const all = await w.press(button(one.view, "All times of the series"));
    expect(all.text).toContain("Applies to: all times of the series");
    expect(await told(3)).toEqual([]);
    await w.press(button(all.view, "Undo"));
    expect(await told(4)).toEqual(reminder);
  });

  test("of a single time stays muted when it moves; so does a time of a series", async () => {
    const single = await call(w, { organiserId: "c1moderator", title: "Single" }, []);
    const series = await call(w, EVERY_WEEK, []);
    for (const m of [single, series]) await answer(w, m, "member", "yes");
    await w.say(`reminder mute ${single.id}`);
    await w.say(`reminder mute ${series.id} time:2026-11-25`);
    await w.say(`meeting move ${single.id} to 16:00`, { as: "moderator" });
    await w.say(`meeting move ${series.id} to 16:00 scope:all`, { as: "moderator" });
    w.clock.forward(MINUTE);
    // Who comes is told of the move although it is muted.
    expect(heads(await w.tick()).filter((h) => h.startsWith("@member"))).toEqual([
      "@member: Moved: Call",
      "@member: Moved: Single",
    ]);
    w.clock.forward(DAY + 7 * 60 * MINUTE);
    expect(heads(await w.tick()).filter((h) => h.startsWith("@member"))).toEqual([]);
  });

  test("is not told of to whoever has not said that they come, not even what was planned before", async () => {
    const meeting = await call(w, { organiserId: "c1moderator" }, [{ kind: "person", value: "c1member" }]);
    expect(await told()).toEqual(["@member: Will you come? Call"]);
    await w.say(`meeting move ${meeting.id} to 17:00`, { as: "moderator" });
    await w.say("reminder mute Call");
    w.clock.forward(MINUTE);
    expect(heads(await w.tick()).filter((h) => h.startsWith("@member"))).toEqual([]);
    const [change] = await w.db((db) => db.delivery.findMany({ where: { kind: "change", personId: "c1member" } }));
    expect([change?.state, change?.reason]).toEqual(["dropped", "muted"]);
    await w.say(`meeting cancel ${meeting.id}`, { as: "moderator" });
    w.clock.forward(MINUTE);
    expect(heads(await w.tick()).filter((h) => h.startsWith("@member"))).toEqual([]);
  });

  test("is shown as such, with the way back", async () => {
    const meeting = await call(w, EVERY_WEEK, []);
    const shown = (time = "") => w.say(`meeting show Call ${time}`);
    expect((await shown()).text).not.toContain("muted");
    await w.say("reminder mute Call time:2026-12-02");
    expect((await shown()).text).not.toContain("muted");
    expect((await w.say("meeting show Call time:2026-12-02", { as: "moderator" })).text).not.toContain("muted");
    const one = await shown("time:2026-12-02");
    expect(one.text).toContain(
      `You are not reminded of it: you muted it.\n[Remind me again] /reminder unmute meeting:${meeting.id} time:"2026-12-02T15:00"`,
    );
    await w.press(button(one.view, "Remind me again"));
    expect(await mutes()).toEqual([]);
  });

  test("is refused where it is over, and unknown where it may not be seen", async () => {
    const meeting = await call(w, { organiserId: "c1moderator" }, []);
    const secret = await call(w, { organiserId: "c1moderator", title: "Secret" }, [
      { kind: "person", value: "c1admin" },
    ]);
    expect((await w.say(`reminder mute ${secret.id}`)).text).toContain("I find nothing called");
    expect((await w.say(`reminder unmute ${secret.id}`)).text).toContain("I find nothing called");
    goTo(w, new Date(START.getTime() + DAY));
    expect((await w.say(`reminder mute ${meeting.id}`)).refusal).toBe("meeting.over");
    expect(await mutes()).toEqual([]);
  });
});

describe("unmuting", () => {
  test("lifts what was muted: the whole first, then the times; Undo mutes exactly that again", async () => {
    await call(w, EVERY_WEEK, []);
    await w.say("reminder mute Call time:2026-12-02");
    await w.say("reminder mute Call time:2026-12-09");
    await w.say("reminder mute Call");
    expect((await w.say("reminder unmute Call time:2026-12-02")).refusal).toBe("reminders.unmute.series");
    const whole = await w.say("reminder unmute Call");
    expect(whole.text).toContain("Reminders again: Call");
    expect(whole.text).toContain(
      "You muted these times still:\n- Wed, 2 Dec 2026, 15:00 GMT-6\n- Wed, 9 Dec 2026, 15:00 GMT-6",
    );
    await w.press(button(whole.view, "Undo"));
    expect((await mutes()).map((m) => m.occurrence)).toEqual(["", "2026-12-02T15:00", "2026-12-09T15:00"]);
    await w.say("reminder unmute Call");
    await w.press(button(whole.view, "Unmute Wednesday, 2 December 2026 at 15:00 (Mexico City)"));
    expect((await mutes()).map((m) => m.occurrence)).toEqual(["2026-12-09T15:00"]);
    await w.say("reminder mute Call time:2026-12-02");
    await w.say("reminder unmute Call");
    expect(await mutes()).toEqual([]);
    expect((await w.say("reminder unmute Call")).refusal).toBe("reminders.unmute.none");
    expect((await w.say("reminder unmute Call time:2026-12-02")).refusal).toBe("reminders.unmute.none");
  });
});
