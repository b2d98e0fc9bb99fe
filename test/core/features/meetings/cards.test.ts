import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { formatter } from "../../../../src/core/kernel/language/format.ts";
import { toPlain } from "../../../../src/core/kernel/views/plain.ts";
import { erasePerson } from "../../../../src/core/services/privacy/erasing/erase-person.ts";
import type { Post } from "../../../../src/core/services/posts/posts.ts";
import { sql } from "../../../../src/core/services/store/store.ts";
import { type World, world } from "../../../support/world.ts";

const MINUTE = 60_000;
let w: World;
beforeEach(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z", announced: true });
});
afterEach(() => w.close());

const text = (post: Post | undefined) =>
  post ? toPlain(post.view, { format: formatter("en", "America/Mexico_City"), now: w.clock.now() }) : "";
const labels = (post: Post | undefined) =>
  post?.view.blocks.flatMap((b) => (b.kind === "actions" ? b.items.map((a) => a.label) : [])) ?? [];
const BUTTONS = ["Yes", "Maybe", "No", "Show", "Manage", "Ask for a point"];

/** A meeting that was announced, as its channel sees it. */
async function announced(line: string): Promise<Post | undefined> {
  await w.say(`meeting add ${line}`);
  const [post] = await w.tick();
  await w.refresh();
  return post;
}

