import type { Transport } from "../../../kernel/commands/transport.ts";
import { isUnreachable } from "../../store/faults.ts";
import { pause } from "./back-off.ts";
import type { Composer } from "../composer.ts";
import type { Claim } from "../lease.ts";
import type { Outcome } from "../ledger.ts";
import { withDeliveryContext } from "../delivery-context.ts";
import type { DeliveryServices } from "../services.ts";
import { hold, postpone, settle, type settleAll } from "./settle.ts";
import type { DeliveryTimes } from "../delivery-times.ts";

/** How one attempt ends: for good, or with the row given back, kept until it can be looked up, or held by another by now. */
export type Ended = Outcome["state"] | "postponed" | "held" | "left";

export type Ending = Parameters<typeof settleAll>[2][number];

/** What ending attempts needs. */
export interface Machinery {
  readonly services: DeliveryServices;
  readonly times: DeliveryTimes;
  /** Records an end from which nothing follows, together with others; false where the row is another's by now. */
  readonly record: (ending: Ending) => Promise<boolean>;
}

/** A claimed row that is being tried. */
export interface Attempting {
  readonly claim: Claim;
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
export async function endOf(machinery: Machinery, at: Attempting, outcome: Outcome): Promise<Ended> {
  const { claim, composer, exhausted } = at;
  const { store, clock, ids, log, catalogue } = machinery.services;
  if (!composer.follows(claim, outcome)) return alone(machinery, at, outcome);
  try {
    const context = { now: clock.now(), ids, log, catalogue };
    const settled = await withDeliveryContext(store, claim.community, context, (scene) =>
      settle(scene, claim, outcome, composer),
    );
    return settled ? outcome.state : "left";
  } catch (error) {
    if (isUnreachable(error)) throw error;
    log.error({ delivery: claim.id, outcome, error }, "what follows from a delivery could not be recorded");
    return exhausted ? alone(machinery, at, outcome) : keepForLookUp(machinery, at);
  }
}

/** Its own end, and nothing else. */
const alone = async ({ record }: Machinery, { claim }: Attempting, outcome: Outcome): Promise<Ended> =>
  (await record({ claim, outcome })) ? outcome.state : "left";
