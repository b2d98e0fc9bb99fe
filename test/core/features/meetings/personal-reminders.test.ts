import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { deliverDue } from "../../../../src/core/services/delivery/sending/deliver.ts";
import { planChange } from "../../../../src/core/features/meetings/changes/change.ts";
import { DeliveryError } from "../../../../src/core/kernel/commands/transport.ts";
import { CATALOGUE } from "../../../../src/features.ts";
import { fakePlatform } from "../../services/delivery/ledger-world.ts";
import { type World, world } from "../../../support/world.ts";
import { answer, call, DAY, goTo, heads, HOUR, MINUTE, plain, START } from "./reminded.ts";

let w: World;
beforeEach(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
});
afterEach(() => w.close());

const choose = (who: string, preferences: object, more: object = {}) =>
  w.db((db) =>
    db.person.update({
      where: { communityId_id: { communityId: w.community, id: `c1${who}` } },
      data: { preferences, ...more },
    }),
  );
const before = (minutes: number) => new Date(START.getTime() - minutes * MINUTE);

describe("whom a reminder reaches", () => {
  test("the channel, and those who said yes or maybe; who has not answered is asked, who declined hears nothing", async () => {
    const meeting = await call(w);
    await answer(w, meeting, "member", "yes");
    await answer(w, meeting, "moderator", "no");
    goTo(w, before(60));
    const posts = await w.tick();
    expect(heads(posts)).toEqual([
      "#general: Reminder: Call",
      "@admin: Will you come? Call",
      "@member: Reminder: Call",
    ]);
    expect(plain(posts.find((p) => p.to.recipient === "member")!)).toContain("Your answer: Yes");
    expect(await w.tick()).toEqual([]);
  });

  test("nobody but the channel where nobody is invited and nobody has answered", async () => {
    await call(w, {}, []);
    goTo(w, before(60));
    expect(heads(await w.tick())).toEqual(["#general: Reminder: Call"]);
  });

  test("an answer about one time wins over one about the series", async () => {
    const meeting = await call(w, { rule: "FREQ=WEEKLY" }, []);
    await answer(w, meeting, "member", "yes");
    await answer(w, meeting, "member", "no", "2026-11-25T15:00");
    goTo(w, before(60));
    expect(heads(await w.tick())).toEqual(["#general: Reminder: Call"]);
    w.clock.forward(7 * DAY);
    expect(heads(await w.tick())).toEqual(["#general: Reminder: Call", "@member: Reminder: Call"]);
  });

  test("who has not answered is asked twice at most, whatever the leads and however often it recurs", async () => {
    await call(w, { rule: "FREQ=WEEKLY", leads: [24 * 60, 60, 10] }, [{ kind: "person", value: "c1member" }]);
    const asked: string[] = [];
    for (let step = 0; step < 4 * 24 * 7; step += 1) {
      w.clock.forward(30 * MINUTE);
      asked.push(...heads(await w.tick()).filter((h) => h.startsWith("@")));
    }
    expect(asked).toEqual(["@member: Will you come? Call", "@member: Will you come? Call"]);
  });

  test("what changed since it was planned counts: an answer, a mute, a choice not to be told", async () => {
    const meeting = await call(w, {}, []);
    for (const who of ["member", "moderator", "admin"]) await answer(w, meeting, who, "yes");
    await choose("admin", { tell: "none" });
    await w.db((db) =>
      db.mute.create({
        data: {
          communityId: w.community,
          meetingId: meeting.id,
          occurrence: "",
          personId: "c1moderator",
          at: w.clock.now(),
        },
      }),
    );
    goTo(w, before(60));
    expect(heads(await w.tick())).toEqual(["#general: Reminder: Call", "@member: Reminder: Call"]);
  });

  test("not whoever may not see the meeting by now, nor who has left", async () => {
    const meeting = await call(w, { sharing: "red" }, []);
    for (const who of ["member", "moderator", "admin"]) await answer(w, meeting, who, "yes");
    await choose("admin", {}, { leftAt: w.clock.now() });
    goTo(w, before(60));
    // The channel may show what is green at most: its organiser would be told.
    expect(heads(await w.tick())).toEqual(["@moderator: Reminder: Call"]);
  });

  test("not whoever said that they come and is not invited any more", async () => {
    const meeting = await call(w, {}, [{ kind: "person", value: "c1member" }]);
    for (const who of ["member", "moderator"]) await answer(w, meeting, who, "yes");
    await w.db((db) => db.invitation.updateMany({ data: { value: "c1admin" } }));
    goTo(w, before(60));
    // Moderators see every meeting; one that invites only some is for no channel.
    expect(heads(await w.tick())).toEqual(["@admin: Will you come? Call", "@moderator: Reminder: Call"]);
  });
});

