/** A platform's own clock: it runs by itself and can be pushed forward, so that a test never sleeps through a time limit. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Pushes the clock forward by `ms`; timers that fall due run, in order, before this returns. */
  advance(ms: number): void;
  /** Runs `task` once `ms` have passed by themselves or by `advance`; returns a function that cancels it. */
  after(ms: number, task: () => void): () => void;
  /** Cancels every timer. */
  stop(): void;
}

interface Timer {
  due: number;
  task: () => void;
  handle: NodeJS.Timeout | undefined;
}

/** The part of a timer that is waited for at a time, and the shortest such part in milliseconds. */
const PART = 1 / 30;
const LEAST_PART_MS = 50;

/**
 * A clock over `base` (by default the machine's). Time that passes by itself is always the machine's, even when `base` stands
 * still; but a timer does not count time in which nothing in this process had its turn: whoever is given three seconds has
 * them, however busy the machine.
 */
export function createClock(base: () => number = Date.now): Clock {
  let offset = 0;
  const timers = new Set<Timer>();
  // Timers count in machine time plus what was advanced: a frozen base must not freeze the three-second rule.
  const running = () => performance.now() + offset;
  const run = (timer: Timer) => {
    if (!timers.delete(timer)) return;
    clearTimeout(timer.handle);
    timer.task();
  };
  return {
    now: () => base() + offset,
    advance(ms) {
      offset += ms;
      for (;;) {
        const due = [...timers].filter((timer) => timer.due <= running()).sort((a, b) => a.due - b.due)[0];
        if (!due) return;
        run(due);
      }
    },
    after(ms, task) {
      const timer: Timer = { due: running() + ms, task, handle: undefined };
      const wait = () => {
        const left = timer.due - running();
        const part = Math.min(Math.max(ms * PART, LEAST_PART_MS), left);
        const until = performance.now() + part;
        timer.handle = setTimeout(() => {
          timer.due += Math.max(0, performance.now() - until);
          if (part < left) wait();
          else run(timer);
        }, part).unref();
      };
      wait();
      timers.add(timer);
      return () => {
        clearTimeout(timer.handle);
        timers.delete(timer);
      };
    },
    stop() {
      for (const timer of timers) clearTimeout(timer.handle);
      timers.clear();
    },
  };
}
