import type { Log } from "./core/log.ts";
import { isUnreachable } from "./core/store/faults.ts";

/** What is to be done regularly. Both may throw; that is logged and tried again. */
export interface Chores {
  /** Says what is due. */
  readonly deliver: () => Promise<void>;
  /** Tidies up. */
  readonly maintain: () => Promise<void>;
}

/** The process's pulse. */
export interface Pulse {
  /** One beat: a second of the clock. Never throws; beats that come while one is under way do nothing. */
  beat(): Promise<void>;
}

const MAINTENANCE_BEATS = 3_600;
const LONGEST_PAUSE_BEATS = 60;
const BEAT_MS = 1_000;

/**
 * Delivers on every beat and maintains on the first and then every hour of beats. While the database is away it pauses for
 * longer and longer, up to a minute, and says so once a pause.
 */
export function pulse({ deliver, maintain }: Chores, log: Log): Pulse {
  let beats = 0;
  let busy = false;
  let failures = 0;
  let resumeAt = 0;
  let maintainAt = 1;
  const attempt = async (chore: () => Promise<void>, name: string): Promise<void> => {
    try {
      await chore();
      failures = 0;
    } catch (error) {
      const pause = Math.min(LONGEST_PAUSE_BEATS, 2 ** failures);
      failures = Math.min(failures + 1, 10);
      resumeAt = beats + pause;
      const facts = { chore: name, error, pauseSeconds: pause };
      if (isUnreachable(error)) log.warn(facts, "the database cannot be reached; trying again");
      else log.error(facts, "a bug in a regular chore; trying again");
    }
  };
  return {
    async beat() {
      beats += 1;
      if (busy || beats < resumeAt) return;
      busy = true;
      try {
        await attempt(deliver, "deliver");
        if (failures > 0 || beats < maintainAt) return;
        maintainAt = beats + MAINTENANCE_BEATS;
        await attempt(maintain, "maintain");
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
