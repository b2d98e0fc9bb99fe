import type { PlatformName } from "../../kernel/access/target.ts";
import { DELIVERY_TIMES } from "../delivery/delivery-times.ts";
import { keyedQueue } from "../delivery/sending/keyed-queue.ts";
import type { DeliveryServices } from "../delivery/services.ts";
import { isUnreachable } from "../store/faults.ts";
import { cardClock } from "./card-clock.ts";
import { type CardComposer, cardComposers } from "./card.ts";
import type { CardEnd, CardMeans } from "./change-card.ts";
import { type CardClaim, claimCards } from "./claim-cards.ts";
import { writeCard } from "./write-card.ts";

/** How many cards ended how; `left` counts those that another worker or a later call will see to. */
export type CardSummary = Readonly<Record<CardEnd, number>>;

/** Messages changed at the same time, where a platform does not say how many it takes. */
const LANES = 8;
/** How long what has become due meanwhile waits for a platform that is slow, in milliseconds. */
const LOOK_MS = 500;

/**
 * Makes the messages show what is so by now that can be changed at this moment, and returns when there are no more. Any number of
 * processes may call it at any time. Throws only when the database cannot be reached; nothing is lost by that.
 */
export async function refreshCards(
  services: DeliveryServices,
  composers: ReadonlyMap<string, CardComposer> = cardComposers(services.catalogue),
): Promise<CardSummary> {
  const counts = none();
  await Promise.all([...services.transports.keys()].map((platform) => passOn(platform, services, composers, counts)));
  return counts;
}

/** The same on one platform. Whoever calls it for each, again and again, has none of them wait for another. */
export async function refreshCardsOn(
  platform: PlatformName,
  services: DeliveryServices,
  composers: ReadonlyMap<string, CardComposer> = cardComposers(services.catalogue),
): Promise<CardSummary> {
  const counts = none();
  await passOn(platform, services, composers, counts);
  return counts;
}

const none = (): Record<CardEnd, number> => ({ changed: 0, same: 0, ended: 0, postponed: 0, left: 0 });

async function passOn(
  platform: PlatformName,
  services: DeliveryServices,
  composers: ReadonlyMap<string, CardComposer>,
  counts: Record<CardEnd, number>,
): Promise<void> {
  const { store, ids, worker, transports, deliveryTimes: times = DELIVERY_TIMES } = services;
  const transport = transports.get(platform);
  if (!transport?.edits) return;
  const { edits, concurrency: most = LANES } = transport;
  const kinds = [...composers.keys()];
  const by = { ...services, clock: await cardClock(services) };
  const underWay = keyedQueue<CardClaim>(
    most,
    ({ community, id }) => `${community} ${id}`,
    async (claim) => {
      const composer = composers.get(claim.kind);
      if (composer) counts[await endOf(claim, by, { composer, transport, edits })] += 1;
    },
  );
  try {
    for (;;) {
      const limit = most - underWay.size;
      const lease = `${worker} ${ids.next()}`;
      const believed = await services.databaseClock?.look();
      const request = {
        believed,
        platform,
        pace: edits.pace,
        kinds,
        now: by.clock.now(),
        lease,
        leaseMs: times.lease,
        limit,
      };
      const claims = limit > 0 ? await claimCards(store, request) : [];
      for (const claim of claims) underWay.add(claim);
      if (claims.length === 0 && underWay.size === 0) return;
      await underWay.until(claims.length === 0 ? 0 : most - 1, LOOK_MS);
    }
  } finally {
    while (underWay.size > 0) await underWay.until(0, LOOK_MS);
  }
}

async function endOf(claim: CardClaim, services: DeliveryServices, means: CardMeans): Promise<CardEnd> {
  try {
    return await writeCard(services, claim, means);
  } catch (error) {
    // Its lease runs out, and then it is done again.
    const facts = { card: claim.id, error };
    if (isUnreachable(error)) services.log.warn(facts, "the database was lost while a card was written");
    else services.log.error(facts, "a bug while a card was written");
    return "left";
  }
}
