import type { MovableClock } from "../../core/kernel/time/clock.ts";

/** What letting time pass needs: the clock, the next thing due, and delivering it. */
export interface TimeTravel {
  readonly clock: MovableClock;
  readonly nextDue: () => Promise<Date | undefined>;
  readonly deliverDue: () => Promise<unknown>;
}

// A year of a few weekly meetings; a ledger that never runs dry must not hold a request for ever.
const STOPS = 2_000;

/**
 * Lets time pass until a moment. The clock stops at everything that falls due on the way, so that reminders come when they
 * would have come, not all late at the end. Never goes back.
 */
export async function travel({ clock, nextDue, deliverDue }: TimeTravel, until: Date): Promise<void> {
  let last = Number.NEGATIVE_INFINITY;
  for (let stop = 0; stop < STOPS; stop += 1) {
    const due = await nextDue();
    // What is still due after it was tried waits for its own next attempt.
    if (!due || due > until || due.getTime() <= last) break;
    last = Math.max(due.getTime(), clock.now().getTime());
    moveTo(clock, due);
    await deliverDue();
  }
  moveTo(clock, until);
  await deliverDue();
}

function moveTo(clock: MovableClock, at: Date): void {
  clock.forward(Math.max(0, at.getTime() - clock.now().getTime()));
}