describe("the announcement of a meeting", () => {
  test("has nothing that undoes or cancels, and asks before it is taken back", async () => {
    const said = await w.say('meeting add "Call" tomorrow at 15:00');
    const undo = said.view?.blocks
      .flatMap((b) => (b.kind === "actions" ? b.items : []))
      .find((a) => a.label === "Undo");
    const [post] = await w.tick();
    expect(labels(post)).toEqual(BUTTONS);
    const asked = await w.press(undo!);
    expect([asked.plan, asked.text]).toEqual([
      expect.objectContaining({ audience: "caller" }),
      expect.stringContaining("Cancel “Call”?"),
    ]);
    expect(await w.db((db) => db.meeting.count({ where: { cancelledAt: null } }))).toBe(1);
  });

  test("is not made where it is taken back at once", async () => {
    const said = await w.say('meeting add "Call" tomorrow at 15:00');
    const undo = said.view?.blocks
      .flatMap((b) => (b.kind === "actions" ? b.items : []))
      .find((a) => a.label === "Undo");
    expect((await w.press(undo!)).plan).toMatchObject({ audience: "caller" });
    expect(await w.tick()).toEqual([]);
  });

  test("is not made where not all who read there may see it, and whoever scheduled it is told", async () => {
    const said = await w.say('meeting add "Call" tomorrow at 15:00 invite:moderators', { as: "admin" });
    expect(said.text).toContain("Not announced in #general: not everybody who reads there may see it.");
    expect(await w.tick()).toEqual([]);
  });

  test("counts answers, and names those who answered since names are shown, where that was said", async () => {
    await announced('"Call" tomorrow at 15:00');
    await w.say("meeting rsvp Call answer:yes", { as: "admin" });
    const [counted] = await w.refresh();
    expect(text(counted)).toContain("Who comes: 1 yes · 0 maybe · 0 no");
    expect(text(counted)).not.toContain("The admin");
    w.clock.forward(MINUTE);
    await w.say("meeting edit Call names:yes");
    expect((await w.say("meeting show Call", { as: "moderator" })).text).toContain("Answers are shown by name");
    w.clock.forward(MINUTE);
    // The card has not told it yet to whoever presses there.
    await w.say("meeting rsvp Call answer:yes", { as: "member" });
    const [telling] = await w.refresh();
    expect(text(telling)).toContain("Who answers is shown here by name");
    expect(text(telling)).toContain("Who comes: 2 yes");
    w.clock.forward(MINUTE);
    await w.say("meeting rsvp Call answer:maybe", { as: "moderator" });
    const [named] = await w.refresh();
    expect(text(named)).toContain("Maybe: The moderator");
    // Who answered before was not told.
    expect(text(named)).not.toContain("Yes: ");
    await w.say("meeting edit Call names:no");
    expect(text((await w.refresh())[0])).not.toContain("The moderator");
  });

  test("names nobody who answered while names were off, when that is taken back", async () => {
    await announced('"Call" tomorrow at 15:00 names:yes');
    w.clock.forward(MINUTE);
    await w.say("meeting rsvp Call answer:yes", { as: "moderator" });
    expect(text((await w.refresh())[0])).toContain("Yes: The moderator");
    w.clock.forward(MINUTE);
    await w.say("meeting edit Call names:no");
    await w.refresh();
    w.clock.forward(MINUTE);
    await w.say("meeting rsvp Call answer:yes", { as: "admin" });
    w.clock.forward(MINUTE);
    const { id, meetingId } = await w.db((db) => db.meetingEdit.findFirstOrThrow());
    await w.say(`meeting undo ${meetingId} edit:${id}`);
    for (let look = 0; look < 2; look += 1) {
      const [post] = await w.refresh();
      if (post) expect(text(post)).not.toContain("The admin");
      w.clock.forward(MINUTE);
      await w.say(`meeting rsvp Call answer:${look === 0 ? "maybe" : "yes"}`, { as: "moderator" });
    }
    expect(text((await w.refresh())[0])).toContain("Yes: The moderator");
  });

  test("names nobody where others read along", async () => {
    await w.db((db) => db.channel.updateMany({ where: { externalId: "general" }, data: { clearance: "clear" } }));
    await announced('"Open" tomorrow at 15:00 names:yes sharing:clear');
    w.clock.forward(MINUTE);
    await w.say("meeting rsvp Open answer:yes", { as: "moderator" });
    const [card] = await w.refresh();
    expect(text(card)).toContain("Who comes: 1 yes");
    expect(text(card)).not.toContain("The moderator");
  });

  test("names those who answered in its reminders, too, and nobody who was erased", async () => {
    await announced('"Call" 2026-12-01 10:00 remind:1d names:yes');
    w.clock.forward(MINUTE);
    for (const as of ["moderator", "admin"]) await w.say("meeting rsvp Call answer:yes", { as });
    await w.refresh();
    w.clock.forward(Date.parse("2026-11-30T16:00:00Z") - w.clock.now().getTime());
    const [reminder] = (await w.tick()).filter(({ to }) => to.address === "channel");
    expect(text(reminder)).toMatch(/Reminder: Call[^]*Yes: The admin and The moderator/);
    await w.refresh();
    const at = { seal: w.seal, now: w.clock.now(), community: { id: w.community } };
    await w.db((db) => erasePerson({ db, ids: w.ids, ...at }, w.catalogue, "c1moderator"));
    const cards = await w.refresh();
    expect(cards).toHaveLength(2);
    for (const card of cards) {
      expect(text(card)).toContain("1 yes");
      expect(text(card)).not.toContain("The moderator");
    }
  });

  test("names nobody before each of its cards has told that it would, and then who answers from there on", async () => {
    await announced('"Call" 2026-12-01 10:00 remind:1d');
    w.clock.forward(Date.parse("2026-11-30T16:00:00Z") - w.clock.now().getTime());
    await w.tick();
    await w.refresh();
    await w.say("meeting edit Call names:yes");
    /** Cards are written anew, but for the reminder, which was changed a moment ago; returns what both say. */
    const withoutReminder = async () => {
      await w.freeCards();
      const later = sql`now() + interval '1 hour'`;
      await w.store.statement(sql`update card set free_at = ${later} where kind = 'reminder' returning 1`);
      await w.product.refreshCards();
      const told = await w.db((db) => db.card.findMany({ orderBy: { kind: "asc" } }));
      expect(told.map(({ kind, toldSince }) => [kind, toldSince !== null])).toEqual([
        ["announcement", true],
        ["reminder", false],
      ]);
      const posts = await w.product.posts.latest(w.community, "general", 10);
      return posts.map(text).filter((one) => one.includes("Who comes:"));
    };
    await withoutReminder();
    w.clock.forward(MINUTE);
    await w.say("meeting rsvp Call answer:yes", { as: "admin" });
    const [announcement, reminder] = await withoutReminder();
    expect(announcement).toContain("Who comes: 1 yes");
    expect(announcement).toContain("Who answers is shown here by name");
    expect(reminder).not.toContain("by name");
    for (const card of [announcement, reminder]) expect(card).not.toContain("The admin");
    await w.refresh();
    w.clock.forward(MINUTE);
    await w.say("meeting rsvp Call answer:maybe", { as: "moderator" });
    const both = (await w.refresh()).map(text);
    expect(both).toHaveLength(2);
    for (const card of both) {
      expect(card).toContain("Maybe: The moderator");
      expect(card).not.toContain("The admin");
    }
  });

  test("counts nobody who has left", async () => {
    await announced('"Call" tomorrow at 15:00');
    await w.say("meeting rsvp Call answer:yes", { as: "admin" });
    expect(text((await w.refresh())[0])).toContain("1 yes");
    await w.db((db) => db.person.updateMany({ where: { id: "c1admin" }, data: { leftAt: w.clock.now() } }));
    expect(text((await w.refresh())[0])).toContain("0 yes");
  });

  test("of a series shows its next time, each after the other", async () => {
    await announced('"Weekly" 2026-12-01 10:00 repeat:weekly');
    await w.say("meeting rsvp Weekly answer:yes", { as: "admin" });
    expect(text((await w.refresh())[0])).toContain("When: Tue, 1 Dec 2026, 10:00");
    w.clock.forward(8 * 24 * 60 * MINUTE);
    await w.product.deliverDue();
    const next = (await w.refresh()).find(({ key }) => key.startsWith("announcement/"));
    expect(text(next)).toContain("When: Tue, 8 Dec 2026, 10:00");
    expect(text(next)).toContain("0 yes");
    expect(labels(next)).toEqual(BUTTONS);
  });

  test("goes on with the series that goes on with it", async () => {
    await announced('"Weekly" 2026-12-01 10:00 repeat:weekly');
    await w.say('meeting edit Weekly time:2026-12-01 scope:following place:"Room 4"');
    expect(text((await w.refresh())[0])).toContain("Room 4");
    await w.say("meeting rsvp Weekly answer:yes", { as: "admin" });
    expect(text((await w.refresh())[0])).toContain("1 yes");
  });

  test("loses its buttons when answers are taken no longer, and all of them when it is over", async () => {
    await announced('"Call" tomorrow at 15:00 deadline:1h remind:off');
    w.clock.forward(Date.parse("2026-11-25T20:00:00Z") - w.clock.now().getTime());
    expect(labels((await w.refresh())[0])).toEqual(["Show", "Manage"]);
    w.clock.forward(60 * MINUTE);
    expect(text((await w.refresh())[0])).toContain("Under way now");
    w.clock.forward(60 * MINUTE);
    const [over] = await w.refresh();
    expect(text(over)).toContain("It has taken place.");
    expect(labels(over)).toEqual([]);
  });

  test("says where it was before and where it is, and that it is cancelled, and on again", async () => {
    await announced('"Call" tomorrow at 15:00 place:"Room 4"');
    await w.say('meeting edit Call place:"Room 5" when:"tomorrow at 16:30"');
    const [moved] = await w.refresh();
    expect(text(moved)).toContain("15:00 GMT-6 → 16:30");
    expect(text(moved)).toContain("Place: Room 4 → Room 5");
    await w.say("meeting cancel Call");
    const [cancelled] = await w.refresh();
    expect(text(cancelled)).toContain("Cancelled: Call");
    expect(labels(cancelled)).toEqual([]);
    const { id } = await w.db((db) => db.meeting.findFirstOrThrow());
    await w.say(`meeting restore ${id}`);
    expect(labels((await w.refresh())[0])).toEqual(BUTTONS);
  });

  test("says of its length, title and places what they were and what they are", async () => {
    await announced('"Call" tomorrow at 15:00 place:"Room 4" capacity:5');
    const echo = await w.say(
      'meeting edit Call title:"Board call" duration:90m place:"Room 5" capacity:8 url:https://meet.example.org/a',
    );
    const changes = [
      "Title: Call → Board call",
      "Length: 1 hour → 1 hour, 30 minutes",
      "Place: Room 4 → Room 5",
      "Places: 5 → 8",
    ];
    for (const change of changes) expect(echo.text).toContain(change);
    expect(echo.text).toContain("– → ");
    const [card] = await w.refresh();
    for (const change of changes.filter((one) => !one.startsWith("Length"))) expect(text(card)).toContain(change);
    expect(text(card)).toContain("15:00 GMT-6 · 1 hour → 1 hour, 30 minutes");
    const gone = await w.say("meeting edit Board call place:none capacity:none");
    expect(gone.text).toContain("Place: Room 5 → none any more");
    expect(gone.text).toContain("Places: 8 → none any more");
  });

  test("of one time that is not as its series says so too", async () => {
    await announced('"Call" tomorrow at 15:00 repeat:weekly place:"Room 4"');
    await w.say("meeting edit Call scope:this place:Room 5 duration:30m");
    const [card] = await w.refresh();
    expect(text(card)).toContain("1 hour → 30 minutes");
    expect(text(card)).toContain("Place: Room 4 → Room 5");
  });

  test("is no longer shown where not all who read there may see it any more", async () => {
    await announced('"Call" tomorrow at 15:00');
    await w.say("meeting edit Call invite:moderators", { as: "admin" });
    const [withheld] = await w.refresh();
    expect(text(withheld)).toBe("This is not shown here any more.");
  });
});

