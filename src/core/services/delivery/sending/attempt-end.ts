import type { Transport } from "../../../kernel/commands/transport.ts";
import { isUnreachable } from "../../store/faults.ts";
import { pause } from "./back-off.ts";
import type { Composer } from "../composer.ts";
import type { DeliveryClaim } from "../lease.ts";
import type { DeliveryOutcome } from "../ledger.ts";
import type { DeliveryServices } from "../services.ts";
import { type DeliveryEnding, hold, postpone } from "./settle.ts";
import type { FollowedUp } from "./follow.ts";
import type { DeliveryTimes } from "../delivery-times.ts";

/** How one attempt ends: for good, or with the row given back, kept until it can be looked up, or held by another by now. */
export type Ended = DeliveryOutcome["state"] | "postponed" | "held" | "left";

/** What ending attempts needs. */
export interface Machinery {
  readonly services: DeliveryServices;
  readonly times: DeliveryTimes;
  /** Records an end from which nothing follows, together with others; false where the row is another's by now. */
  readonly record: (ending: DeliveryEnding) => Promise<boolean>;
  /** Records an end and what follows from it, where the kind can together with others; false where the row is another's by now. */
  readonly follow: (ending: DeliveryEnding) => Promise<FollowedUp>;
}

/** A claimed row that is being tried. */
export interface Attempting {
  readonly claim: DeliveryClaim;
  readonly composer: Composer;
  readonly transport: Transport;
  /** It was tried as often and as long as it may be. */
  readonly exhausted: boolean;
}

/** Gives the row back, to be tried again. */
export async function giveBack(
  { services: { store, clock }, times }: Machinery,
  { claim }: Attempting,
  afterMs?: number,
): Promise<Ended> {
  await postpone(store, claim, new Date(clock.now().getTime() + pause(claim.attempts, afterMs, times)));
  return "postponed";
}

/** Keeps the row, to be looked up. */
export async function keepForLookUp(
  { services: { store }, times }: Machinery,
  { claim }: Attempting,
  afterMs?: number,
): Promise<Ended> {
  await hold(store, claim, pause(claim.attempts, afterMs, times), times);
  return "held";
}

/** Records an end, and what follows from it. */
export async function endOf(machinery: Machinery, at: Attempting, outcome: DeliveryOutcome): Promise<Ended> {
  const { claim, composer, exhausted } = at;
  if (!composer.follows(claim, outcome)) return alone(machinery, at, outcome);
  const followed = await machinery.follow({ claim, outcome });
  if ("settled" in followed) return followed.settled ? outcome.state : "left";
  const { error } = followed;
  if (isUnreachable(error)) throw error;
  machinery.services.log.error(
    { delivery: claim.id, outcome, error },
    "what follows from a delivery could not be recorded",
  );
  return exhausted ? alone(machinery, at, outcome) : keepForLookUp(machinery, at);
}

/** Its own end, and nothing else. */
const alone = async ({ record }: Machinery, { claim }: Attempting, outcome: DeliveryOutcome): Promise<Ended> =>
  (await record({ claim, outcome })) ? outcome.state : "left";
