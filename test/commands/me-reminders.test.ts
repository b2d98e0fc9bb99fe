import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { deliverDue } from "../../src/core/services/delivery/sending/deliver.ts";
import { DeliveryError } from "../../src/core/kernel/commands/transport.ts";
import { CATALOGUE } from "../../src/features.ts";
import { fakePlatform } from "../core/services/delivery/ledger-world.ts";
import { button } from "../core/features/meetings/meeting-world.ts";
import { answer, call, DAY, goTo, HOUR, MINUTE, START } from "../core/features/meetings/reminded.ts";
import { type World, world } from "../support/world.ts";

let w: World;
beforeEach(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
});
afterEach(() => w.close());

const before = (minutes: number) => new Date(START.getTime() - minutes * MINUTE);
// Lines of one entry stand below each other as they are written.
const mine = async (more: Parameters<World["say"]>[1] = {}) =>
  (await w.say("reminder list", more)).text.replaceAll("\n  ", "\n");
/** The part below a heading, without what follows it. */
const below = (text: string, heading: string) => {
  const rows = text.split("\n");
  const from = rows.indexOf(heading) + 1;
  const end = rows.findIndex(
    (row, i) => i >= from && (/^(What I sent you|What comes next|Muted by you)$/.test(row) || row.startsWith("[")),
  );
  return rows.slice(from, end < 0 ? undefined : end).join("\n");
};
const sent = async (more: Parameters<World["say"]>[1] = {}) =>
  below(await mine(more), "What I sent you").replace(/\nChannels are reminded too[^\n]*/, "");
const next = async () => below(await mine(), "What comes next");
/** Delivers on a platform on which nobody can be written to. */
async function deliverToClosed(): Promise<void> {
  const platform = fakePlatform("console");
  const plainly = platform.deliver.bind(platform);
  platform.deliver = (message) =>
    message.to.address === "direct"
      ? Promise.reject(new DeliveryError({ kind: "refused" }, { cause: "closed" }))
      : plainly(message);
  const services = {
    store: w.store,
    clock: w.clock,
    ids: w.ids,
    log: { info() {}, warn() {}, error() {} },
    worker: "t",
    catalogue: CATALOGUE,
  };
  await deliverDue({ ...services, transports: new Map([["console", platform]]) });
}

describe("my reminders", () => {
  test("teach where there are none, say what holds and lead to changing it", async () => {
    const said = await w.say("reminder list");
    expect(said.plan).toMatchObject({ audience: "caller" });
    expect(said.text.split("\n")).toEqual([
      "My reminders",
      "Reminders: 15 minutes before a meeting (as in the community)",
      "Where I tell you things: By direct message",
      "Quiet hours: none (as in the community)",
      "What comes next",
      "Nothing is planned for you. Say yes or maybe to a meeting and you are reminded of it by direct message: /meeting list",
      "What I sent you",
      "Nothing yet. Whoever says yes or maybe to a meeting is reminded of it by direct message, and whoever is invited and has not answered is asked. All of that is then listed here.",
      "Channels are reminded too; that is not listed here. Only you see this.",
      "[Change my preferences] /me edit",
    ]);
    expect((await w.press(button(said.view, "Change my preferences"))).form?.fields.map((f) => f.name)).toEqual(
      expect.arrayContaining(["leads", "tell", "quiet"]),
    );
    const me = await w.say("me");
    expect((await w.press(button(me.view, "My reminders"))).text).toContain("What I sent you");
    await w.say('me edit leads:"1 day, 10 min" tell:none quiet:22:00-07:00');
    const changed = await mine();
    expect(changed).toContain(
      "Reminders: 1 day, 10 minutes before a meeting\nWhere I tell you things: Not at all, unless you must act\nQuiet hours: 22:00–07:00",
    );
    expect(changed).toContain("I send you no reminders by direct message, as you chose.");
  });

  test("say what came when, the newest first, in the reader's zone: questions, reminders, changes, what was asked for again", async () => {
    const meeting = await call(w, { leads: [180, 60], organiserId: "c1moderator" }, [
      { kind: "person", value: "c1member" },
    ]);
    goTo(w, before(180));
    await w.tick();
    await w.say("meeting rsvp Call answer:yes");
    await w.say("reminder snooze Call 10m");
    w.clock.forward(10 * MINUTE);
    await w.tick();
    await w.say(`meeting edit ${meeting.id} place:Elsewhere`, { as: "moderator" });
    w.clock.forward(MINUTE);
    await w.tick();
    goTo(w, before(60));
    await w.tick();
    expect(await sent()).toBe(
      [
        "- Wed, 25 Nov 2026, 14:00 GMT-6 · Reminder: Call · Wed, 25 Nov 2026, 15:00 GMT-6",
        "by direct message",
        "- Wed, 25 Nov 2026, 12:11 GMT-6 · What changed: Call",
        "by direct message",
        "- Wed, 25 Nov 2026, 12:10 GMT-6 · Reminder that you asked for: Call · Wed, 25 Nov 2026, 15:00 GMT-6",
        "by direct message",
        "- Wed, 25 Nov 2026, 12:00 GMT-6 · Question whether you come: Call · Wed, 25 Nov 2026, 15:00 GMT-6",
        "by direct message",
      ].join("\n"),
    );
    expect(await sent({ zone: "Europe/Madrid" })).toContain("Wed, 25 Nov 2026, 21:00 CET · Reminder");
    // Nobody else's.
    expect(await sent({ as: "moderator" })).not.toContain("12:11");
    expect(await sent({ as: "admin" })).toContain("Nothing yet.");
  });

  test("are paged", async () => {
    const meeting = await call(w, { rule: "FREQ=DAILY", organiserId: "c1moderator" }, []);
    await answer(w, meeting, "member", "yes");
    for (let day = 0; day < 10; day += 1) {
      goTo(w, new Date(START.getTime() - HOUR + day * DAY));
      await w.tick();
    }
    const first = await w.say("reminder list");
    expect(first.text.match(/· Reminder: Call/g)).toHaveLength(5);
    expect(first.text).toContain("Fri, 4 Dec 2026, 14:00");
    const second = await w.press(button(first.view, "More"));
    expect(second.text.match(/· Reminder: Call/g)).toHaveLength(5);
    expect(second.text).not.toContain("What comes next");
    expect((await w.press(button(second.view, "Back"))).text).toBe(first.text);
  });
});

