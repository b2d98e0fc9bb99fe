import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { DeliveryError, type Transport } from "../../../../src/core/kernel/commands/transport.ts";
import { countChanges } from "../../../../src/core/services/cards/count-changes.ts";
import { forgetThere } from "../../../../src/core/services/cards/cards-there.ts";
import { cardTimes, moveCards } from "../../../../src/core/services/cards/move-cards.ts";
import { cancelThere } from "../../../../src/core/services/delivery/left-space.ts";
import { sql } from "../../../../src/core/services/store/store.ts";
import { dropDatabase, stores } from "../../../support/store.ts";
import { cardWorld, changingPlatform, textOf, yes } from "./card-world.ts";

const SECOND = 1_000;
const COMMUNITY = { id: "c1" };

describe.each(stores)("a card, on the %s store", (kind) => {
  let w: Awaited<ReturnType<typeof cardWorld>>;
  beforeEach(async () => {
    w = await cardWorld(kind);
  });
  afterEach(async () => {
    await w.store.close();
    if (w.url !== undefined) await dropDatabase(w.url);
  });

  /** A platform that does not take a message the first time. */
  const hesitant = () => {
    const platform = changingPlatform();
    let first = true;
    const at: Transport = {
      ...platform,
      async deliver(message) {
        if (!first) return platform.deliver(message);
        first = false;
        throw new DeliveryError({ kind: "retry", afterMs: 0 }, { cause: "as told" });
      },
    };
    return { platform, at };
  };

  test("is none where its message says something else by the time it is said", async () => {
    const { platform, at } = hesitant();
    await w.announce("m1");
    w.own.said = () => ({ time: "2026-12-01T10:00" });
    await w.say(at);
    expect((await w.row()).detail).toMatchObject({ card: { time: "2026-12-01T10:00" } });
    // It was late by then, and said together with another.
    w.own.said = () => undefined;
    w.clock.step(60 * SECOND);
    await w.say(at);
    expect(platform.shown.size).toBe(1);
    expect((await w.row()).detail).toEqual({});
    expect(await w.cards()).toEqual([]);
  });

  test("is about the time that it was about before it was said, wherever that has gone meanwhile", async () => {
    const platform = changingPlatform();
    await w.announce("m1");
    w.own.said = () => ({ time: "2026-12-01T10:00" });
    await w.say({
      ...platform,
      async deliver(message) {
        await w.store.asCommunity("c1", "maintenance", (db) =>
          moveCards(
            { db, community: "c1" },
            { from: "m1", to: "m2", keys: new Map([["2026-12-01T10:00", "2026-12-02T11:00"]]) },
          ),
        );
        return platform.deliver(message);
      },
    });
    expect(await w.cards()).toMatchObject([{ subjectId: "m2", time: "2026-12-02T11:00", receipt: "receipt 1" }]);
  });

  test("is not written any more once its space has left the community, nor made there", async () => {
    const platform = changingPlatform();
    await w.announce("m1");
    await w.say(platform);
    await w.later(3 * SECOND);
    await w.answer("m1", "c1member");
    // It was on its way when the space left.
    await w.announce("m2");
    await w.say({
      ...platform,
      async deliver(message) {
        await w.store.asCommunity("c1", "maintenance", (db) =>
          cancelThere({ db, community: COMMUNITY, now: w.clock.now() }, { platform: "fake", space: "test" }),
        );
        return platform.deliver(message);
      },
    });
    expect((await w.cards()).map(({ subjectId }) => subjectId)).toEqual(["m1"]);
    expect(await w.refresh([platform])).toMatchObject({ changed: 0, same: 0 });
    await w.store.asCommunity("c1", "maintenance", (db) =>
      forgetThere({ db, community: COMMUNITY }, { platform: "fake", space: "test" }),
    );
    expect(await w.cards()).toEqual([]);
  });

  test("of which it cannot be asked who reads there is given up after about a day, and at once where the channel is gone", async () => {
    const platform = changingPlatform();
    const asked = { times: 0, gone: false };
    const closed: Transport = {
      ...platform,
      clearance() {
        asked.times += 1;
        throw new DeliveryError(asked.gone ? { kind: "gone" } : { kind: "unknown" }, { cause: "as told" });
      },
    };
    await w.announce("m1");
    await w.announce("m2");
    await w.say(platform);
    await w.store.statement(sql`update card set wanted = 1, attempts = 48 where subject_id = 'm1' returning 1`);
    await w.store.statement(sql`delete from card where subject_id = 'm2' returning 1`);
    for (let n = 0; n < 4; n += 1) {
      await w.later(3_600 * SECOND);
      await w.refresh([closed], "w", w.store, { labels: true });
    }
    expect([asked.times, await w.cards()]).toEqual([2, []]);
    await w.announce("m3");
    await w.say(platform);
    await w.later(3 * SECOND);
    asked.gone = true;
    expect(await w.refresh([closed], "w", w.store, { labels: true })).toMatchObject({ ended: 1 });
  });

  test("that is no longer shown is over, and comes back where it may be seen again", async () => {
    const platform = changingPlatform();
    await w.announce("m1");
    await w.say(platform);
    await w.later(3 * SECOND);
    w.own.state = { kind: "withheld" };
    await w.refresh([platform]);
    expect(await w.cards()).toMatchObject([{ overAt: w.clock.now() }]);
    delete w.own.state;
    await w.later(3 * SECOND);
    await w.store.asCommunity("c1", "maintenance", (db) =>
      db.meeting.updateMany({ where: { id: "m1" }, data: { sharing: "clear" } }),
    );
    expect(await w.refresh([platform])).toMatchObject({ changed: 1 });
    expect(await w.cards()).toMatchObject([{ overAt: null }]);
  });

  test("keeps since when it tells what it must: from when people see it", async () => {
    const platform = changingPlatform();
    await w.announce("m1");
    await w.say(platform);
    await w.later(3 * SECOND);
    w.own.by = () => ({ tells: true, view: yes(100) });
    const told = async () => (await w.cards()).map(({ toldSince }) => toldSince);
    // Nobody knows whether it was seen.
    platform.faults.push({ failure: { kind: "unknown" }, seen: true });
    await w.refresh([platform]);
    expect(await told()).toEqual([null]);
    await w.later(60 * SECOND);
    w.clock.step(60 * SECOND);
    // Refused, it was not.
    platform.faults.push({ failure: { kind: "refused" }, seen: false });
    await w.refresh([platform]);
    expect(await told()).toEqual([null]);
    w.clock.step(60 * SECOND);
    await w.answer("m1", "c1member");
    w.own.by = () => ({ tells: true });
    await w.later(60 * SECOND);
    await w.refresh([platform]);
    const since = w.clock.now();
    expect(await told()).toEqual([since]);
    w.clock.step(60 * SECOND);
    await w.answer("m1", "c1admin");
    await w.later(60 * SECOND);
    await w.refresh([platform]);
    expect(await told()).toEqual([since]);
    // Another message of the same subject, which tells it from the beginning.
    w.own.said = () => ({ tells: true });
    await w.plan({ subjectId: "m1", occurrence: "later" });
    await w.say(platform);
    expect(await told()).toEqual([since, since]);
    w.own.by = () => ({ view: yes(101) });
    await w.answer("m1", "c1moderator");
    await w.later(60 * SECOND);
    await w.refresh([platform]);
    expect(await told()).toEqual([null, null]);
  });

  test("follows its time, also of two that change places", async () => {
    w.own.said = ({ occurrence }) => ({ time: occurrence });
    await w.announce("m1");
    await w.plan({ subjectId: "m1", occurrence: "a" }, { subjectId: "m1", occurrence: "b" });
    await w.say(changingPlatform());
    await w.store.asCommunity("c1", "maintenance", async (db) => {
      const keys = new Map([
        ["a", "b"],
        ["b", "a"],
      ]);
      await moveCards({ db, community: "c1" }, { from: "m1", to: "m1", keys });
      expect((await cardTimes({ db, community: "c1" }, "m1")).sort()).toEqual(["a", "b"]);
    });
    expect((await w.cards()).map(({ occurrence, time }) => `${occurrence} ${time}`).sort()).toEqual([
      " ",
      "a b",
      "b a",
    ]);
  });
});

