import type { Ids } from "../ids.ts";
import type { Log } from "../log.ts";
import type { Outlet, PlatformName } from "../platform.ts";
import { isUnreachable } from "../store/faults.ts";
import type { Store } from "../store/store.ts";
import type { Clock } from "../time/clock.ts";
import { attempt, type Ended } from "./attempt.ts";
import type { Composer } from "./composer.ts";
import { COMPOSERS } from "./composers.ts";
import { inLanes } from "./lanes.ts";
import type { DeliveryKind } from "./ledger.ts";
import { claimDue } from "./lease.ts";
import { DELIVERY_TIMES, type DeliveryTimes } from "./times.ts";

/** What delivering needs from outside. */
export interface DeliveryServices {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  /** The platforms connected here; what is for others waits. */
  readonly outlets: ReadonlyMap<PlatformName, Outlet>;
  /** The process's name in the ledger, for operators. */
  readonly worker: string;
  /** How long is waited for what; what suits the platforms where absent. */
  readonly deliveryTimes?: DeliveryTimes;
}

/** How many rows ended how; `left` counts those that another worker or a later call will see to. */
export type DeliverySummary = Readonly<Record<Ended, number>>;

/** Rows taken up at once. Where a slow platform outlasts their leases, another worker takes up those that were not begun. */
const BATCH = 40;
/** Recipients spoken to at the same time. */
const LANES = 4;

/**
 * Says everything that is due by the product's clock, and returns when nothing is. Any number of processes may call it at any
 * time: a row is held by one at a time, and what may have been said is looked up before it is said again. Throws only when
 * the database cannot be reached; nothing is lost by that.
 *
 * What can still go wrong, on a platform that does not itself refuse a key it has seen (the product's own channels do): a
 * message is seen twice if the platform accepts it more than `lease` − `deliver` (times.ts) after it was given up on; if a
 * process is frozen for longer than `lease` between marking a row and handing the message over; or if the database's
 * clock is set forward by that much while a message is on its way. A clock set back only makes what a dead worker held wait.
 */
export async function deliverDue(
  services: DeliveryServices,
  composers: Readonly<Partial<Record<DeliveryKind, Composer>>> = COMPOSERS,
): Promise<DeliverySummary> {
  const counts = { sent: 0, dropped: 0, failed: 0, postponed: 0, held: 0, left: 0 };
  // Each platform on its own: a slow one keeps nobody else's messages waiting. What one of them led to may be for another.
  for (;;) {
    const taken = await Promise.all([...services.outlets.keys()].map((platform) => deliverOn(platform, services, composers, counts)));
    if (taken.every((rows) => rows === 0)) return counts;
  }
}

/** Says what is due on one platform, and returns how many rows it took up. */
async function deliverOn(
  platform: PlatformName,
  services: DeliveryServices,
  composers: Readonly<Partial<Record<DeliveryKind, Composer>>>,
  counts: Record<keyof DeliverySummary, number>,
): Promise<number> {
  const { store, clock, ids, log, worker, deliveryTimes: { lease: leaseMs } = DELIVERY_TIMES } = services;
  // A token of this call's own: calls that overlap in one process hold different rows.
  const lease = `${worker} ${ids.next()}`;
  const wanted = { lease, leaseMs, limit: BATCH, platforms: [platform], kinds: Object.keys(composers) as DeliveryKind[] };
  let taken = 0;
  for (;;) {
    const claims = await claimDue(store, { ...wanted, now: clock.now() });
    if (claims.length === 0) return taken;
    taken += claims.length;
    await inLanes(
      claims,
      LANES,
      ({ to }) => `${to.platform} ${to.space} ${to.recipient}`,
      async (claim) => {
        try {
          counts[await attempt(services, composers, claim)] += 1;
        } catch (error) {
          // The lease runs out, and then it is looked up or tried again.
          counts.left += 1;
          const facts = { delivery: claim.id, error };
          if (isUnreachable(error)) log.warn(facts, "the database was lost while delivering");
          else log.error(facts, "a bug while delivering");
        }
      },
    );
  }
}
