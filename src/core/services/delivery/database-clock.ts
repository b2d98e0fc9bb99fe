import { sql, type Store } from "../store/store.ts";

/** Which leases of rows that may have been said are believed to have run out, by the database's clock. */
export interface Believed {
  /** Only those that are over before this moment of the database's clock. */
  readonly until: Date;
  /** And that ran out no longer ago than so many seconds. */
  readonly withinSeconds: number;
}

/** Watches the database's clock beside the process's own, which nobody sets. */
export interface DatabaseClock {
  /** Looks at it, and says what can be believed until it is looked at again. */
  look(): Promise<Believed>;
}

/** So much more than has passed here may have passed there before the clock counts as set. */
const TOLERANCE_MS = 2_000;
const FRESH_SECONDS = 60;
const ANY_SECONDS = 3_000_000_000;
const NEVER = new Date(0);

/**
 * Leases end by the database's clock. Where that is set forward they all end at once, also of messages that are on their way;
 * whoever looked for these would not find them yet, and would say them again. So for `leaseMs` after such a leap, none of
 * these rows is taken up. A process that has not watched for as long takes up only those whose lease has just run out:
 * what ran out long ago may be from before a leap. Of a database that went back origin.ts tells, not of one whose clock leaps (ADR 38).
 */
export function databaseClock(store: Store, leaseMs: number): DatabaseClock {
  const began = performance.now();
  let last: { readonly at: number; readonly asked: number } | undefined;
  let waryUntil = -Infinity;
  return {
    async look() {
      const asked = performance.now();
      const [row] = await store.statement<{ at: Date }>(sql`select clock_timestamp() as at`);
      const answered = performance.now();
      const at = row?.at.getTime() ?? 0;
      if (last && at - last.at > answered - last.asked + TOLERANCE_MS) waryUntil = answered + leaseMs;
      last = { at, asked };
      if (answered < waryUntil) return { until: NEVER, withinSeconds: 0 };
      return {
        until: new Date(at + TOLERANCE_MS),
        withinSeconds: answered - began < leaseMs ? FRESH_SECONDS : ANY_SECONDS,
      };
    },
  };
}