test("a reminder in a channel is its time's card, wherever that time goes", async () => {
  await w.say('meeting add "Weekly" 2026-12-01 10:00 repeat:weekly remind:1d');
  await w.tick();
  w.clock.forward(Date.parse("2026-11-30T16:00:00Z") - w.clock.now().getTime());
  const [reminded] = (await w.tick()).filter(({ to }) => to.address === "channel");
  expect(text(reminded)).toContain("Reminder: Weekly");
  expect(labels(reminded)).toEqual(BUTTONS);
  await w.refresh();
  await w.say("meeting rsvp Weekly answer:no", { as: "admin" });
  const ofReminder = async () => (await w.refresh()).find(({ id }) => id === reminded?.id);
  expect(text(await ofReminder())).toContain("0 yes · 0 maybe · 1 no");
  await w.say("meeting move Weekly to:2026-12-02 11:00 scope:all");
  const moved = await ofReminder();
  expect(text(moved)).toContain("→ Wed, 2 Dec 2026, 11:00");
  expect(text(moved)).toContain("1 no");
  expect((await w.say("meeting skip Weekly time:2026-12-02")).text).toContain("Skipped: Weekly");
  const skipped = await ofReminder();
  expect(text(skipped)).toContain("Cancelled: Weekly");
  expect(labels(skipped)).toEqual([]);
});

