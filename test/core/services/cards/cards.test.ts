import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Transport } from "../../../../src/core/kernel/commands/transport.ts";
import { CATALOGUE } from "../../../../src/features.ts";
import { oldCards } from "../../../../src/core/services/cards/old-cards-chore.ts";
import { openServer } from "../../../../src/core/services/store/server.ts";
import { sql } from "../../../../src/core/services/store/store.ts";
import { sealOn } from "../../../support/seals.ts";
import { dropDatabase, stores } from "../../../support/store.ts";
import { cardWorld, changingPlatform, textOf, yes } from "./card-world.ts";

const SECOND = 1_000;

/** Something to wait for, and what lets it happen. */
function gate(): [Promise<void>, () => void] {
  let open: () => void = () => undefined;
  return [new Promise<void>((done) => (open = done)), () => open()];
}

const shows = (platform: ReturnType<typeof changingPlatform>, receipt = "receipt 1") =>
  textOf(platform.shown.get(receipt));
const counted = (count: number) => textOf(yes(count));

describe.each(stores)("a card, on the %s store", (kind) => {
  let w: Awaited<ReturnType<typeof cardWorld>>;
  beforeEach(async () => {
    w = await cardWorld(kind);
  });
  afterEach(async () => {
    await w.store.close();
    if (w.url !== undefined) await dropDatabase(w.url);
  });

  test("is there from the moment its message is settled, and is changed only where it is not true", async () => {
    const platform = changingPlatform();
    await w.announce("m1");
    await w.say(platform);
    expect(await w.cards()).toMatchObject([
      { subjectId: "m1", receipt: "receipt 1", recipient: "general", written: 0 },
    ]);
    expect(await w.refresh([platform])).toMatchObject({ changed: 0, same: 0 });
    await w.later(3 * SECOND);
    expect(await w.refresh([platform])).toMatchObject({ changed: 0, same: 1 });
    expect(platform.changes).toEqual([]);
    await w.answer("m1", "c1member");
    expect(await w.refresh([platform])).toMatchObject({ changed: 1 });
    expect(shows(platform)).toBe(counted(1));
  });

  test("tells of what happened while its message was on its way", async () => {
    const platform = changingPlatform();
    await w.announce("m1");
    await w.say({
      ...platform,
      async deliver(message) {
        const receipt = await platform.deliver(message);
        await w.answer("m1", "c1member");
        return receipt;
      },
    });
    expect(shows(platform)).toBe(counted(0));
    await w.later(3 * SECOND);
    await w.refresh([platform]);
    expect(shows(platform)).toBe(counted(1));
  });

  test("shows the last of forty answers, and is changed once in three seconds at most", async () => {
    const platform = changingPlatform();
    await w.people(40);
    await w.announce("m1");
    await w.say(platform);
    await w.later(3 * SECOND);
    for (let n = 0; n < 40; n += 1) {
      await w.answer("m1", `p${n}`);
      await w.refresh([platform]);
    }
    const between = platform.changes.slice(1).map(({ at }, n) => at - (platform.changes[n]?.at ?? 0));
    expect(between.filter((ms) => ms < 3 * SECOND)).toEqual([]);
    expect(shows(platform)).not.toBe(counted(40));
    await w.later(3 * SECOND);
    expect(await w.refresh([platform])).toMatchObject({ changed: 1 });
    expect(shows(platform)).toBe(counted(40));
    await w.later(60 * SECOND);
    expect(await w.refresh([platform])).toMatchObject({ changed: 0 });
  });

  test("shows all of forty answers that come at once", async () => {
    const platform = changingPlatform();
    await w.people(40);
    await w.announce("m1");
    await w.say(platform);
    await w.later(3 * SECOND);
    await Promise.all([
      ...Array.from({ length: 40 }, (_, n) => w.answer("m1", `p${n}`)),
      w.refresh([platform]),
      w.refresh([platform], "other"),
    ]);
    await w.later(3 * SECOND);
    await w.refresh([platform]);
    expect(shows(platform)).toBe(counted(40));
    expect(platform.changes.length).toBeLessThanOrEqual(3);
  });

  test("is written again where something changed while it was worded or changed", async () => {
    const platform = changingPlatform();
    await w.announce("m1");
    await w.say(platform);
    await w.later(3 * SECOND);
    await w.answer("m1", "c1member");
    // On the embedded store a transaction waits for the one before.
    platform.during = async () => void (await w.answer("m1", "c1admin"));
    await w.refresh([platform]);
    expect(shows(platform)).toBe(counted(1));
    platform.during = undefined;
    await w.later(3 * SECOND);
    await w.refresh([platform]);
    expect(shows(platform)).toBe(counted(2));
  });

  test("is one worker's at a time, and a crash between the change and its record loses and doubles nothing", async () => {
    const platform = changingPlatform();
    await w.announce("m1");
    await w.say(platform);
    await w.later(3 * SECOND);
    await w.refresh([platform]);
    await w.answer("m1", "c1member");
    // It was changed, and its worker stands still before that is recorded.
    const [standing, goOn] = gate();
    const [changed, reached] = gate();
    const { edits } = platform;
    const stopped: Transport = {
      ...platform,
      edits: {
        async change(receipt, message) {
          await edits?.change(receipt, message);
          reached();
          await standing;
        },
      },
    };
    const dead = w.refresh([stopped]);
    await changed;
    expect(shows(platform)).toBe(counted(1));
    expect(await w.refresh([platform], "other")).toMatchObject({ changed: 0, same: 0 });
    // The answer is taken back: what the card showed before counts for nothing, since it may show something else.
    await w.answer("m1", "c1member", "no");
    await w.later(30 * SECOND);
    expect(await w.refresh([platform], "other")).toMatchObject({ changed: 1 });
    expect(shows(platform)).toBe(counted(0));
    // Who lost the card records nothing.
    const [before] = await w.cards();
    goOn();
    await dead;
    expect(await w.cards()).toEqual([before]);
    // What they sent may have arrived after that: it is changed once more.
    platform.shown.set("receipt 1", yes(1));
    await w.later(30 * SECOND);
    expect(await w.refresh([platform], "other")).toMatchObject({ changed: 1 });
    expect(shows(platform)).toBe(counted(0));
    await w.later(60 * SECOND);
    expect(await w.refresh([platform], "other")).toMatchObject({ changed: 0 });
  });

  test("that the platform does not take now is tried again later, with what is so by then", async () => {
    const platform = changingPlatform();
    await w.announce("m1");
    await w.say(platform);
    await w.later(3 * SECOND);
    platform.faults.push({ failure: { kind: "retry", afterMs: 20_000 }, seen: false });
    await w.answer("m1", "c1member");
    expect(await w.refresh([platform])).toMatchObject({ postponed: 1 });
    await w.answer("m1", "c1admin");
    await w.later(19 * SECOND);
    expect(await w.refresh([platform])).toMatchObject({ changed: 0, postponed: 0 });
    await w.later(2 * SECOND);
    expect(await w.refresh([platform])).toMatchObject({ changed: 1 });
    expect(shows(platform)).toBe(counted(2));
  });

  test.each([true, false])(
    "of which nobody knows whether it was changed (it was: %s) is changed again",
    async (seen) => {
      const platform = changingPlatform();
      await w.announce("m1");
      await w.say(platform);
      await w.later(3 * SECOND);
      platform.faults.push({ failure: { kind: "unknown" }, seen });
      await w.answer("m1", "c1member");
      expect(await w.refresh([platform])).toMatchObject({ postponed: 1 });
      // Until it cannot arrive any more.
      await w.later(19 * SECOND);
      expect(await w.refresh([platform])).toMatchObject({ changed: 0 });
      await w.later(SECOND);
      expect(await w.refresh([platform])).toMatchObject({ changed: 1 });
      expect(shows(platform)).toBe(counted(1));
    },
  );

  test("whose message is gone is over, and nothing is said in its place", async () => {
    const platform = changingPlatform();
    await w.announce("m1");
    await w.say(platform);
    platform.shown.delete("receipt 1");
    await w.answer("m1", "c1member");
    await w.later(3 * SECOND);
    expect(await w.refresh([platform])).toMatchObject({ ended: 1 });
    expect(await w.cards()).toEqual([]);
    await w.answer("m1", "c1admin");
    await w.say(platform);
    expect(platform.shown.size).toBe(0);
  });

  test("that is refused is not sent again until it is another one", async () => {
    const platform = changingPlatform();
    await w.announce("m1");
    await w.say(platform);
    await w.later(3 * SECOND);
    platform.faults.push({ failure: { kind: "refused" }, seen: false });
    await w.answer("m1", "c1member");
    await w.refresh([platform]);
    await w.later(60 * SECOND);
    expect(await w.refresh([platform])).toMatchObject({ changed: 0 });
    await w.answer("m1", "c1admin");
    expect(await w.refresh([platform])).toMatchObject({ changed: 1 });
  });

  test("changes by itself when its time has come, by the product's clock", async () => {
    const platform = changingPlatform();
    await w.announce("m1");
    w.own.until = new Date(w.clock.now().getTime() + 3_600_000);
    await w.say(platform);
    for (const _look of ["said", "once more"]) {
      await w.later(3 * SECOND);
      await w.refresh([platform]);
      w.clock.step(61 * SECOND);
    }
    await w.later(3 * SECOND);
    expect(await w.refresh([platform])).toMatchObject({ changed: 0, same: 0 });
    w.clock.step(3_600_000);
    w.own.state = { kind: "show", view: yes(9), language: "en", zone: "UTC", over: true };
    expect(await w.refresh([platform])).toMatchObject({ changed: 1 });
    expect(await w.cards()).toMatchObject([{ dueAt: null, overAt: w.clock.now() }]);
  });

  test("that not all who read there may see any more says so", async () => {
    const platform = changingPlatform();
    await w.announce("m1");
    await w.say(platform);
    await w.later(3 * SECOND);
    w.own.state = { kind: "withheld" };
    await w.refresh([platform]);
    expect(platform.shown.get("receipt 1")).toEqual({
      tone: "plain",
      blocks: [{ kind: "text", body: ["This is not shown here any more."] }],
    });
  });

  test("that cannot be worded waits, and keeps none of the others waiting", async () => {
    const platform = changingPlatform();
    await w.announce("m1");
    await w.announce("m2");
    await w.say(platform);
    await w.later(3 * SECOND);
    await w.answer("m1", "c1member");
    await w.answer("m2", "c1member");
    let first = true;
    w.own.before = async () => {
      if (!first) return;
      first = false;
      throw new Error("a bug");
    };
    expect(await w.refresh([platform])).toMatchObject({ changed: 1, postponed: 1 });
    await w.later(6 * SECOND);
    expect(await w.refresh([platform])).toMatchObject({ changed: 1 });
    expect([shows(platform), shows(platform, "receipt 2")]).toEqual([counted(1), counted(1)]);
  });

  test("on a platform whose messages cannot be changed stays as it was said", async () => {
    const { edits: _edits, ...platform } = changingPlatform();
    await w.announce("m1");
    await w.say(platform);
    await w.later(3 * SECOND);
    await w.answer("m1", "c1member");
    expect(await w.refresh([platform])).toMatchObject({ changed: 0, left: 0 });
  });
});

