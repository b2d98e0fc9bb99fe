import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Post } from "../../src/core/services/posts/posts.ts";
import type { Said } from "../support/world.ts";
import { takeBack } from "../support/take-back.ts";
import { type World, world } from "../support/world.ts";
import { button } from "../core/features/meetings/meeting-world.ts";
import { answer, call, DAY, goTo, heads, HOUR, MINUTE, plain, START } from "../core/features/meetings/reminded.ts";

let w: World;
beforeEach(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
});
afterEach(() => w.close());

const before = (minutes: number) => new Date(START.getTime() - minutes * MINUTE);
const own = (posts: readonly Post[], who = "member") =>
  posts.filter((p) => p.to.address === "direct" && p.to.recipient === who);
const rows = () =>
  w.db((db) => db.delivery.findMany({ where: { occurrence: { contains: " snooze " } }, orderBy: { dueAt: "asc" } }));
/** Lets that much time pass, and returns what the member is told. */
const after = async (milliseconds: number) => {
  w.clock.forward(milliseconds);
  return own(await w.tick());
};
/** A call of which the member, who said yes, has just been reminded. */
async function reminded(input: Parameters<typeof call>[1] = {}, minutes = 60) {
  const meeting = await call(w, { organiserId: "c1moderator", ...input }, []);
  await answer(w, meeting, "member", "yes");
  goTo(w, before(minutes));
  const [post] = own(await w.tick());
  return { meeting, post: post! };
}
const said = (one: Said) => one.text.split("\n");

describe("a reminder that is put off", () => {
  test("comes once more, to them alone, in words that fit that moment", async () => {
    const { post } = await reminded();
    const snoozed = await w.press(button(post.view, "Again in 10 minutes"));
    expect(said(snoozed).slice(0, 3)).toEqual([
      "I will remind you again: Call",
      "I remind you: Wed, 25 Nov 2026, 14:10 GMT-6",
      "When: Wed, 25 Nov 2026, 15:00 GMT-6",
    ]);
    expect(snoozed.plan).toMatchObject({ audience: "caller" });
    expect(await after(9 * MINUTE)).toEqual([]);
    const posts = await after(MINUTE);
    expect(heads(posts)).toEqual(["@member: Reminder: Call"]);
    expect(plain(posts[0]!)).toContain("Starts in 50 minutes.");
    expect(plain(posts[0]!)).not.toContain("late");
    // And can be put off again.
    expect((await w.press(button(posts[0]!.view, "Again in 10 minutes"))).text).toContain("14:20");
    expect(heads(await after(10 * MINUTE))).toEqual(["@member: Reminder: Call"]);
    expect(await after(DAY)).toEqual([]);
  });

  test("is one, pressed twice or on two devices at once; another wait, or the same after it came, is another", async () => {
    const { post } = await reminded({ leads: [180] }, 180);
    const ten = button(post.view, "Again in 10 minutes");
    const both = await Promise.all([w.press(ten), w.press(ten)]);
    expect(new Set(both.map((b) => said(b)[1]))).toEqual(new Set(["I remind you: Wed, 25 Nov 2026, 12:10 GMT-6"]));
    w.clock.forward(2 * MINUTE);
    expect(said(await w.press(ten))[1]).toBe("I remind you: Wed, 25 Nov 2026, 12:10 GMT-6");
    await w.press(button(post.view, "Again in 1 hour"));
    expect(await rows()).toHaveLength(2);
    expect(await after(8 * MINUTE)).toHaveLength(1);
    await w.press(ten);
    expect(await rows()).toHaveLength(3);
    expect(await after(10 * MINUTE)).toHaveLength(1);
  });

  test("is taken back with Undo, and can be asked for again", async () => {
    const { post } = await reminded();
    const snoozed = await w.press(button(post.view, "Again in 10 minutes"));
    const undo = button(snoozed.view, "Undo");
    // Not by somebody else who learns of it.
    expect((await w.press(undo, { as: "moderator" })).refusal).toBe("reminders.unsnooze.gone");
    expect((await w.press(undo)).text).toContain("Taken back");
    expect((await w.press(undo)).refusal).toBe("reminders.unsnooze.gone");
    expect(await rows()).toEqual([]);
    await w.press(button(post.view, "Again in 10 minutes"));
    expect(await after(10 * MINUTE)).toHaveLength(1);
    expect((await w.press(undo)).refusal).toBe("reminders.unsnooze.gone");
  });

  test("is asked for in a line, of a meeting of which nothing was said yet; tomorrow is 09:00 where the reader is", async () => {
    const meeting = await call(w, { organiserId: "c1moderator" }, []);
    const tomorrow = await w.say("reminder snooze Call tomorrow", { zone: "America/New_York" });
    expect(tomorrow.text).toContain("I will remind you again: Call");
    const [row] = await rows();
    expect([row?.dueAt.toISOString(), row?.personId, row?.subjectId]).toEqual([
      "2026-11-25T14:00:00.000Z",
      "c1member",
      meeting.id,
    ]);
    goTo(w, new Date("2026-11-25T14:00:00Z"));
    expect(heads(own(await w.tick()))).toEqual(["@member: Reminder: Call"]);
  });

  test("is of the next time of a series, or of the one that is named", async () => {
    await call(w, { rule: "FREQ=WEEKLY", organiserId: "c1moderator" }, []);
    goTo(w, new Date(START.getTime() + 30 * MINUTE));
    // One is under way.
    expect((await w.say("reminder snooze Call 1h")).text).toContain("Wed, 2 Dec 2026, 15:00");
    expect((await w.say("reminder snooze Call 1h time:2026-12-09")).text).toContain("Wed, 9 Dec 2026, 15:00");
    expect((await w.say("reminder snooze Call 1h time:2026-12-10")).refusal).toBe("meeting.time.none");
    expect((await w.say("reminder snooze Call 10m time:2026-11-25T15:00")).refusal).toBe("reminders.begun");
  });

  test("that asked whether they come asks again while that is open, and reminds once they have answered", async () => {
    const meeting = await call(w, { organiserId: "c1moderator" }, [{ kind: "person", value: "c1member" }]);
    goTo(w, before(60));
    const [asked] = own(await w.tick());
    await w.press(button(asked!.view, "Again in 10 minutes"));
    const [again] = await after(10 * MINUTE);
    expect(heads([again!])).toEqual(["@member: Will you come? Call"]);
    await w.press(button(again!.view, "Again in 10 minutes"));
    await answer(w, meeting, "member", "yes");
    const [reminder] = await after(10 * MINUTE);
    expect(plain(reminder!)).toContain("Reminder: Call");
    expect(plain(reminder!)).toContain("Your answer: Yes");
  });

  test("comes although quiet hours have begun, which is said", async () => {
    const { post } = await reminded();
    await w.say('me edit quiet:"14:05-20:00"');
    const snoozed = await w.press(button(post.view, "Again in 10 minutes"));
    expect(snoozed.text).toContain("That is in your quiet hours.");
    expect(await after(10 * MINUTE)).toHaveLength(1);
  });
});