describe("a reminder of a time that has taken place stays what it was", () => {
  /** A weekly meeting of which the channel was reminded, after its first time. */
  async function afterwards(): Promise<Post> {
    await w.say('meeting add "Weekly" 2026-12-01 10:00 repeat:weekly remind:1d place:"Room 4"');
    await w.tick();
    w.clock.forward(Date.parse("2026-11-30T16:00:00Z") - w.clock.now().getTime());
    const [post] = (await w.tick()).filter(({ to }) => to.address === "channel");
    if (!post) throw new Error("the channel was not reminded");
    await w.refresh();
    await w.say("meeting rsvp Weekly answer:yes", { as: "admin" });
    w.clock.forward(Date.parse("2026-12-02T12:00:00Z") - w.clock.now().getTime());
    return post;
  }
  const shown = async (post: Post) => {
    await w.refresh();
    return text((await w.product.posts.since(post.community, post.seq - 1, 1))[0]);
  };

  test.each([
    ["is cancelled", "meeting cancel Weekly all:true"],
    ["moves to another day", "meeting move Weekly to:2026-12-10 12:00 scope:all"],
    ["is somewhere else, and called otherwise", 'meeting edit Weekly place:"Room 9" title:Monthly scope:all'],
  ])("when the series %s", async (_what, line) => {
    const post = await afterwards();
    const before = await shown(post);
    for (const part of ["Weekly", "It has taken place.", "1 Dec 2026, 10:00", "Place: Room 4", "1 yes"])
      expect(before).toContain(part);
    await w.say(line);
    expect(await shown(post)).toBe(before);
  });

  test("also where that was not seen yet when the series changed", async () => {
    const post = await afterwards();
    await w.say("meeting cancel Weekly all:true");
    expect(await shown(post)).toContain("It has taken place.");
  });

  test("and is withheld all the same where not all may see the meeting any more", async () => {
    const post = await afterwards();
    await shown(post);
    await w.say("meeting edit Weekly invite:moderators scope:all", { as: "admin" });
    expect(await shown(post)).toBe("This is not shown here any more.");
  });
});

