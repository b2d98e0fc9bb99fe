import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type World, world } from "../support/world.ts";

const WHO = { as: "moderator" };

let w: World;
beforeEach(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z", announced: true });
});
afterEach(() => w.close());

/** All that is there, and all that was said or will be. */
const all = () =>
  w.db(async (db) => ({
    meetings: await db.meeting.findMany(),
    polls: await db.poll.findMany(),
    sessions: await db.session.findMany(),
    mutes: await db.mute.findMany(),
    digests: await db.digest.findMany(),
    conclusions: await db.conclusion.findMany(),
    said: await db.delivery.findMany({ orderBy: { id: "asc" } }),
    done: await db.audit.count(),
  }));

describe("what is so already", () => {
  test.each<[string, readonly string[], string, string, string]>([
    [
      "a meeting that is cancelled",
      ['meeting add "Call" 2026-12-08 10:00'],
      "meeting cancel Call",
      "meeting.cancelled.already",
      "“Call” is cancelled already.",
    ],
    [
      "a meeting that is on",
      ['meeting add "Call" 2026-12-08 10:00', "meeting cancel Call"],
      "meeting restore Call",
      "meeting.restored.already",
      "“Call” is not cancelled.",
    ],
    [
      "a poll that is cancelled",
      ['meeting poll "Call" 2026-12-08 10:00, 2026-12-09 10:00'],
      "poll cancel Call",
      "poll.cancelled.already",
      "“Call” was cancelled already.",
    ],
    [
      "a poll that is closed",
      ['meeting poll "Call" 2026-12-08 10:00, 2026-12-09 10:00'],
      "poll close Call time:1",
      "poll.closed",
      "“Call” is closed already.",
    ],
    [
      "minutes that are closed",
      ['meeting add "Call" 2026-11-24 09:10', "minutes open Call", "note One"],
      "minutes close",
      "minutes.close.already.by",
      "The minutes of “Call” were closed already, by The moderator. To see them: /minutes show",
    ],
    [
      "a meeting that is not muted",
      ['meeting add "Call" 2026-12-08 10:00', "reminder mute Call"],
      "reminder unmute Call",
      "reminders.unmute.none",
      "You are reminded of “Call” as usual: nothing of it is muted.",
    ],
  ])("is said of %s, and nothing is changed or told", async (_what, before, line, refusal, sentence) => {
    for (const one of before) expect((await w.say(one, WHO)).refusal).toBeUndefined();
    await w.tick();
    expect((await w.say(line, WHO)).refusal).toBeUndefined();
    await w.tick();
    const was = await all();
    w.clock.forward(1_000);
    const again = await w.say(line, WHO);
    expect([again.refusal, again.text]).toEqual([refusal, sentence]);
    expect(await w.tick()).toEqual([]);
    expect(await all()).toEqual(was);
  });

  test("is said of minutes also where somebody presses an old button, and of none where there were none", async () => {
    expect((await w.say("minutes close", WHO)).refusal).toBe("minutes.none");
    await w.say('meeting add "Call" 2026-11-24 09:10', WHO);
    await w.say("minutes open Call", WHO);
    const { id: session } = await w.db((db) => db.session.findFirstOrThrow());
    await w.say("minutes close", WHO);
    await w.say('meeting add "Other" 2026-11-24 09:15', WHO);
    await w.say("minutes open Other", WHO);
    const again = await w.send({ kind: "values", path: "minutes close", values: { session } }, WHO);
    expect([again.refusal, again.text]).toEqual(["minutes.close.already.by", expect.stringContaining("“Call”")]);
    expect(await w.db((db) => db.session.count({ where: { openIn: { not: null } } }))).toBe(1);
  });
});
