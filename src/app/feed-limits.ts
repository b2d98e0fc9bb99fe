import { createHash } from "node:crypto";
import QuickLRU from "quick-lru";
import type { Clock } from "../core/kernel/time/clock.ts";
import { MINUTE_MS } from "../core/kernel/time/units.ts";

/** Most look-ups of one private address in a minute, by whomever. Our choice: calendars ask hourly, and people press "refresh". */
export const LOOKUPS_A_MINUTE = 60;

/** Most look-ups in a minute, by one client, of addresses that are nobody's. Our choice: a company's calendars may all ask through one. */
export const MISSES_A_MINUTE = 300;

const REMEMBERED = 10_000;

/** How often private addresses may be looked up. */
export interface FeedLimits {
  /** Whether a client may look up an address of that name now. */
  mayAsk(client: string, name: string): boolean;
  /** Notes whether somebody has that address. */
  found(client: string, name: string, is: boolean): void;
}

/**
 * Limits look-ups by address and by client. Whoever tries addresses that are nobody's is stopped, and no one else: an address
 * that was found lately is answered whoever else asks from there. In each process's own memory: a process more lets as many more
 * through, and each is one cheap statement.
 */
export function feedLimits(clock: Clock): FeedLimits {
  const asked = counter(clock);
  const missed = counter(clock);
  const good = new QuickLRU<string, true>({ maxSize: REMEMBERED });
  return {
    mayAsk(client, name) {
      const key = hashed(name);
      if (!good.has(key) && missed.count(client) >= MISSES_A_MINUTE) return false;
      return asked.add(key) <= LOOKUPS_A_MINUTE;
    },
    found(client, name, is) {
      if (is) good.set(hashed(name), true);
      else {
        good.delete(hashed(name));
        missed.add(client);
      }
    },
  };
}

/** The name is a secret, and may be as long as somebody likes. */
const hashed = (name: string): string => createHash("sha256").update(name).digest("base64url");

/** Counts by key and minute. */
function counter(clock: Clock) {
  const counts = new QuickLRU<string, { readonly minute: number; readonly count: number }>({ maxSize: REMEMBERED });
  const minuteNow = () => Math.floor(clock.now().getTime() / MINUTE_MS);
  const count = (key: string): number => {
    const held = counts.get(key);
    return held?.minute === minuteNow() ? held.count : 0;
  };
  return {
    count,
    add(key: string): number {
      const next = count(key) + 1;
      counts.set(key, { minute: minuteNow(), count: next });
      return next;
    },
  };
}
