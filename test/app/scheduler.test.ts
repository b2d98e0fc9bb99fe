import { describe, expect, it, onTestFinished, vi } from "vitest";
import type { Chore } from "../../src/core/services/chores/chore.ts";
import type { Log } from "../../src/core/kernel/errors/log.ts";
import { choreTicker, everyTick, platformTickers, startScheduler } from "../../src/app/scheduler.ts";

const logOf = () => {
  const lines: string[] = [];
  const note = (level: string) => (_facts: object, sentence: string) => void lines.push(`${level}: ${sentence}`);
  return { lines, log: { info: note("info"), warn: note("warn"), error: note("error") } satisfies Log };
};
const beats = async (ticker: ReturnType<typeof everyTick>, count: number) => {
  for (let i = 0; i < count; i += 1) await ticker.tick();
};
const away = () => Promise.reject(Object.assign(new Error("away"), { code: "ECONNREFUSED" }));

describe("the pulse", () => {
  it("delivers on every beat", async () => {
    let delivered = 0;
    await beats(
      everyTick(async () => void (delivered += 1), "deliver", logOf().log),
      100,
    );
    expect(delivered).toBe(100);
  });

  it("never overlaps: beats that come while one is under way do nothing", async () => {
    let running = 0;
    let most = 0;
    let release: (() => void) | undefined;
    const work = async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise<void>((done) => (release = done));
      running -= 1;
    };
    const ticker = everyTick(work, "deliver", logOf().log);
    const first = ticker.tick();
    await beats(ticker, 5);
    release?.();
    await first;
    expect(most).toBe(1);
  });

  it("pauses for longer and longer while the database is away, up to a minute, and recovers at once", async () => {
    let tries = 0;
    let gone = true;
    const { lines, log } = logOf();
    const ticker = everyTick(() => ((tries += 1), gone ? away() : Promise.resolve()), "deliver", log);
    await beats(ticker, 1_000);
    // 1 + 2 + 4 + 8 + 16 + 32 beats of pause, and then one try a minute.
    expect(tries).toBe(6 + Math.ceil((1_000 - 63) / 60));
    expect(lines).toHaveLength(tries);
    expect(lines.every((line) => line.startsWith("warn: the database cannot be reached"))).toBe(true);
    gone = false;
    await beats(ticker, 60);
    const before = tries;
    await beats(ticker, 10);
    expect(tries).toBe(before + 10);
  });

  it("outlives a bug and says so", async () => {
    const { lines, log } = logOf();
    const ticker = everyTick(() => Promise.reject(new Error("bug")), "deliver", log);
    await beats(ticker, 3);
    expect(lines).toEqual([
      "error: a bug in a regular chore; trying again",
      "error: a bug in a regular chore; trying again",
    ]);
  });

  it("is kept waiting by no other", async () => {
    const begun: string[] = [];
    const deliverOn = (platform: string) => {
      begun.push(platform);
      return platform === "stuck" ? new Promise<void>(() => undefined) : Promise.resolve();
    };
    const tickers = platformTickers(["stuck", "well"], deliverOn, "deliver", logOf().log);
    for (let i = 0; i < 3; i += 1) {
      for (const one of tickers) void one.tick();
      await new Promise((turn) => setImmediate(turn));
    }
    // And none is begun twice.
    expect(begun).toEqual(["stuck", "well", "well", "well"]);
  });
});

describe("regular chores", () => {
  const chore = (name: string, cron: string): Chore => ({ name, cron, run: async () => undefined });
  const CHORES = [chore("hourly", "7 * * * *"), chore("daily", "0 3 * * *")];
  /** A timetable that says when it is told to, and chores that only tell what was asked of them. */
  const stage = (catchUp: () => Promise<void> = async () => undefined) => {
    const table = new Map<string, () => void>();
    const asked: string[] = [];
    let end: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => (end = resolve));
    const { lines, log } = logOf();
    const done = {
      run: async ({ name }: Chore) => void asked.push(name),
      catchUp: () => (asked.push("catch up"), catchUp()),
      idle: () => ended,
    };
    const timetable = (cron: string, work: () => void) => {
      table.set(cron, work);
      return () => void table.delete(cron);
    };
    return { table, asked, lines, end, chores: choreTicker(CHORES, done, timetable, log) };
  };

  it("are done when the timetable says so, each at its own moments", () => {
    const { table, asked } = stage();
    expect([...table.keys()]).toEqual(["7 * * * *", "0 3 * * *"]);
    table.get("0 3 * * *")?.();
    expect(asked).toEqual(["daily"]);
  });
  it("are looked over on the first beat and then every minute of beats, also while the database is away", async () => {
    const { asked, lines, chores } = stage(away);
    await beats(chores, 1);
    expect(asked).toHaveLength(1);
    await beats(chores, 59);
    expect(asked).toHaveLength(1);
    await beats(chores, 61);
    expect(asked).toHaveLength(3);
    expect(lines).toEqual(asked.map(() => "warn: the database cannot be reached; trying again"));
  });
  it("are begun no more once they are stopped, and what runs is waited for", async () => {
    const { table, end, chores } = stage();
    let stopped = false;
    const stopping = chores.stop().then(() => (stopped = true));
    await new Promise((turn) => setImmediate(turn));
    expect([table.size, stopped]).toEqual([0, false]);
    end();
    await stopping;
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
    const scheduler = startScheduler({ tick: async () => void (beaten += 1) });
    await vi.advanceTimersByTimeAsync(3_000);
    vi.setSystemTime(Date.now() + ms);
    await vi.advanceTimersByTimeAsync(5_000);
    await scheduler.stop();
    expect(beaten).toBe(8);
  });

  it("waits for all that is under way when it is stopped, and begins nothing more", async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const ends: (() => void)[] = [];
    let begun = 0;
    const tickers = ["slack", "discord"].map((platform) =>
      platformTickers(
        [platform],
        () => {
          begun += 1;
          return new Promise<void>((done) => ends.push(done));
        },
        "deliver",
        logOf().log,
      ),
    );
    const scheduler = startScheduler(...tickers.flat());
    await vi.advanceTimersByTimeAsync(3_000);
    let stopped = false;
    const stopping = scheduler.stop().then(() => (stopped = true));
    ends[0]?.();
    await vi.advanceTimersByTimeAsync(3_000);
    expect([begun, stopped]).toEqual([2, false]);
    ends[1]?.();
    await stopping;
    expect(begun).toBe(2);
  });

  it("beats by itself, and waits for a beat under way when it is stopped", async () => {
    let begun: (() => void) | undefined;
    const firstBeat = new Promise<void>((told) => (begun = told));
    let release: (() => void) | undefined;
    let ended = false;
    const scheduler = startScheduler({
      async tick() {
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
