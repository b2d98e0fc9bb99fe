import type { Chore } from "../core/services/chores/chore.ts";
import type { Chores } from "../core/services/chores/chores.ts";
import type { Log } from "../core/kernel/errors/log.ts";
import { isUnreachable } from "../core/services/store/faults.ts";
import type { Timetable } from "./timetable.ts";

/** The process's pulse. */
export interface Pulse {
  /** One beat: a second of the clock. Never throws; beats that come while one is under way do nothing. */
  beat(): Promise<void>;
}

const LONGEST_PAUSE_BEATS = 60;
const CATCH_UP_BEATS = 60;
const BEAT_MS = 1_000;

/**
 * Delivers on every beat. While the database is away it pauses for longer and longer, up to a minute, and says so once a pause.
 */
export function pulse(deliver: () => Promise<void>, log: Log): Pulse {
  let beats = 0;
  let busy = false;
  let failures = 0;
  let resumeAt = 0;
  return {
    async beat() {
      beats += 1;
      if (busy || beats < resumeAt) return;
      busy = true;
      try {
        await deliver();
        failures = 0;
      } catch (error) {
        const pause = Math.min(LONGEST_PAUSE_BEATS, 2 ** failures);
        failures = Math.min(failures + 1, 10);
        resumeAt = beats + pause;
        const facts = { chore: "deliver", error, pauseSeconds: pause };
        if (isUnreachable(error)) log.warn(facts, "the database cannot be reached; trying again");
        else log.error(facts, "a bug in a regular chore; trying again");
      } finally {
        busy = false;
      }
    },
  };
}

/**
 * A pulse that does something on its first beat and then on every `every`th, never twice at the same time. What goes wrong is
 * logged and tried again on the next.
 */
export function slowly(work: () => Promise<void>, name: string, every: number, log: Log): Pulse {
  let beats = 0;
  let busy = false;
  return {
    async beat() {
      beats += 1;
      if (busy || beats % every !== 1) return;
      busy = true;
      await work().catch((error: unknown) => {
        if (isUnreachable(error)) log.warn({ chore: name, error }, "the database cannot be reached; trying again");
        else log.error({ chore: name, error }, "a bug in a regular chore; trying again");
      });
      busy = false;
    },
  };
}

/** One pulse of several: each beats by itself, so that none is kept waiting by another. */
export function together(...pulses: readonly Pulse[]): Pulse {
  return { beat: async () => void (await Promise.all(pulses.map((one) => one.beat()))) };
}

/**
 * Does the chores when the timetable says so, and on beats of the pulse that it returns, the first and every sixtieth, looks for
 * what the timetable has missed: while the process was down, stood still, or the clock was set. `stop` waits for what runs here.
 */
export function regularly(
  chores: readonly Chore[],
  done: Chores,
  timetable: Timetable,
  log: Log,
): Pulse & { readonly stop: () => Promise<void> } {
  const stops = chores.map((chore) => timetable(chore.cron, () => void done.run(chore)));
  return {
    ...slowly(() => done.catchUp(), "chores", CATCH_UP_BEATS, log),
    async stop() {
      for (const stop of stops) stop();
      await done.idle();
    },
  };
}

/** Beats the pulse once a second, however the machine's clock is set meanwhile. `stop` waits for a beat under way. */
export function startScheduler(heart: Pulse): { readonly stop: () => Promise<void> } {
  let running: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    running = Promise.all([running, heart.beat()]).then(() => undefined);
  }, BEAT_MS);
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
