import { batcher } from "../../store/batcher.ts";
import type { Ended } from "./attempt-end.ts";
import { followAll } from "./follow.ts";
import { isExhausted } from "./back-off.ts";
import type { Composers } from "../kinds.ts";
import type { DeliveryClaim } from "../lease.ts";
import { prepareAll } from "./prepare.ts";
import type { DeliveryServices } from "../services.ts";
import { type DeliveryEnding, settleAll } from "./settle.ts";
import { DELIVERY_TIMES } from "../delivery-times.ts";
import { attempt, type Preparing } from "./attempt.ts";

/** Rows that one transaction words and marks, or records the end of. */
export const MOST_TOGETHER = 250;
// Two such transactions at the same time: one is worded while the database is busy with another.
const TOGETHER = { most: MOST_TOGETHER, abreast: 2 };

/** Brings one claimed row as far as it comes; throws only what the database throws while it cannot be reached. */
export type Attempt = (claim: DeliveryClaim) => Promise<Ended>;

/** Attempts that share their transactions: rows that are ready at the same moment are worded, marked and settled together. */
export function attempts(services: DeliveryServices, composers: Composers): Attempt {
  const { store, clock, deliveryTimes: times = DELIVERY_TIMES } = services;
  const prepare = batcher(
    (items: Parameters<typeof prepareAll>[2]) => prepareAll(services, composers, items),
    TOGETHER,
  );
  const record = batcher(
    (endings: readonly DeliveryEnding[]) => settleAll((statement) => store.statement(statement), clock.now(), endings),
    TOGETHER,
  );
  const together = batcher((endings: readonly DeliveryEnding[]) => followAll(services, composers, endings), TOGETHER);
  const follow = async (ending: DeliveryEnding) => {
    if (composers[ending.claim.kind]?.settledTogether) return together(ending);
    const [followed = { settled: false }] = await followAll(services, composers, [ending]);
    return followed;
  };
  const machinery: Preparing = { services, times, prepare, record, follow };
  return (claim) => {
    const composer = composers[claim.kind];
    const transport = services.transports.get(claim.to.platform);
    if (!composer || !transport) throw new Error(`nothing here sends a ${claim.kind} on ${claim.to.platform}`);
    return attempt(machinery, { claim, composer, transport, exhausted: isExhausted(claim, clock.now()) });
  };
}
