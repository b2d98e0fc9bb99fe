import { describe, expect, it, onTestFinished, vi } from "vitest";
import type { Log } from "../src/core/log.ts";
import { pulse, startScheduler } from "../src/scheduler.ts";

const logOf = () => {
  const lines: string[] = [];
  const note = (level: string) => (_facts: object, sentence: string) => void lines.push(`${level}: ${sentence}`);
  return { lines, log: { info: note("info"), warn: note("warn"), error: note("error") } satisfies Log };
};
const beats = async (heart: ReturnType<typeof pulse>, count: number) => {
  for (let i = 0; i < count; i += 1) await heart.beat();
};
const away = () => Promise.reject(Object.assign(new Error("away"), { code: "ECONNREFUSED" }));

describe("the pulse", () => {
  it("delivers on every beat, and maintains on the first and every hour of beats", async () => {
    let delivered = 0;
    let maintained = 0;
    const heart = pulse({ deliver: async () => void (delivered += 1), maintain: async () => void (maintained += 1) }, logOf().log);
    await beats(heart, 3_600);
    expect({ delivered, maintained }).toEqual({ delivered: 3_600, maintained: 1 });
    await heart.beat();
    expect(maintained).toBe(2);
  });

  it("never overlaps: beats that come while one is under way do nothing", async () => {
    let running = 0;
    let most = 0;
    let release: (() => void) | undefined;
    const heart = pulse(
      {
        async deliver() {
          running += 1;
          most = Math.max(most, running);
          await new Promise<void>((done) => (release = done));
          running -= 1;
        },
        maintain: async () => undefined,
      },
      logOf().log,
    );
    const first = heart.beat();
    await beats(heart, 5);
    release?.();
    await first;
    expect(most).toBe(1);
  });

  it("pauses for longer and longer while the database is away, up to a minute, and recovers at once", async () => {
    let tries = 0;
    let gone = true;
    const { lines, log } = logOf();
    const heart = pulse({ deliver: () => ((tries += 1), gone ? away() : Promise.resolve()), maintain: async () => undefined }, log);
    await beats(heart, 1_000);
    // 1 + 2 + 4 + 8 + 16 + 32 beats of pause, and then one try a minute.
    expect(tries).toBe(6 + Math.ceil((1_000 - 63) / 60));
    expect(lines).toHaveLength(tries);
    expect(lines.every((line) => line.startsWith("warn: the database cannot be reached"))).toBe(true);
    gone = false;
    await beats(heart, 60);
    const before = tries;
    await beats(heart, 10);
    expect(tries).toBe(before + 10);
  });

  it("outlives a bug and says so", async () => {
    const { lines, log } = logOf();
    let tries = 0;
    const heart = pulse({ deliver: () => Promise.reject(new Error("bug")), maintain: async () => void (tries += 1) }, log);
    await beats(heart, 3);
    expect(lines).toEqual(["error: a bug in a regular chore; trying again", "error: a bug in a regular chore; trying again"]);
    expect(tries).toBe(0);
  });
});

describe("the scheduler", () => {
  it.each([
    ["back", -3_600_000],
    ["forward", 3_600_000],
  ])("goes on beating once a second when the clock is set %s by an hour", async (_way, ms) => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    let beaten = 0;
    const scheduler = startScheduler({ beat: async () => void (beaten += 1) });
    await vi.advanceTimersByTimeAsync(3_000);
    vi.setSystemTime(Date.now() + ms);
    await vi.advanceTimersByTimeAsync(5_000);
    await scheduler.stop();
    expect(beaten).toBe(8);
  });

  it("beats by itself, and waits for a beat under way when it is stopped", async () => {
    let begun: (() => void) | undefined;
    const firstBeat = new Promise<void>((told) => (begun = told));
    let release: (() => void) | undefined;
    let ended = false;
    const scheduler = startScheduler({
      async beat() {
        begun?.();
        await new Promise<void>((done) => (release = done));
        ended = true;
      },
    });
    await firstBeat;
    const stopping = scheduler.stop();
    release?.();
    await stopping;
    expect(ended).toBe(true);
  });
});
