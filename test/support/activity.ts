/** Knows whether anything is going on between a platform and the app. */
export interface Activity {
  /** Calls and deliveries going on now. */
  readonly inFlight: number;
  /** Counts `work` as going on until it ends. */
  during<T>(work: Promise<T>): Promise<T>;
  /** From now on nothing is settled before `app` is, which resolves when the app has nothing under way; no time need pass then. */
  settlesWith(app: () => Promise<void>): void;
  /** Resolves when nothing has been going on for `quietMs`; rejects after `timeoutMs`. */
  settled(quietMs?: number, timeoutMs?: number): Promise<void>;
  /** Resolves with the first value of `read` that is not undefined, null or false; rejects after `timeoutMs`. */
  until<T>(read: () => T, timeoutMs?: number): Promise<NonNullable<Exclude<T, false>>>;
}

/** A machine may be busy with other things: whoever waits longer waits for what does not come. Milliseconds. */
const GENEROUS = 60_000;

/** Quiet turns in a row that make the app settled. */
const TURNS = 5;

/** How long they last together where the app itself says what it has under way: until what was sent has arrived. Milliseconds. */
const ARRIVED_MS = 5;

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Nothing going on yet. */
export function createActivity(defaultQuietMs: number): Activity {
  let running = 0;
  let count = 0;
  let app: (() => Promise<void>) | undefined;
  const begin = () => {
    running += 1;
    count += 1;
  };
  const end = () => {
    running -= 1;
    count += 1;
  };
  return {
    get inFlight() {
      return running;
    },
    async during(work) {
      begin();
      try {
        return await work;
      } finally {
        end();
      }
    },
    settlesWith(given) {
      app = given;
    },
    async settled(quietMs = app ? ARRIVED_MS : defaultQuietMs, timeoutMs = GENEROUS) {
      const start = performance.now();
      // Counted in turns of the event loop as well as in time: after a pause of the whole process the time is over, but what
      // the app is about to do has not had its turn yet.
      for (let quiet = 0; quiet < TURNS; ) {
        const seen = count;
        await pause(quietMs / TURNS);
        await new Promise((resolve) => setImmediate(resolve));
        await app?.();
        quiet = running === 0 && seen === count ? quiet + 1 : 0;
        if (performance.now() - start > timeoutMs)
          throw new Error(`The app did not settle within ${timeoutMs} ms (${running} calls or deliveries in flight).`);
      }
    },
    async until<T>(read: () => T, timeoutMs = GENEROUS) {
      const start = performance.now();
      for (;;) {
        const value = read();
        if (value !== undefined && value !== null && value !== false) return value as NonNullable<Exclude<T, false>>;
        if (performance.now() - start > timeoutMs) throw new Error(`It did not happen within ${timeoutMs} ms.`);
        await pause(5);
      }
    },
  };
}
