import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { deliverDue } from "../../../../src/core/services/delivery/sending/deliver.ts";
import { formatter } from "../../../../src/core/kernel/language/format.ts";
import type { Post } from "../../../../src/core/services/posts/posts.ts";
import { toPlain } from "../../../../src/core/kernel/views/plain.ts";
import { CATALOGUE } from "../../../../src/features.ts";
import { fakePlatform } from "../../services/delivery/ledger-world.ts";
import { type World, world } from "../../../support/world.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

let w: World;
// Tuesday, 09:00 in Mexico City, which has no daylight saving.
beforeEach(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z", kind: "server" });
});
afterEach(() => w.close());

const text = (post: Post | undefined) =>
  post ? toPlain(post.view, { format: formatter("en", "America/Mexico_City"), now: post.at }) : "";
const toChannel = (posts: readonly Post[]) => posts.filter((p) => p.to.address === "channel");
const toPeople = (posts: readonly Post[]) => posts.filter((p) => p.to.address === "direct");
const meetingId = async (title: string) =>
  (await w.db((db) => db.meeting.findFirstOrThrow({ where: { title, cancelledAt: null } }))).id;

describe("a reminder", () => {
  test("comes once, to the channel the meeting was made in, in words that fit the moment", async () => {
    await w.say('meeting add "Board call" tomorrow at 15:00 place:"Room 4" zone:Bogota', { channel: "tracing" });
    w.clock.forward(28 * 60 * MINUTE + 44 * MINUTE);
    expect(await w.tick()).toEqual([]);
    w.clock.forward(MINUTE);
    const posts = await w.tick();
    expect(posts).toHaveLength(1);
    expect(posts[0]?.to).toEqual({ platform: "console", space: "test", address: "channel", recipient: "tracing" });
    const id = await meetingId("Board call");
    expect(text(posts[0])).toBe(
      [
        "Reminder: Board call",
        "Starts in 15 minutes.",
        "When: Wednesday, 25 November 2026 at 15:00 (Bogotá) · 1 hour",
        "Your time: Wed, 25 Nov 2026, 14:00 GMT-6",
        "Place: Room 4",
        "Organiser: The member",
        "Who comes: 0 yes · 0 maybe · 0 no",
        ...["yes", "maybe", "no"].map(
          (answer) => `[${answer[0]?.toUpperCase()}${answer.slice(1)}] /meeting rsvp answer:${answer} meeting:${id}`,
        ),
        `[Show] /meeting show meeting:${id}`,
        `[Manage] /meeting manage meeting:${id}`,
        `[Ask for a point] /minutes ask meeting:${id}`,
      ].join("\n"),
    );
    w.clock.forward(DAY);
    expect(await w.tick()).toEqual([]);
  });

  test.each([
    [1, "Starts in 14 minutes."],
    [10, "Starts in 5 minutes. This reminder is 10 minutes late"],
    [25, "Started 10 minutes ago. This reminder is 25 minutes late"],
  ])("that is %i minutes late says how things stand", async (late, words) => {
    await w.say('meeting add "Board call" tomorrow at 15:00');
    w.clock.forward(DAY + 6 * 60 * MINUTE - 15 * MINUTE + late * MINUTE);
    const [post, ...more] = await w.tick();
    expect(text(post)).toContain(words);
    expect(more).toEqual([]);
  });

  test("is worded from the meeting as it is then", async () => {
    await w.say('meeting add "Board call" tomorrow at 15:00 place:"Room 4"');
    await w.db((db) => db.meeting.updateMany({ data: { place: "Room 5" } }));
    w.clock.forward(DAY + 6 * 60 * MINUTE - 15 * MINUTE);
    expect(text((await w.tick())[0])).toContain("Place: Room 5");
  });

  test("that would come too late is not planned for this time, which the reply says, but for the next", async () => {
    expect((await w.say('meeting add "Soon" in 10 minutes')).text).toContain(
      "None this time: less than 15 minutes were left.",
    );
    expect((await w.say('meeting add "Soon and often" in 10 minutes repeat:weekly')).text).toContain(
      "Next: 15 minutes before Tuesday, 1 December 2026 at 09:10 (Mexico City)",
    );
    w.clock.forward(5 * MINUTE);
    expect(await w.tick()).toEqual([]);
    w.clock.forward(7 * DAY - 10 * MINUTE);
    expect((await w.tick()).map((p) => text(p).split("\n")[0])).toEqual(["Reminder: Soon and often"]);
  });

  test("of a cancelled meeting never comes, and comes when the cancellation is taken back", async () => {
    await w.say('meeting add "Board call" tomorrow at 15:00');
    const id = await meetingId("Board call");
    const reminders = async () => (await w.tick()).map(text).filter((said) => said.startsWith("Reminder"));
    await w.say(`meeting cancel ${id}`);
    w.clock.forward(DAY);
    expect(await reminders()).toEqual([]);
    await w.say(`meeting restore ${id}`);
    // Cancelled again and restored only after the reminder was due: it comes late and says so.
    await w.say(`meeting cancel ${id}`);
    w.clock.forward(6 * 60 * MINUTE - 10 * MINUTE);
    expect(await reminders()).toEqual([]);
    await w.say(`meeting restore ${id}`);
    expect(await reminders()).toEqual([
      expect.stringContaining("Starts in 10 minutes. This reminder is 5 minutes late"),
    ]);
  });
});