describe("what an answer touches", () => {
  let w: Awaited<ReturnType<typeof cardWorld>>;
  beforeEach(async () => {
    w = await cardWorld("server");
  });
  afterEach(async () => {
    await w.store.close();
    if (w.url !== undefined) await dropDatabase(w.url);
  });

  /** A series with its announcement, 52 reminders of times that are over, and one of the next. */
  async function aYear(platform: Transport): Promise<void> {
    w.own.said = ({ occurrence }) => (occurrence === "" ? {} : { time: occurrence });
    await w.announce("m1");
    const past = Array.from({ length: 52 }, (_, n) => ({ subjectId: "m1", occurrence: `past ${n}` }));
    await w.plan(...past, { subjectId: "m1", occurrence: "next" }, { subjectId: "m1", occurrence: "after" });
    await w.say(platform);
    w.own.by = (_context, { time }) => ({ over: time.startsWith("past") });
    await w.later(3 * SECOND);
    await w.refresh([platform]);
  }

  test("in a series with 52 past reminders is its announcement and the reminder of that time", async () => {
    const platform = changingPlatform();
    await aYear(platform);
    const wanted = async () => {
      await countChanges(w.store);
      return (await w.cards()).filter(({ wanted: n, written }) => n !== written);
    };
    expect(await wanted()).toEqual([]);
    await w.answer("m1", "c1member", "yes", "next");
    expect((await wanted()).map(({ time }) => time).sort()).toEqual(["", "next"]);
    await w.later(3 * SECOND);
    await w.refresh([platform]);
    // About all times: each that is not over.
    await w.answer("m1", "c1admin");
    expect((await wanted()).map(({ time }) => time).sort()).toEqual(["", "after", "next"]);
    // A change of the meeting concerns all: who may see it, for one.
    await w.store.asCommunity("c1", "maintenance", (db) =>
      db.meeting.updateMany({ where: { id: "m1" }, data: { sharing: "clear" } }),
    );
    expect(await wanted()).toHaveLength(55);
  });

  /** An answer that is being given: its transaction stays open until it is ended. */
  async function answering(person: string): Promise<() => Promise<unknown>> {
    let end: () => void = () => undefined;
    const ended = new Promise<void>((done) => (end = done));
    let given: () => void = () => undefined;
    const there = new Promise<void>((done) => (given = done));
    const answered = w.store.asCommunity("c1", "maintenance", async (db) => {
      await db.rsvp.create({
        data: {
          ...{ communityId: "c1", meetingId: "m1", occurrence: "", personId: person },
          ...{ answer: "yes", answeredAt: w.clock.now() },
        },
      });
      given();
      await ended;
    });
    await there;
    return () => (end(), answered);
  }

  test("is no card's row: one that somebody is answering all the time changes as often as any other", async () => {
    const platform = changingPlatform();
    await w.people(6);
    await w.announce("m1");
    await w.say(platform);
    await w.later(3 * SECOND);
    await w.refresh([platform]);
    let under = await answering("p0");
    for (let n = 1; n <= 5; n += 1) {
      // Somebody begins to answer before another is done.
      const next = await answering(`p${n}`);
      await under();
      under = next;
      expect(await w.store.statement(sql`select id from card for update skip locked`)).toHaveLength(1);
      await w.later(3 * SECOND);
      expect(await w.refresh([platform])).toMatchObject({ changed: 1 });
      expect(textOf(platform.shown.get("receipt 1"))).toBe(textOf(yes(n)));
    }
    await under();
    await w.later(3 * SECOND);
    expect(await w.refresh([platform])).toMatchObject({ changed: 1 });
    expect(textOf(platform.shown.get("receipt 1"))).toBe(textOf(yes(6)));
    expect(await w.store.statement(sql`select 1 from card_change`)).toEqual([]);
  });

  test("is counted up once, whoever of several does it, and forgotten where the card is over", async () => {
    const platform = changingPlatform();
    await w.people(12);
    for (const id of ["m1", "m2"]) await w.announce(id);
    await w.say(platform);
    await w.later(3 * SECOND);
    await w.refresh([platform]);
    const [before] = await w.cards();
    await Promise.all(Array.from({ length: 12 }, (_, n) => w.answer("m1", `p${n}`)));
    await w.answer("m2", "p0");
    await w.store.statement(sql`delete from card where subject_id = 'm2' returning 1`);
    await Promise.all(Array.from({ length: 4 }, () => countChanges(w.store)));
    expect(await w.store.statement(sql`select 1 from card_change`)).toEqual([]);
    const [after] = await w.cards();
    expect((after?.wanted ?? 0) - (before?.wanted ?? 0)).toBe(1);
    await w.later(3 * SECOND);
    expect(await w.refresh([platform])).toMatchObject({ changed: 1 });
    expect(textOf(platform.shown.get("receipt 1"))).toBe(textOf(yes(12)));
  });

  test("waits to be counted up where somebody moves the card's times, and keeps nobody waiting meanwhile", async () => {
    const platform = changingPlatform();
    await w.announce("m1");
    await w.say(platform);
    await w.later(3 * SECOND);
    await w.refresh([platform]);
    await w.answer("m1", "c1member");
    await w.store.asCommunity("c1", "maintenance", async (db) => {
      await db.$queryRaw(sql`select 1 from card for update`);
      expect(await w.refresh([platform])).toMatchObject({ changed: 0 });
    });
    expect(await w.store.statement(sql`select 1 from card_change`)).toHaveLength(1);
    await w.later(3 * SECOND);
    expect(await w.refresh([platform])).toMatchObject({ changed: 1 });
  });

  test("costs of a platform's pace what is changed, and those that are alive go first", async () => {
    const pace = { of: "space", everyMs: 60_000, atOnce: 1 } as const;
    const platform = changingPlatform(pace);
    await aYear(platform);
    // All are looked at, and show that already.
    await w.store.asCommunity("c1", "maintenance", (db) =>
      db.meeting.updateMany({ where: { id: "m1" }, data: { sharing: "clear" } }),
    );
    expect(await w.refresh([platform])).toMatchObject({ same: 55, changed: 0, postponed: 0 });
    expect(await w.store.statement(sql`select 1 from card_pace`)).toEqual([]);
    // All are another by now, those over first looked at: the announcement and the reminders to come have the first turns.
    await w.later(3 * SECOND);
    w.own.by = (_context, { time }) => ({ over: time.startsWith("past"), view: yes(7) });
    await w.store.asCommunity("c1", "maintenance", (db) =>
      db.meeting.updateMany({ where: { id: "m1" }, data: { sharing: "green" } }),
    );
    const order: string[] = [];
    for (let turn = 0; turn < 4; turn += 1) {
      await w.refresh([platform]);
      await w.later(60 * SECOND);
    }
    const cards = await w.cards();
    for (const { receipt } of platform.changes) order.push(cards.find((c) => c.receipt === receipt)?.time ?? "?");
    expect(order.slice(0, 3).sort()).toEqual(["", "after", "next"]);
    expect(order[3]).toContain("past");
  });

  test("is held in order of id when times move: two moves that cross do not wait for each other", async () => {
    await aYear(changingPlatform());
    const [first, ...others] = await w.cards();
    // The first stands behind the others in the table by now.
    await w.store.statement(sql`update card set attempts = attempts where id = ${first?.id} returning 1`);
    const keys = new Map((await w.cards()).map(({ time }) => [time, `${time} moved`]));
    let release: () => void = () => undefined;
    const held = new Promise<void>((done) => (release = done));
    let reached: () => void = () => undefined;
    const holding = new Promise<void>((done) => (reached = done));
    const holder = w.store.asCommunity("c1", "maintenance", async (db) => {
      await db.$queryRaw(sql`select 1 from card where id = ${first?.id} for update`);
      reached();
      await held;
    });
    await holding;
    const move = w.store.asCommunity("c1", "maintenance", (db) =>
      moveCards({ db, community: "c1" }, { from: "m1", to: "m1", keys }),
    );
    await vi.waitUntil(async () => (await w.store.statement(sql`select 1 from pg_locks where not granted`)).length > 0);
    const free = await w.store.statement(sql`select id from card for update skip locked`);
    release();
    await Promise.all([holder, move]);
    expect(free).toHaveLength(others.length);
    expect((await w.cards()).every(({ time }) => time.endsWith("moved"))).toBe(true);
  });
});

