import type { PlatformName } from "../../../kernel/access/target.ts";
import type { MovableClock } from "../../../kernel/time/clock.ts";
import { joinSql, noSql, sql, type Store } from "../../store/store.ts";
import { NOWHERE } from "../ledger.ts";

/** What letting time pass needs: the clock, the next thing due, and delivering it. */
export interface TimeTravel {
  readonly clock: MovableClock;
  readonly nextDue: () => Promise<Date | undefined>;
  readonly deliverDue: () => Promise<unknown>;
}

// A year of a few weekly meetings; a ledger that never runs dry must not hold a request for ever.
const STOPS = 2_000;

/**
 * Lets time pass until a moment. The clock stops at everything that falls due on the way, `stops` times at most, so that
 * reminders come when they would have come, not all late at the end. Never goes back.
 */
export async function travel(
  { clock, nextDue: next, deliverDue }: TimeTravel,
  until: Date,
  stops = STOPS,
): Promise<void> {
  let last = Number.NEGATIVE_INFINITY;
  for (let stop = 0; stop < stops; stop += 1) {
    const due = await next();
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

/** When the next thing is to be said on one of these platforms, or becomes what it stands for: of one community, or of all. */
export async function nextDue(
  store: Store,
  platforms: readonly PlatformName[],
  community?: string,
): Promise<Date | undefined> {
  const whose = community === undefined ? noSql : sql`and community_id = ${community}`;
  const [row] = await store.statement<{ at: Date | null }>(sql`
    select min(attempt_at) as at from delivery where state = 'planned' and platform in (${joinSql([...platforms, NOWHERE.platform])}) ${whose}`);
  return row?.at ?? undefined;
}