describe("a series", () => {
  test("is reminded of once for each time, at its own wall clock through a change of clocks", async () => {
    await w.say('meeting add "Vienna call" 2027-03-22 10:00 zone:Europe/Vienna repeat:weekly remind:1h');
    // Clocks in Vienna go forward on 28 March.
    for (const due of ["2027-03-22T08:00:00Z", "2027-03-29T07:00:00Z", "2027-04-05T07:00:00Z"]) {
      w.clock.forward(Date.parse(due) - 1 - w.clock.now().getTime());
      expect(await w.tick()).toEqual([]);
      w.clock.forward(1);
      const posts = await w.tick();
      expect(posts.map((p) => text(p).split("\n").slice(0, 2))).toEqual([
        ["Reminder: Vienna call", "Starts in 1 hour."],
      ]);
      expect(text(posts[0])).toContain(" at 10:00 (Vienna)");
      expect(await w.tick()).toEqual([]);
    }
  });

  test("goes on when its reminder is longer than its period", async () => {
    await w.say('meeting add "Far ahead" 2026-12-22 10:00 repeat:weekly remind:10d');
    const told: string[] = [];
    for (let day = 0; day < 42; day += 1) {
      w.clock.forward(DAY);
      for (const post of await w.tick()) told.push(text(post).split("\n")[2] ?? "");
    }
    expect(told).toEqual(
      ["22 Dec 2026", "29 Dec 2026", "5 Jan 2027", "12 Jan 2027"].map((d) => `When: Tue, ${d}, 10:00 GMT-6 · 1 hour`),
    );
  });

  test("missed by an outage is not made up for: the organiser is told once, in their language, and the next time is as always", async () => {
    await w.say('meeting add "Weekly call" tomorrow at 15:00 repeat:weekly');
    await w.db((db) =>
      db.person.update({
        where: { communityId_id: { communityId: w.community, id: "c1member" } },
        data: { language: "es", zone: "America/Asuncion" },
      }),
    );
    w.clock.forward(24 * DAY);
    const posts = await w.tick();
    expect(toChannel(posts)).toEqual([]);
    expect(toPeople(posts)).toHaveLength(1);
    expect(toPeople(posts)[0]?.to).toMatchObject({ address: "direct", recipient: "member" });
    expect(text(toPeople(posts)[0])).toContain(
      "No pude enviar 4 recordatorios de «Weekly call», el primero para el miércoles, 25 de noviembre de 2026, 18:00 (Asunción)",
    );
    expect(await w.tick()).toEqual([]);
    w.clock.forward(5 * DAY + 6 * 60 * MINUTE - 15 * MINUTE);
    expect((await w.tick()).map(text)).toEqual([expect.stringContaining("Starts in 15 minutes.")]);
  });

  test("after an outage that ends just before a time reminds of that time, saying that it is late", async () => {
    await w.say('meeting add "Weekly call" tomorrow at 15:00 repeat:weekly');
    w.clock.forward(15 * DAY + 6 * 60 * MINUTE - 5 * MINUTE);
    const posts = await w.tick();
    expect(toPeople(posts).map(text)).toEqual([
      expect.stringContaining("I could not send 2 reminders of “Weekly call”"),
    ]);
    expect(toChannel(posts).map(text)).toEqual([
      expect.stringContaining("Starts in 5 minutes. This reminder is 10 minutes late"),
    ]);
  });

  test("goes on when the clock is set back right after a reminder", async () => {
    await w.say('meeting add "Weekly call" tomorrow at 15:00 repeat:weekly');
    const due = new Date("2026-11-25T20:45:00Z");
    const platform = { ...fakePlatform("console") };
    const at = { now: due };
    const deliver = () =>
      deliverDue({
        store: w.store,
        clock: { now: () => at.now },
        ids: w.ids,
        log: { info() {}, warn() {}, error() {} },
        transports: new Map([["console", platform]]),
        worker: "t",
        catalogue: CATALOGUE,
      });
    const plainly = platform.deliver.bind(platform);
    platform.deliver = (message) => {
      at.now = new Date(due.getTime() - 60 * MINUTE);
      return plainly(message);
    };
    await deliver();
    at.now = new Date(due.getTime() + 7 * DAY);
    await deliver();
    expect(platform.seen.map((m) => m.key.split("/")[2])).toEqual([
      "2026-11-25T15%3A00%202026-11-25T21%3A00Z%2015",
      "2026-12-02T15%3A00%202026-12-02T21%3A00Z%2015",
    ]);
  });
});