describe("a meeting that is taken back before it is announced", () => {
  /** What its channel was told in the next minutes. */
  async function told(): Promise<string[]> {
    const posts = await w.tick();
    w.clock.forward(2 * MINUTE);
    return [...posts, ...(await w.tick())].filter(({ to }) => to.address === "channel").map((post) => text(post));
  }
  const pressed = async (from: { readonly view?: Post["view"] | undefined }, label: string) => {
    const action = from.view?.blocks
      .flatMap((b) => (b.kind === "actions" ? b.items : []))
      .find((a) => a.label === label);
    if (!action) throw new Error(`there is no ${label}`);
    return w.press(action);
  };

  test("is not heard of, and announced when that is taken back in turn", async () => {
    const undone = await pressed(await w.say('meeting add "Call" tomorrow at 15:00'), "Undo");
    expect(await told()).toEqual([]);
    const restored = await pressed(undone, "Undo");
    expect(restored.plan).toMatchObject({ audience: "caller" });
    const [announcement, ...more] = await told();
    expect(announcement).toMatch(/^Call$/m);
    expect(more).toEqual([]);
  });

  test("is announced as well where the last change is taken back in place of it", async () => {
    await pressed(await w.say('meeting add "Call" tomorrow at 15:00'), "Undo");
    expect(await told()).toEqual([]);
    const { id, meetingId } = await w.db((db) => db.meetingEdit.findFirstOrThrow());
    await w.say(`meeting undo ${meetingId} edit:${id}`);
    expect(await told()).toEqual([expect.stringMatching(/^Call$/m)]);
  });

  test("or changed before that, is told of as it is", async () => {
    await w.say('meeting add "Call" tomorrow at 15:00 place:"Room 4"');
    await w.say('meeting edit Call place:"Room 5"', { as: "admin", channel: "elsewhere" });
    const [announcement, ...more] = await told();
    expect(announcement).toContain("Place: Room 5");
    expect(more).toEqual([]);
  });

  test("once it was announced, the channel is told of both, also where they are done privately", async () => {
    await announced('"Call" tomorrow at 15:00');
    await w.say("meeting cancel Call", { channel: "elsewhere" });
    expect((await told())[0]).toContain("Cancelled: Call");
    const { id } = await w.db((db) => db.meeting.findFirstOrThrow());
    await w.say(`meeting restore ${id}`);
    expect((await told())[0]).toContain("Call");
  });
});