describe("refused is", () => {
  test("what would come when the meeting has begun, with what is possible", async () => {
    const { meeting } = await reminded({ leads: [40] }, 40);
    const late = await w.say(`reminder snooze ${meeting.id} 1h`);
    expect(late.refusal).toBe("reminders.snooze.late");
    expect(late.text).toContain("“Call” begins in 40 minutes, so that reminder would come too late.");
    expect((await w.press(button(late.view, "Again in 10 minutes"))).text).toContain("14:30");
    expect(() => button(late.view, "Again in 1 hour")).toThrow();
    goTo(w, before(5));
    expect((await w.say(`reminder snooze ${meeting.id} 10m`)).text).toContain(
      "It begins too soon for a further reminder.",
    );
    expect(await rows()).toHaveLength(1);
  });

  test("what nobody would be reminded of: begun, cancelled, declined, muted, not by direct message", async () => {
    const { meeting } = await reminded();
    const again = async () => (await w.say(`reminder snooze ${meeting.id} 10m`)).refusal;
    await w.say("me edit tell:channel");
    expect(await again()).toBe("reminders.snooze.tell");
    await w.say("me edit tell:direct");
    await w.say(`reminder mute ${meeting.id}`);
    expect(await again()).toBe("reminders.snooze.muted");
    await w.say(`reminder unmute ${meeting.id}`);
    await answer(w, meeting, "member", "no");
    expect(await again()).toBe("reminders.snooze.declined");
    await answer(w, meeting, "member", "maybe");
    await w.say(`meeting cancel ${meeting.id}`, { as: "moderator" });
    expect(await again()).toBe("reminders.cancelled");
    await w.say(`meeting restore ${meeting.id}`, { as: "moderator" });
    goTo(w, START);
    expect(await again()).toBe("reminders.begun");
    expect(await rows()).toEqual([]);
  });

  test("a meeting that the caller may not see, as if there were none; a row of somebody else's is not looked at", async () => {
    const secret = await call(w, { organiserId: "c1moderator", title: "Secret" }, [
      { kind: "person", value: "c1admin" },
    ]);
    expect((await w.say(`reminder snooze ${secret.id} 10m`)).text).toContain("I find nothing called");
    expect(await rows()).toEqual([]);
    const { meeting } = await reminded();
    const [theirs] = await w.db((db) => db.delivery.findMany({ where: { personId: "c1admin" } }));
    const of = theirs?.id ?? "nobodys";
    await w.send({ kind: "values", path: "reminder snooze", values: { meeting: meeting.id, wait: "10m", of } });
    expect((await rows()).map((r) => [r.personId, r.recipient])).toEqual([["c1member", "member"]]);
  });
});

