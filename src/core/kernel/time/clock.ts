/** Where the product's time comes from. Leases are the exception: they use the database's clock. */
export interface Clock {
  now(): Date;
}

/** A clock that can be set forward: the playground's, and a script's `--now`. */
export interface MovableClock extends Clock {
  /** Milliseconds ahead of the underlying clock. */
  readonly ahead: number;
  /** Moves the clock by that many milliseconds, forward only. */
  forward(milliseconds: number): void;
}

/** A movable clock over another one. */
export function movable(base: Clock): MovableClock {
  let ahead = 0;
  return {
    get ahead() {
      return ahead;
    },
    now: () => new Date(base.now().getTime() + ahead),
    forward(milliseconds) {
      if (!(milliseconds >= 0)) throw new RangeError("a clock that people's reminders depend on moves forward only");
      ahead += milliseconds;
    },
  };
}

/** Milliseconds that people have set a clock forward by. */
export function aheadOf(clock: Clock | MovableClock): number {
  return "ahead" in clock ? clock.ahead : 0;
}

/** A clock that stands still at a moment. */
export function fixedClock(at: Date): Clock {
  return { now: () => new Date(at) };
}