test("what no card shows counts up none", async () => {
  await announced('"Call" tomorrow at 15:00');
  await w.say('meeting poll "Find" times:2026-12-01 09:00; 2026-12-02 16:00');
  await w.tick();
  await w.refresh();
  const wanted = () =>
    w.db(async (db) => {
      const noted = new Set((await db.cardChange.findMany()).map(({ cardId }) => cardId));
      const cards = await db.card.findMany();
      return cards
        .flatMap(({ id, kind, wanted: is, written }) => (is !== written || noted.has(id) ? [kind] : []))
        .sort();
    });
  await w.say("minutes open Call");
  await w.say("minutes note Something");
  await w.db((db) => db.channel.updateMany({ data: { name: "renamed" } }));
  await w.db((db) => db.meeting.updateMany({ data: { chairId: "c1admin" } }));
  await w.refresh();
  await w.db((db) => db.person.updateMany({ where: { id: "c1admin" }, data: { name: "Another" } }));
  expect(await wanted()).toEqual([]);
  await w.db((db) => db.person.updateMany({ where: { id: "c1member" }, data: { name: "Another" } }));
  expect(await wanted()).toEqual(["announcement", "ballot"]);
});

test("a reminder in a channel says what its meeting was when it was said", async () => {
  await w.say('meeting add "Call" 2026-11-24 10:00 zone:"Mexico City" remind:"50 minutes" capacity:5');
  w.clock.forward(11 * MINUTE);
  await w.tick();
  await w.say('meeting edit Call title:"Board call" duration:90m capacity:8');
  const card = (await w.refresh()).map(text).find((one) => one.startsWith("Reminder"));
  for (const change of ["Title: Call → Board call", "1 hour → 1 hour, 30 minutes", "Places: 5 → 8"])
    expect(card).toContain(change);
});

test("who was told of a meeting is told what changed, as it was and as it is", async () => {
  await announced('"Call" tomorrow at 15:00 url:https://meet.example.org/a');
  await w.say("meeting rsvp Call answer:yes", { as: "admin" });
  await w.say('meeting edit Call title:"Board call" duration:90m url:https://meet.example.org/b');
  w.clock.forward(MINUTE);
  const told = (await w.tick()).map(text).find((one) => one.includes("Changed: Board call"));
  for (const change of [
    "Length: 1 hour → 1 hour, 30 minutes",
    "Title: Call → Board call",
    "https://meet.example.org/a → https://meet.example.org/b",
  ])
    expect(told).toContain(change);
});

test("a poll in its channel counts votes, and is closed without buttons", async () => {
  const made = await w.say('meeting poll "Find" times:2026-12-01 09:00; 2026-12-02 16:00');
  expect(made.plan).toMatchObject({ audience: "caller" });
  const [post] = await w.tick();
  expect(labels(post)).toEqual(["Vote", "Results"]);
  await w.refresh();
  await w.say("poll vote Find 1:yes", { as: "admin" });
  const [voted] = await w.refresh();
  expect(text(voted)).toContain("1 yes · 0 if need be · 0 no");
  expect(text(voted)).toContain("1 person has voted.");
  expect(text(voted)).not.toContain("The admin");
  await w.say("poll close Find");
  const [closed] = await w.refresh();
  expect(text(closed)).toContain("It became a meeting.");
  expect(labels(closed)).toEqual([]);
});

test("a series that was moved, and is cancelled, was to be at one time, whatever card says so", async () => {
  await announced('"Weekly" "2026-12-01 10:00" repeat:weekly remind:"12 hours"');
  w.clock.forward(Date.parse("2026-12-01T05:00:00Z") - w.clock.now().getTime());
  await w.tick();
  await w.refresh();
  await w.say("meeting move Weekly to:11:30 scope:all");
  await w.refresh();
  await w.say("meeting cancel Weekly all:yes");
  const cards = (await w.refresh()).map(text).filter((shown) => shown.includes("It was to be"));
  expect(cards.map((shown) => /\d\d:\d\d/.exec(shown)?.[0])).toEqual(["11:30", "11:30"]);
});