describe("a meeting that changes after its reminder was put off", () => {
  test.each(["single", "series"])("is moved on: it comes all the same, with the time as it is (%s)", async (kind) => {
    const { meeting, post } = await reminded(kind === "series" ? { rule: "FREQ=WEEKLY" } : {});
    await w.press(button(post.view, "Again in 10 minutes"));
    await w.say(`meeting move ${meeting.id} to 17:00${kind === "series" ? " scope:all" : ""}`, { as: "moderator" });
    const posts = (await after(10 * MINUTE)).filter((p) => p.view.title === "Reminder: Call");
    expect(posts.map((p) => plain(p).split("\n")[1])).toEqual(["Starts in 2 hours, 50 minutes."]);
    expect(plain(posts[0]!)).toContain("When: Wed, 25 Nov 2026, 17:00");
  });

  test("moves to before that moment: it does not come", async () => {
    const { meeting, post } = await reminded({ leads: [180] }, 180);
    await w.press(button(post.view, "Again in 1 hour"));
    await w.say(`meeting move ${meeting.id} to 12:30`, { as: "moderator" });
    expect((await rows()).map((r) => [r.state, r.reason])).toEqual([["dropped", "cancelled"]]);
    expect(heads(await after(HOUR))).toEqual(["@member: Moved: Call"]);
  });

  test("goes on in another series: it comes", async () => {
    const { meeting, post } = await reminded({ rule: "FREQ=WEEKLY" });
    w.clock.forward(MINUTE);
    await w.press(button(post.view, "Again in 10 minutes"));
    await w.say(`meeting move ${meeting.id} to 16:30 scope:following time:2026-11-25T15:00`, { as: "moderator" });
    expect(heads(await after(10 * MINUTE))).toContain("@member: Reminder: Call");
  });

  test("one time goes on in a series of its own, and comes back by Undo", async () => {
    const { meeting } = await reminded({ rule: "FREQ=WEEKLY" });
    await w.say(`reminder snooze ${meeting.id} tomorrow time:2026-12-02`);
    const moved = await w.say(`meeting move ${meeting.id} to 16:30 scope:following time:2026-12-02T15:00`, {
      as: "moderator",
    });
    const follows = await w.db((db) => db.meeting.findFirstOrThrow({ where: { continues: meeting.id } }));
    expect((await rows()).map((r) => [r.subjectId, r.state])).toEqual([[follows.id, "planned"]]);
    await takeBack(w, moved, { as: "moderator" });
    expect((await rows()).map((r) => [r.subjectId, r.state])).toEqual([[meeting.id, "planned"]]);
    expect(heads(await after(DAY))).toContain("@member: Reminder: Call");
  });

  test("is cancelled: it does not come, and does again where that is taken back in time", async () => {
    const { meeting, post } = await reminded();
    await w.press(button(post.view, "Again in 10 minutes"));
    await w.say(`meeting cancel ${meeting.id}`, { as: "moderator" });
    expect((await rows()).map((r) => [r.state, r.reason])).toEqual([["dropped", "cancelled"]]);
    await w.say(`meeting restore ${meeting.id}`, { as: "moderator" });
    expect(heads(await after(10 * MINUTE))).toEqual(["@member: Reminder: Call"]);
  });

  test.each([
    ["muted", (id: string) => w.say(`reminder mute ${id}`)],
    ["declined", (id: string) => w.say(`meeting rsvp ${id} answer:no`)],
    ["unwanted", () => w.say("me edit tell:none")],
  ])("is %s by then: it does not come", async (reason, act) => {
    const { meeting, post } = await reminded();
    await w.press(button(post.view, "Again in 10 minutes"));
    await act(meeting.id);
    expect(await after(10 * MINUTE)).toEqual([]);
    expect((await rows()).map((r) => [r.state, r.reason])).toEqual([["dropped", reason]]);
  });
});