describe("a clock that is set wrong", () => {
  let w: Awaited<ReturnType<typeof cardWorld>>;
  beforeEach(async () => {
    w = await cardWorld("server");
  });
  afterEach(async () => {
    await w.store.close();
    if (w.url !== undefined) await dropDatabase(w.url);
  });
  const databaseClock = { look: async () => ({ until: new Date(8.64e15), withinSeconds: 1e9 }) };
  const MINUTE = 60 * SECOND;
  /** A clock that many minutes ahead of the machine's. */
  const ahead = (minutes: number) => ({ now: () => new Date(Date.now() + minutes * MINUTE) });

  test("of a replica, ten minutes ahead, calls nothing over that is not, and takes no turns for it", async () => {
    const platform = changingPlatform({ of: "space", everyMs: 2_000, atOnce: 1 });
    const ends = new Date(Date.now() + 5 * MINUTE);
    w.own.by = ({ now }) => (now < ends ? { until: ends } : { view: yes(99), over: true });
    await w.announce("m1");
    await w.say(platform);
    await w.later(3 * SECOND);
    for (let n = 0; n < 3; n += 1) {
      await w.answer("m1", ["c1member", "c1admin", "c1moderator"][n] ?? "");
      expect(await w.refresh([platform], "ahead", w.store, { databaseClock, clock: ahead(10) })).toMatchObject({
        changed: 1,
      });
      await w.later(60 * SECOND);
      expect(await w.refresh([platform], "right", w.store, { databaseClock, clock: ahead(0) })).toMatchObject({
        changed: 0,
      });
    }
    expect(textOf(platform.shown.get("receipt 1"))).toBe(textOf(yes(3)));
    expect(await w.cards()).toMatchObject([{ overAt: null }]);
  });

  test("of the database, set forward while a change is on its way, lets nobody take the card up before that has arrived", async () => {
    const platform = changingPlatform();
    await w.announce("m1");
    await w.say(platform);
    await w.later(3 * SECOND);
    await w.answer("m1", "c1member");
    platform.faults.push({ failure: { kind: "unknown" }, seen: false });
    expect(await w.refresh([platform])).toMatchObject({ postponed: 1 });
    await w.later(3_600 * SECOND);
    const leapt = { look: async () => ({ until: new Date(0), withinSeconds: 0 }) };
    expect(await w.refresh([platform], "w", w.store, { databaseClock: leapt })).toMatchObject({
      changed: 0,
      postponed: 0,
    });
    expect(await w.refresh([platform], "w", w.store, { databaseClock })).toMatchObject({ changed: 1 });
  });

  test("of the database, an hour ahead, is mended when it is right again", async () => {
    const platform = changingPlatform();
    const ends = new Date(Date.now() + 30 * MINUTE);
    w.own.by = ({ now }) => (now < ends ? { until: ends } : { view: yes(99), over: true });
    await w.announce("m1");
    await w.say(platform);
    await w.later(3 * SECOND);
    await w.refresh([platform], "w", w.store, { clock: ahead(60) });
    expect(textOf(platform.shown.get("receipt 1"))).toBe(textOf(yes(99)));
    await w.later(3 * SECOND);
    await w.refresh([platform], "w", w.store, { clock: ahead(0) });
    expect(textOf(platform.shown.get("receipt 1"))).toBe(textOf(yes(0)));
    expect(await w.cards()).toMatchObject([{ overAt: null, dueAt: expect.any(Date) as Date }]);
  });
});
