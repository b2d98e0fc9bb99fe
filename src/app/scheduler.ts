import type { PlatformName } from "../core/kernel/access/target.ts";
import type { Chore } from "../core/services/chores/chore.ts";
import type { Chores } from "../core/services/chores/chores.ts";
import type { Log } from "../core/kernel/errors/log.ts";
import { isUnreachable } from "../core/services/store/faults.ts";
import type { Timetable } from "./timetable.ts";

/** The process's ticker. */
export interface Ticker {
  /** One tick: a second of the clock. Never throws; ticks that come while one is under way do nothing. */
  tick(): Promise<void>;
}

const LONGEST_PAUSE_TICKS = 60;
const CATCH_UP_TICKS = 60;
const TICK_MS = 1_000;

/**
 * Does something on every tick, such as delivering. While the database is away it pauses for longer and longer, up to a minute, and
 * says so once a pause.
 */
export function everyTick(work: () => Promise<void>, name: string, log: Log): Ticker {
  let ticks = 0;
  let busy = false;
  let failures = 0;
  let resumeAt = 0;
  return {
    async tick() {
      ticks += 1;
      if (busy || ticks < resumeAt) return;
      busy = true;
      try {
        await work();
        failures = 0;
      } catch (error) {
        const pause = Math.min(LONGEST_PAUSE_TICKS, 2 ** failures);
        failures = Math.min(failures + 1, 10);
        resumeAt = ticks + pause;
        const facts = { chore: name, error, pauseSeconds: pause };
        if (isUnreachable(error)) log.warn(facts, "the database cannot be reached; trying again");
        else log.error(facts, "a bug in a regular chore; trying again");
      } finally {
        busy = false;
      }
    },
  };
}

/**
 * A ticker that does something on its first tick and then on every `every`th, never twice at the same time. What goes wrong is
 * logged and tried again on the next.
 */
export function everyNthTick(work: () => Promise<void>, name: string, every: number, log: Log): Ticker {
  let ticks = 0;
  let busy = false;
  return {
    async tick() {
      ticks += 1;
      if (busy || ticks % every !== 1) return;
      busy = true;
      await work().catch((error: unknown) => {
        if (isUnreachable(error)) log.warn({ chore: name, error }, "the database cannot be reached; trying again");
        else log.error({ chore: name, error }, "a bug in a regular chore; trying again");
      });
      busy = false;
    },
  };
}

/** A ticker for each platform, which does something there: one that is slow keeps no other waiting. */
export function platformTickers(
  platforms: readonly PlatformName[],
  work: (platform: PlatformName) => Promise<unknown>,
  name: string,
  log: Log,
): Ticker[] {
  return platforms.map((platform) => everyTick(async () => void (await work(platform)), `${name} ${platform}`, log));
}

/**
 * Does the chores when the timetable says so, and on ticks of the ticker that it returns, the first and every sixtieth, looks for
 * what the timetable has missed: while the process was down, stood still, or the clock was set. `stop` waits for what runs here.
 */
export function choreTicker(
  chores: readonly Chore[],
  done: Chores,
  timetable: Timetable,
  log: Log,
): Ticker & { readonly stop: () => Promise<void> } {
  const stops = chores.map((chore) => timetable(chore.cron, () => void done.run(chore)));
  return {
    ...everyNthTick(() => done.catchUp(), "chores", CATCH_UP_TICKS, log),
    async stop() {
      for (const stop of stops) stop();
      await done.idle();
    },
  };
}

/** Beats the tickers once a second, each by itself, however the machine's clock is set meanwhile. `stop` waits for what is under way. */
export function startScheduler(...tickers: readonly Ticker[]): { readonly stop: () => Promise<void> } {
  let running: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    running = Promise.all([running, ...tickers.map((one) => one.tick())]).then(() => undefined);
  }, TICK_MS);
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
