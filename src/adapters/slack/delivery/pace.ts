/** When Slack may be spoken to. Places are channels and people; methods are the Web API's, each in its workspace. */
export interface Pace {
  /** Milliseconds on a clock that only goes forward. */
  now(): number;
  /**
   * Waits until a place may get its next message; the one after that may come so many milliseconds later, where given. Takes no turn,
   * and returns false, where it would come later than `within`.
   */
  turn(place: string, apart?: number, within?: number): Promise<boolean>;
  /** Slack wants that long without a call of this method. */
  rest(method: string, ms: number): void;
  /** Waits for the end of a short rest; of a long one the milliseconds that are left are returned, else 0. */
  rested(method: string): Promise<number>;
}

// One message a second a channel (https://docs.slack.dev/apis/web-api/rate-limits#posting-messages), and a little.
const BETWEEN_MS = 1_050;
// A longer rest is for the ledger to wait out: it gives a message ten seconds.
const SHORT_REST_MS = 3_000;
const MOST = 5_000;

/** Keeps messages to one place a second apart, and keeps to what Slack asks with `Retry-After`. */
export function paced(now: () => number, wait: (ms: number) => Promise<void>, between = BETWEEN_MS): Pace {
  const free = new Map<string, number>();
  const resting = new Map<string, number>();
  return {
    now,
    async turn(place, apart = between, within = Infinity) {
      const at = now();
      const turn = Math.max(at, free.get(place) ?? at);
      if (turn - at > within) return false;
      free.set(place, turn + apart);
      if (free.size > MOST) for (const [other, until] of free) if (until <= at) free.delete(other);
      if (turn > at) await wait(turn - at);
      return true;
    },
    rest(method, ms) {
      resting.set(method, Math.max(now() + ms, resting.get(method) ?? 0));
    },
    async rested(method) {
      const left = (resting.get(method) ?? 0) - now();
      if (left > SHORT_REST_MS) return left;
      if (left > 0) await wait(left);
      else resting.delete(method);
      return 0;
    },
  };
}