describe("what did not come, or not on time, says why", () => {
  const dueSoon = async (input: Parameters<typeof call>[1] = {}) => {
    const meeting = await call(w, { leads: [8 * 60], organiserId: "c1moderator", ...input }, []);
    await answer(w, meeting, "member", "yes");
    return meeting;
  };

  test("closed direct messages; tried on another account; another platform is named", async () => {
    await dueSoon();
    goTo(w, before(480));
    await deliverToClosed();
    expect(await sent()).toContain("by direct message · Did not reach you: I may not write to you there.");
    await w.db((db) => db.delivery.updateMany({ where: { personId: "c1member" }, data: { platform: "discord" } }));
    expect(await sent()).toContain("by direct message on Discord · Did not reach you");
  });

  test.each([
    ["exhausted", "Did not reach you: the platform did not take it, although I tried again and again."],
    ["uncertain", "It may have reached you: the platform did not say, so I did not repeat it."],
    ["bug", "Did not reach you: something went wrong on my side, and it was noted."],
  ])("what the platform or the product did wrong: %s", async (reason, why) => {
    const meeting = await dueSoon();
    await w.say(`reminder snooze ${meeting.id} 10m`);
    w.clock.forward(10 * MINUTE);
    expect(await sent()).toContain("by direct message · on its way, and tried again if need be");
    await w.db((db) =>
      db.delivery.updateMany({
        where: { personId: "c1member" },
        data: { state: "failed", reason, settledAt: w.clock.now() },
      }),
    );
    expect(await sent()).toContain(`by direct message · ${why}`);
  });

  test("put off by quiet hours", async () => {
    await dueSoon();
    await w.say("me edit quiet:22:00-09:00");
    goTo(w, before(480));
    await w.tick();
    expect(await next()).toBe("- Wed, 25 Nov 2026, 09:00 GMT-6 · Call – 6 hours before it begins");
    w.clock.forward(2 * HOUR);
    await w.tick();
    expect(await sent()).toContain(
      "Wed, 25 Nov 2026, 09:00 GMT-6 · Reminder: Call · Wed, 25 Nov 2026, 15:00 GMT-6\nby direct message · after your quiet hours",
    );
  });

  test("late, and pointless", async () => {
    const meeting = await dueSoon();
    await w.say("me edit quiet:22:00-09:00");
    goTo(w, before(480));
    await w.tick();
    goTo(w, before(60));
    await w.tick();
    expect(await sent()).toContain("by direct message · after your quiet hours · 5 hours late");
    await w.say(`reminder snooze ${meeting.id} 10m`);
    goTo(w, new Date(START.getTime() + 2 * HOUR));
    await w.tick();
    expect(await sent()).toContain(
      "Reminder that you asked for: Call · Wed, 25 Nov 2026, 15:00 GMT-6\nNot sent: I was out of service or you were in your quiet hours",
    );
  });

  test.each([
    ["you had muted the meeting", (id: string) => w.say(`reminder mute ${id}`)],
    ["by your answer you were not expected", (id: string) => w.say(`meeting rsvp ${id} answer:no`)],
    ["you had chosen not to be told by direct message", () => w.say("me edit tell:channel")],
    ["it was cancelled, moved or changed before", (id: string) => w.say(`meeting cancel ${id}`, { as: "moderator" })],
  ])("%s", async (why, act) => {
    const meeting = await dueSoon();
    await w.say(`reminder snooze ${meeting.id} 10m`);
    await act(meeting.id);
    w.clock.forward(10 * MINUTE);
    await w.tick();
    expect(await sent()).toContain(
      `Reminder that you asked for: Call · Wed, 25 Nov 2026, 15:00 GMT-6\nNot sent: ${why}.`,
    );
    expect(await next()).not.toContain("Reminder that you asked for");
  });

  test("several late ones are told in one message", async () => {
    await dueSoon();
    await dueSoon({ title: "Other" });
    goTo(w, before(420));
    await w.tick();
    expect(await sent()).toContain("Told with others in one message, because they were late.");
    expect(await sent()).toContain("by direct message · 1 hour late");
  });

  test("of a meeting that they may not see any more nothing is said", async () => {
    const meeting = await dueSoon();
    await w.say(`reminder snooze ${meeting.id} 10m`);
    w.clock.forward(10 * MINUTE);
    await w.tick();
    await w.say(`reminder snooze ${meeting.id} 10m`);
    await w.say(`reminder mute ${meeting.id}`);
    await w.db((db) =>
      db.meeting.update({
        where: { communityId_id: { communityId: w.community, id: meeting.id } },
        data: { sharing: "red" },
      }),
    );
    w.clock.forward(10 * MINUTE);
    await w.tick();
    const text = await mine();
    expect(text).not.toMatch(/Call|15:00/);
    expect(text).not.toContain("Reminder that you asked for");
    expect(text).not.toContain("Muted by you");
  });
});

