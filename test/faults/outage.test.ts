import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { calm, endAll } from "./calm.ts";
import { crowd } from "./crowd.ts";
import { dice } from "./dice.ts";
import { canFakeTime, NO_FAKE_TIME } from "./fake-time.ts";
import { judge } from "./judge.ts";
import { stage } from "./stage.ts";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const SEED = 1;

if (!canFakeTime) console.warn(NO_FAKE_TIME);
describe.skipIf(!canFakeTime)("an outage", { timeout: 900_000 }, () => {
  it("of half an hour: what still helps comes once and says that it is late, what does not is told to the organiser once", async () => {
    const on = await stage({ channels: 20, people: 20 });
    onTestFinished(() => on.close());
    const people = crowd(on, dice(SEED));
    on.time.leap(MINUTE - 10 * SECOND - (on.time.now() % MINUTE));
    const due = on.time.now() + 10 * SECOND;
    const minute = due - (due % MINUTE);
    const expected = [
      ...(await people.meetings(20, [minute, minute + MINUTE, minute + 20 * MINUTE])),
      ...(await people.missed(5, minute)),
      ...(await people.notices(10, due, due + 25 * MINUTE)),
    ];
    const clocks = [on.time.clock("one", true), on.time.clock("two", true)];
    on.slack.outage(true);
    on.discord.down();
    const replicas = clocks.map((clock) => on.start(clock, { seed: 0 }));
    await Promise.all(replicas.map(({ running }) => running));
    for (let tenth = 0; tenth < 3; tenth += 1) {
      on.time.leap(10 * MINUTE);
      await sleep(4 * SECOND);
    }
    expect(on.seen()).toEqual([]);
    // One of them is restarted at the very end of it.
    replicas[0]?.kill();
    on.slack.outage(false);
    on.discord.up();
    const [clock] = clocks;
    if (clock) replicas.push(on.start(clock, { seed: 0 }));
    await calm(on);
    expect(await endAll(replicas)).toEqual([]);
    expect(judge(expected, on.seen(), [])).toEqual({
      right: expected.length,
      lost: [],
      doubled: [],
      strange: [],
      misleading: [],
    });
  });
});

describe.skipIf(!canFakeTime)("a process that stands still", { timeout: 900_000 }, () => {
  it("for longer than its lease, just before it says something, does not say it after another has", async () => {
    const on = await stage({ channels: 1, people: 10 });
    onTestFinished(() => on.close());
    const now = on.time.now();
    const expected = await crowd(on, dice(SEED)).notices(10, now - SECOND, now);
    const frozen = on.start(on.time.clock("one", true), {
      seed: 0,
      crash: { point: "marked as sending", nth: 1, freeze: true },
    });
    await frozen.frozen;
    const other = on.start(on.time.clock("two", true), { seed: 0 });
    // What it was just working on in the database is given up there when it has stood still for long enough.
    await calm(on, MINUTE);
    expect(judge(expected, on.seen(), [])).toEqual({
      right: expected.length,
      lost: [],
      doubled: [],
      strange: [],
      misleading: [],
    });
    frozen.thaw();
    await calm(on);
    await sleep(3 * SECOND);
    expect(await endAll([frozen, other])).toEqual([]);
    expect(judge(expected, on.seen(), [])).toEqual({
      right: expected.length,
      lost: [],
      doubled: [],
      strange: [],
      misleading: [],
    });
  });
});