describe("what cannot be delivered", () => {
  const deliverTo = (platform: ReturnType<typeof fakePlatform>) =>
    deliverDue({
      store: w.store,
      clock: w.clock,
      ids: w.ids,
      log: { info() {}, warn() {}, error() {} },
      transports: new Map([["console", platform]]),
      worker: "t",
      catalogue: CATALOGUE,
    });
  const direct = (platform: ReturnType<typeof fakePlatform>) =>
    platform.seen
      .filter((m) => m.to.address === "direct")
      .map((m) => toPlain(m.view, { format: formatter("en", "America/Mexico_City"), now: w.clock.now() }));

  test("because the channel is gone: the organiser is told once, however often it recurs", async () => {
    await w.say('meeting add "Weekly call" tomorrow at 15:00 repeat:weekly');
    const platform = fakePlatform("console");
    for (let week = 0; week < 3; week += 1) {
      w.clock.forward(week === 0 ? DAY + 6 * 60 * MINUTE - 15 * MINUTE : 7 * DAY);
      platform.faults.push({ failure: { kind: "gone" }, seen: false });
      await deliverTo(platform);
      platform.faults.length = 0;
    }
    expect(direct(platform)).toEqual([
      expect.stringContaining("Reminders of “Weekly call” cannot be posted in #general"),
    ]);
    expect(platform.seen.filter((m) => m.to.address === "channel")).toEqual([]);
  });

  test("a notice that is refused is not followed by another", async () => {
    await w.say('meeting add "Once" tomorrow at 15:00');
    const platform = fakePlatform("console");
    platform.faults.push({ failure: { kind: "refused" }, seen: false }, { failure: { kind: "refused" }, seen: false });
    w.clock.forward(DAY + 6 * 60 * MINUTE - 15 * MINUTE);
    expect(await deliverTo(platform)).toMatchObject({ failed: 2, sent: 0 });
    expect(platform.seen).toEqual([]);
  });

  test("an organiser without an account on that platform is told where they have one, and one who has left not at all", async () => {
    await w.db(async (db) => {
      await db.space.create({ data: { communityId: w.community, id: "s2", platform: "other", externalId: "T2" } });
      await db.handle.deleteMany({ where: { personId: "c1member" } });
      await db.handle.create({
        data: { communityId: w.community, platform: "other", externalId: "U7", personId: "c1member" },
      });
    });
    const add = async (title: string, organiser: string) => {
      await w.say(`meeting add "${title}" tomorrow at 15:00`, { as: "moderator" });
      await w.db((db) => db.meeting.updateMany({ where: { title }, data: { organiserId: organiser } }));
    };
    await add("Elsewhere", "c1member");
    await add("Left", "c1admin");
    await w.db((db) =>
      db.person.update({
        where: { communityId_id: { communityId: w.community, id: "c1admin" } },
        data: { leftAt: w.clock.now() },
      }),
    );
    w.clock.forward(3 * DAY);
    const console = fakePlatform("console");
    const other = fakePlatform("other");
    await deliverDue({
      store: w.store,
      clock: w.clock,
      ids: w.ids,
      log: { info() {}, warn() {}, error() {} },
      transports: new Map([
        ["console", console],
        ["other", other],
      ]),
      worker: "t",
      catalogue: CATALOGUE,
    });
    expect(console.seen).toEqual([]);
    expect(other.seen.map((m) => m.to)).toEqual([
      { platform: "other", space: "T2", address: "direct", recipient: "U7" },
    ]);
  });
});