describe("what comes next", () => {
  test("is what will be said by the answers and choices of now, in order", async () => {
    const meeting = await call(w, { rule: "FREQ=WEEKLY", leads: [24 * 60, 60], organiserId: "c1moderator" }, []);
    await answer(w, meeting, "member", "yes");
    await w.say("reminder snooze Call 10m time:2026-12-02");
    await w.say("reminder mute Call time:2026-12-09");
    expect(await next()).toBe(
      [
        "- Tue, 24 Nov 2026, 09:10 GMT-6 · Call – Reminder that you asked for, 8 days, 5 hours, 50 minutes before it begins",
        "- Tue, 24 Nov 2026, 15:00 GMT-6 · Call – 1 day before it begins",
        "- Wed, 25 Nov 2026, 14:00 GMT-6 · Call – 1 hour before it begins",
        "- Tue, 1 Dec 2026, 15:00 GMT-6 · Call – 1 day before it begins",
        "- Wed, 2 Dec 2026, 14:00 GMT-6 · Call – 1 hour before it begins",
      ].join("\n"),
    );
    await w.say("me edit leads:10m");
    expect(await next()).toContain(
      "- Wed, 25 Nov 2026, 14:50 GMT-6 · Call – 10 minutes before it begins\n- Wed, 2 Dec 2026, 14:50",
    );
  });

  test("is what then comes, where nothing changes: asked twice, and not while asleep", async () => {
    await call(w, { rule: "FREQ=DAILY", leads: [12 * 60], organiserId: "c1moderator" }, [
      { kind: "person", value: "c1member" },
    ]);
    await w.say("me edit quiet:00:00-06:00");
    const promised = await next();
    expect(promised).toBe(
      [
        "- Wed, 25 Nov 2026, 06:00 GMT-6 · Call – Question whether you come, 9 hours before it begins",
        "- Thu, 26 Nov 2026, 06:00 GMT-6 · Call – Question whether you come, 9 hours before it begins",
      ].join("\n"),
    );
    const came: string[] = [];
    for (let hour = 0; hour < 24 * 5; hour += 1) {
      w.clock.forward(HOUR);
      for (const post of await w.tick()) if (post.to.recipient === "member") came.push(post.at.toISOString());
    }
    expect(came).toEqual(["2026-11-25T12:00:00.000Z", "2026-11-26T12:00:00.000Z"]);
    expect(await next()).toContain("Nothing is planned for you.");
  });

  test("lists what was muted, with the way back", async () => {
    await call(w, { rule: "FREQ=WEEKLY", organiserId: "c1moderator" }, []);
    await call(w, { title: "Once", organiserId: "c1moderator" }, []);
    await w.say("reminder mute Call time:2026-12-02");
    await w.say("reminder mute Once");
    const said = await w.say("reminder list");
    expect(below(said.text, "Muted by you").split("\n").sort()).toEqual([
      "- Call · Wed, 2 Dec 2026, 15:00 GMT-6",
      "- Once · Wed, 25 Nov 2026, 15:00 GMT-6",
    ]);
    for (const title of ["Call", "Once"]) await w.press(button(said.view, `Unmute ${title}`));
    expect(await mine()).not.toContain("Muted by you");
  });
});
