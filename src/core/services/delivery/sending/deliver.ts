import { LATE_RANGES, lateBefore } from "../../preferences/late-policy.ts";
import type { PlatformName } from "../../../kernel/access/target.ts";
import { isUnreachable } from "../../store/faults.ts";
import type { Ended } from "./attempt-end.ts";
import { attempts } from "./attempts.ts";
import { expandDue } from "./expand.ts";
import { type Composers, composersOf, expandersOf, waitingFor } from "../kinds.ts";
import { keyedQueue } from "./keyed-queue.ts";
import type { DeliveryKind } from "../ledger.ts";
import { type DeliveryClaim, claimDue } from "../lease.ts";
import type { DeliveryServices } from "../services.ts";
import { renew } from "./settle.ts";
import { DELIVERY_TIMES } from "../delivery-times.ts";

/** How many rows ended how; `left` counts those that another worker or a later call will see to. */
export type DeliverySummary = Readonly<Record<Ended, number>>;

/** Recipients spoken to at the same time, where a platform does not say how many it takes. */
const LANES = 8;
/** Rows taken up ahead of their turn, for each lane. */
const AHEAD = 4;
/** What is late in any community counts as late when rows are taken up: waiting for the waves that are due costs little. */
const SOONEST_LATE = { tolerance: LATE_RANGES.tolerance.least };
/** How long what has become due meanwhile waits for a platform that is slow, in milliseconds. */
const LOOK_MS = 1_000;

/**
 * Says everything that is due by the product's clock, and returns when nothing is. Any number of processes may call it at any
 * time: a row is held by one at a time, and what may have been said is looked up before it is said again. Throws only when
 * the database cannot be reached; nothing is lost by that. What can still go wrong is in docs/delivery.md.
 */
export async function deliverDue(
  services: DeliveryServices,
  composers: Composers = composersOf(services.catalogue),
): Promise<DeliverySummary> {
  const counts = none();
  // Each platform on its own: a slow one keeps nobody else's messages waiting. What one of them led to may be for another.
  for (;;) {
    const taken = await Promise.all(
      [...services.transports.keys()].map((platform) => passOn(platform, services, composers, counts)),
    );
    if (taken.every((rows) => rows === 0)) return counts;
  }
}

/**
 * The same on one platform: what is due there, and what that leads to there. Whoever calls it for each platform, again and again, has
 * none of them wait for another.
 */
export async function deliverOn(
  platform: PlatformName,
  services: DeliveryServices,
  composers: Composers = composersOf(services.catalogue),
): Promise<DeliverySummary> {
  const counts = none();
  await passOn(platform, services, composers, counts);
  return counts;
}

const none = (): Record<Ended, number> => ({ sent: 0, dropped: 0, failed: 0, postponed: 0, held: 0, left: 0 });

/** Says what is due on one platform, and returns how many rows it took up, those included that say nothing: what these became may be for another platform. */
async function passOn(
  platform: PlatformName,
  services: DeliveryServices,
  composers: Composers,
  counts: Record<Ended, number>,
): Promise<number> {
  const {
    store,
    clock,
    ids,
    worker,
    transports,
    catalogue,
    databaseClock,
    deliveryTimes: times = DELIVERY_TIMES,
  } = services;
  // A token of this call's own: calls that overlap in one process hold different rows.
  const lease = `${worker} ${ids.next()}`;
  const kinds = Object.keys(composers) as DeliveryKind[];
  const attempt = attempts(services, composers);
  const most = transports.get(platform)?.concurrency ?? LANES;
  let taken = 0;
  const underWay = keyedQueue<DeliveryClaim>(
    most,
    ({ to }) => `${to.space} ${to.recipient}`,
    async (claim) => {
      counts[await outcomeOf(() => attempt(claim), services, claim)] += 1;
    },
  );
  const renewal = setInterval(
    () => void (underWay.size > 0 && renew(store, lease, times.lease).catch(() => undefined)),
    times.lease / 3,
  );
  try {
    for (;;) {
      const claims = await due();
      taken += claims.length;
      for (const claim of claims) underWay.add(claim);
      if (claims.length === 0 && underWay.size === 0) return taken;
      // More is taken up when half of it is through.
      await underWay.until(claims.length === 0 ? 0 : (most * AHEAD) / 2, LOOK_MS);
    }
  } finally {
    // What is on its way when the database is lost is not left behind unwatched.
    while (underWay.size > 0) await underWay.until(0, LOOK_MS);
    clearInterval(renewal);
  }

  async function due(): Promise<DeliveryClaim[]> {
    taken += await expandDue(services, expandersOf(catalogue));
    const limit = most * AHEAD - underWay.size;
    if (limit <= 0) return [];
    const believed = await databaseClock?.look();
    const now = clock.now();
    const late = { waiting: waitingFor(catalogue), lateBefore: lateBefore(now, SOONEST_LATE) };
    const wanted = { now, ...late, lease, leaseMs: times.lease, limit, platforms: [platform], kinds };
    return claimDue(store, { ...wanted, ...(believed ? { believed } : {}) });
  }
}

async function outcomeOf(
  attempt: () => Promise<Ended>,
  { log }: DeliveryServices,
  claim: DeliveryClaim,
): Promise<Ended> {
  try {
    return await attempt();
  } catch (error) {
    // The lease runs out, and then it is looked up or tried again.
    const facts = { delivery: claim.id, error };
    if (isUnreachable(error)) log.warn(facts, "the database was lost while delivering");
    else log.error(facts, "a bug while delivering");
    return "left";
  }
}