describe("when", () => {
  test("at each person's own leads, else at the meeting's", async () => {
    const meeting = await call(w, {}, []);
    for (const who of ["member", "moderator"]) await answer(w, meeting, who, "yes");
    expect((await w.say('me edit leads:"2 hours, 5 minutes"', { as: "moderator" })).text).toContain(
      "Preferences changed",
    );
    const at: Record<string, string[]> = {};
    for (const minutes of [120, 60, 5]) {
      goTo(w, before(minutes));
      at[minutes] = heads(await w.tick()).map((h) => h.split(":")[0]!);
    }
    expect(at).toEqual({ 120: ["@moderator"], 60: ["#general", "@member"], 5: ["@moderator"] });
  });

  test("quiet hours put a personal reminder off to their end, where that is before the meeting", async () => {
    const meeting = await call(w, { leads: [8 * 60] }, []);
    await answer(w, meeting, "member", "yes");
    await answer(w, meeting, "moderator", "yes");
    // 07:00 in Mexico City: one sleeps until 09:00, the other until after the meeting.
    await choose("member", { quiet: "22:00-09:00" });
    await choose("moderator", { quiet: "22:00-21:00" });
    goTo(w, before(8 * 60));
    expect(heads(await w.tick())).toEqual(["#general: Reminder: Call", "@moderator: Reminder: Call"]);
    w.clock.forward(2 * HOUR);
    const [post] = await w.tick();
    expect(heads([post!])).toEqual(["@member: Reminder: Call"]);
    expect(plain(post!)).toContain("Starts in 6 hours.");
    expect(plain(post!)).not.toContain("late");
  });
});

describe("two accounts", () => {
  test("whoever closed their direct messages on one is reminded on the other, once", async () => {
    const meeting = await call(w, {}, []);
    await answer(w, meeting, "member", "yes");
    await w.db((db) =>
      db.handle.create({
        data: { communityId: w.community, platform: "console", externalId: "other", personId: "c1member" },
      }),
    );
    const platform = fakePlatform("console");
    const plainly = platform.deliver.bind(platform);
    const tried: string[] = [];
    platform.deliver = (message) => {
      tried.push(message.to.recipient);
      return message.to.recipient === "member"
        ? Promise.reject(new DeliveryError({ kind: "refused" }, { cause: "closed" }))
        : plainly(message);
    };
    goTo(w, before(60));
    const services = {
      store: w.store,
      clock: w.clock,
      ids: w.ids,
      log: { info() {}, warn() {}, error() {} },
      worker: "t",
      catalogue: CATALOGUE,
    };
    for (let n = 0; n < 2; n += 1) await deliverDue({ ...services, transports: new Map([["console", platform]]) });
    expect(tried.sort()).toEqual(["general", "member", "other"]);
  });
});

describe("a change is told", () => {
  const change = async (meetingId: string, data: object) =>
    w.db(async (db) => {
      const { getMeeting } = await import("../../../../src/core/features/meetings/meeting.ts");
      const { knownOf } = await import("../../../../src/core/features/meetings/facts/known.ts");
      const { replanWaves } = await import("../../../../src/core/features/meetings/reminders/plan-waves.ts");
      const planning = { db, community: { id: w.community }, now: w.clock.now(), ids: w.ids };
      const was = knownOf(await getMeeting(db, w.community, meetingId), "", w.clock.now());
      await db.meeting.update({
        where: { communityId_id: { communityId: w.community, id: meetingId } },
        data: { ...data, sequence: { increment: 1 } },
      });
      const meeting = await getMeeting(db, w.community, meetingId);
      await replanWaves(planning, meeting);
      await planChange(planning, meeting, { key: "", was });
    });
  const LATER = { startsAt: new Date(START.getTime() + HOUR), startsLocal: "2026-11-25T16:00" };

  test("to those who were reminded or said that they come, once, with what it was; the declined hear of a move only", async () => {
    const meeting = await call(w);
    await answer(w, meeting, "member", "yes");
    await answer(w, meeting, "moderator", "no");
    goTo(w, before(60));
    await w.tick();
    await change(meeting.id, { place: "Room 5" });
    expect(await w.tick()).toEqual([]);
    w.clock.forward(MINUTE);
    const placed = await w.tick();
    expect(heads(placed)).toEqual(["#general: Changed: Call", "@admin: Changed: Call", "@member: Changed: Call"]);
    expect(plain(placed[0]!)).toContain("→ Room 5");
    await change(meeting.id, LATER);
    w.clock.forward(MINUTE);
    const moved = await w.tick();
    expect(heads(moved).filter((h) => h.includes("Moved"))).toEqual([
      "#general: Moved: Call",
      "@admin: Moved: Call",
      "@member: Moved: Call",
      "@moderator: Moved: Call",
    ]);
    expect(plain(moved[0]!)).toContain("When: Wed, 25 Nov 2026, 15:00 GMT-6 → ");
    // And it is reminded of at its new time.
    goTo(w, new Date(LATER.startsAt.getTime() - 60 * MINUTE));
    expect(heads(await w.tick())).toContain("@member: Reminder: Call");
  });

  test("nobody hears of what was taken back within the grace, nor twice of two changes", async () => {
    const meeting = await call(w);
    await answer(w, meeting, "member", "yes");
    goTo(w, before(60));
    await w.tick();
    await change(meeting.id, LATER);
    await change(meeting.id, { startsAt: START, startsLocal: "2026-11-25T15:00" });
    w.clock.forward(MINUTE);
    expect(heads(await w.tick()).filter((h) => !h.includes("Reminder"))).toEqual([]);
    await change(meeting.id, LATER);
    await change(meeting.id, { place: "Room 5" });
    w.clock.forward(MINUTE);
    const posts = (await w.tick()).filter((p) => p.to.recipient === "member");
    expect(heads(posts)).toEqual(["@member: Moved: Call"]);
    expect(plain(posts[0]!)).toContain("→ Room 5");
  });

  test("a cancellation is told to those who were told, and not to others", async () => {
    const meeting = await call(w, {}, []);
    await answer(w, meeting, "member", "maybe");
    await change(meeting.id, { cancelledAt: w.clock.now() });
    w.clock.forward(MINUTE);
    expect(heads(await w.tick())).toEqual(["#general: Cancelled: Call", "@member: Cancelled: Call"]);
  });
});
