import { spawnSync } from "node:child_process";
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { choresOf } from "../../src/core/services/chores/chores.ts";
import { choreTicker } from "../../src/app/scheduler.ts";
import { nodeCron } from "../../src/app/timetable.ts";
import { replicasOn } from "../core/services/chores/replicas.ts";
import { CATALOGUE } from "../../src/features.ts";
import { countedIds } from "../support/store.ts";
import { sealOn } from "../support/seals.ts";

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

it("node-cron really calls, every second when it is told so, until it is stopped", async () => {
  let calls = 0;
  let twice: () => void = () => undefined;
  const called = new Promise<void>((resolve) => (twice = resolve));
  const stop = nodeCron(log)("* * * * * *", () => {
    calls += 1;
    if (calls === 2) twice();
  });
  await called;
  stop();
  const before = calls;
  await new Promise((waited) => setTimeout(waited, 1_200));
  expect(calls).toBe(before);
});

it.each([
  ["Asia/Kathmandu", -345],
  ["America/St_Johns", 210],
])("is in UTC where the machine is in %s", (TZ, offset) => {
  const { stdout } = spawnSync(
    process.execPath,
    ["--import", "tsx", "test/support/timetable-process.ts", "15 4 * * *"],
    {
      env: { ...process.env, TZ },
      encoding: "utf8",
    },
  );
  expect(JSON.parse(stdout)).toEqual({ offset, at: ["2026-11-27T04:15", "2026-11-28T04:15"] });
});

describe("a timetable by node-cron", () => {
  beforeEach(() =>
    vi.useFakeTimers({
      now: new Date("2026-11-26T10:00:30Z"),
      toFake: ["Date", "setTimeout", "clearTimeout", "setInterval", "clearInterval"],
    }),
  );
  afterEach(() => void vi.useRealTimers());
  const calls = (cron: string) => {
    const at: string[] = [];
    const stop = nodeCron(log)(cron, () => void at.push(new Date().toISOString()));
    onTestFinished(stop);
    return at;
  };

  it("drops what it is late for, and sees only when its timer fires that the clock was set: that is why somebody else looks", async () => {
    const at = calls("15 * * * *");
    vi.setSystemTime(new Date("2026-11-26T10:40:00Z"));
    await vi.advanceTimersByTimeAsync(34 * 60_000);
    expect(at).toEqual([]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(at).toHaveLength(1);
  });

  it("misses nothing together with the beats: a moment that node-cron drops is caught up by them, once", async () => {
    const w = await replicasOn("server", 1);
    const own = choresOf([w.chore], {
      store: w.store,
      clock: { now: () => new Date() },
      ids: countedIds(),
      catalogue: CATALOGUE,
      seal: sealOn(),
      log,
      worker: "here",
    });
    const chores = choreTicker([w.chore], own, nodeCron(log), log);
    onTestFinished(async () => {
      vi.useRealTimers();
      await chores.stop();
      await w.close();
    });
    /** A second passes, and the process's pulse beats. */
    const seconds = async (count: number) => {
      for (let n = 0; n < count; n += 1) {
        await vi.advanceTimersByTimeAsync(1_000);
        await chores.tick();
        await own.idle();
      }
    };
    const runs = async () => {
      const { ok, last } = await w.state();
      return [ok, last?.startedAt.toISOString().slice(11, 19)];
    };
    await seconds(1);
    expect(await runs()).toEqual([1, "10:00:31"]);
    await seconds(15 * 60);
    expect(await runs()).toEqual([2, "10:15:00"]);
    // It stands still, or the clock is set forward: node-cron drops 11:15.
    vi.setSystemTime(new Date("2026-11-26T11:40:00Z"));
    await seconds(60);
    expect((await runs())[0]).toBe(3);
    await seconds(35 * 60);
    expect(await runs()).toEqual([4, "12:15:00"]);
    // It is set back: what was done is not done again.
    vi.setSystemTime(new Date("2026-11-26T12:10:00Z"));
    await seconds(10 * 60);
    expect(await runs()).toEqual([4, "12:15:00"]);
  });
});