describe("a platform's pace", () => {
  let w: Awaited<ReturnType<typeof cardWorld>>;
  beforeEach(async () => {
    w = await cardWorld("server");
  });
  afterEach(async () => {
    await w.store.close();
    if (w.url !== undefined) await dropDatabase(w.url);
  });

  test("lets thirty busy messages of one workspace have their turn, each with what is so by then, over two replicas", async () => {
    const pace = { of: "space", everyMs: 1_250, atOnce: 2 } as const;
    const platform = changingPlatform(pace);
    const others = changingPlatform(pace, "other");
    const second = openServer(w.url ?? "");
    await w.people(6);
    for (let n = 0; n < 30; n += 1) await w.announce(`m${n}`, { channel: `channel ${n}` });
    await w.announce("elsewhere", { space: "another" });
    await w.announce("other", { platform: "other" });
    await w.say(platform, others);
    do await w.later(3 * SECOND);
    while ((await w.refresh([platform, others])).same > 0);
    const cards = await w.cards();
    const elsewhere = cards.find(({ subjectId }) => subjectId === "elsewhere")?.receipt;
    const busy = () => platform.changes.filter(({ receipt }) => receipt !== elsewhere);
    const began = performance.now();
    // Changes of one look, beyond what the time that it took lets be changed.
    const each: number[] = [];
    for (let at = 0; at < 60; at += 1) {
      // Everybody is busy all the time.
      if (at % 10 === 0) for (const { subjectId } of cards) await w.answer(subjectId, `p${at / 10}`);
      const [before, looked] = [busy().length, performance.now()];
      await Promise.all([w.refresh([platform, others]), w.refresh([platform, others], "replica", second)]);
      each.push(busy().length - before - Math.floor((performance.now() - looked) / pace.everyMs));
      await w.later(SECOND);
    }
    const passed = 60 * SECOND + performance.now() - began;
    expect(Math.max(...each)).toBeLessThanOrEqual(2);
    expect(busy().length).toBeGreaterThanOrEqual(47);
    expect(busy().length).toBeLessThanOrEqual(1 + Math.ceil(passed / pace.everyMs));
    // Each has its turn, and a busy workspace keeps no other waiting.
    expect(new Set(busy().map(({ receipt }) => receipt)).size).toBe(30);
    expect(platform.changes.length - busy().length).toBe(6);
    expect(others.changes).toHaveLength(6);
    for (let n = 0; n < 40; n += 1) {
      await w.refresh([platform, others]);
      await w.later(2 * SECOND);
    }
    expect(new Set([...platform.shown.values()].map(textOf))).toEqual(new Set([counted(6)]));
    await second.close();
  });

  test("is for what people still answer on first, however long the others have waited to say that they are over", async () => {
    const platform = changingPlatform({ of: "space", everyMs: 60 * SECOND, atOnce: 1 });
    await w.people(1);
    for (let n = 0; n < 6; n += 1) await w.announce(`m${n}`, { channel: `channel ${n}` });
    await w.say(platform);
    await w.later(3 * SECOND);
    await w.refresh([platform]);
    // All but the first are over by now, and wait for a turn.
    w.own.by = (_context, { subjectId }) => (subjectId === "m0" ? {} : { over: true, view: yes(7) });
    await w.store.statement(sql`update card set due_at = ${new Date(0)} where subject_id <> 'm0' returning 1`);
    await w.refresh([platform]);
    expect(platform.changes).toHaveLength(1);
    await w.later(59 * SECOND);
    await w.answer("m0", "p0");
    await w.refresh([platform]);
    await w.later(SECOND);
    await w.refresh([platform]);
    const cards = await w.cards();
    const subjects = platform.changes.map(({ receipt }) => cards.find((c) => c.receipt === receipt)?.subjectId);
    expect(subjects).toHaveLength(2);
    expect(subjects[1]).toBe("m0");
  });

  test("is a channel's where the platform says so", async () => {
    const platform = changingPlatform({ of: "channel", everyMs: 2_000, atOnce: 1 });
    for (const [n, channel] of ["a", "a", "a", "b"].entries()) await w.announce(`m${n}`, { channel });
    await w.say(platform);
    for (let n = 0; n < 4; n += 1) {
      await w.later(3 * SECOND);
      await w.refresh([platform]);
    }
    for (let n = 0; n < 4; n += 1) await w.answer(`m${n}`, "c1member");
    const changed: number[] = [];
    for (let half = 0; half < 9; half += 1) {
      changed.push((await w.refresh([platform])).changed);
      await w.later(500);
    }
    // The first of each channel at once, then one of the busy one in two seconds.
    expect(changed).toEqual([2, 0, 0, 0, 1, 0, 0, 0, 1]);
  });

  test("forgets what is long over, with the chore", async () => {
    const platform = changingPlatform();
    await w.announce("m1");
    await w.announce("m2");
    await w.say(platform);
    await w.store.statement(
      sql`update card set over_at = '2026-08-01', written = wanted where subject_id = 'm1' returning 1`,
    );
    await oldCards.run({ ...w, catalogue: CATALOGUE, seal: sealOn() });
    expect((await w.cards()).map(({ subjectId }) => subjectId)).toEqual(["m2"]);
  });
});
