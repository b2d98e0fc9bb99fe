import { isUnreachable } from "../store/faults.ts";
import { MAX_ATTEMPTS, pause } from "./back-off.ts";
import type { Composer, Scene } from "./composer.ts";
import type { DeliveryServices } from "./deliver.ts";
import { DELIVERY_TIMES } from "./times.ts";
import type { DeliveryKind, Outcome } from "./ledger.ts";
import type { Claim } from "./lease.ts";
import { type Prepared, prepare } from "./prepare.ts";
import { type Handed, lookBack, readersAt, sayOnce } from "./say-once.ts";
import { inScene } from "./scene.ts";
import { hold, postpone, settle } from "./settle.ts";

// How long until the platform is asked again who reads along.
const UNREAD_MS = 30_000;

/** How one attempt ends: for good, or with the row given back, kept until it can be looked up, or held by another by now. */
export type Ended = Outcome["state"] | "postponed" | "held" | "left";

/** Brings one claimed row as far as it comes. Throws only what the database throws while it cannot be reached. */
export async function attempt(services: DeliveryServices, composers: Readonly<Partial<Record<DeliveryKind, Composer>>>, claim: Claim): Promise<Ended> {
  const { store, clock, ids, log, outlets, deliveryTimes: times = DELIVERY_TIMES } = services;
  const composer = composers[claim.kind];
  const outlet = outlets.get(claim.to.platform);
  if (!composer || !outlet) throw new Error(`nothing here sends a ${claim.kind} on ${claim.to.platform}`);
  const exhausted = claim.attempts >= MAX_ATTEMPTS;
  const inTransaction = <T>(work: (scene: Scene) => Promise<T>) => inScene(store, claim.community, { now: clock.now(), ids, log }, work);

  const later = async (afterMs?: number): Promise<Ended> => {
    await postpone(store, claim, new Date(clock.now().getTime() + pause(claim.attempts, afterMs, times)));
    return "postponed";
  };
  const keep = async (afterMs?: number): Promise<Ended> => {
    await hold(store, claim, pause(claim.attempts, afterMs, times), times);
    return "held";
  };
  const end = async (outcome: Outcome): Promise<Ended> => {
    try {
      return (await inTransaction((scene) => settle(scene, claim, outcome, composer))) ? outcome.state : "left";
    } catch (error) {
      if (isUnreachable(error)) throw error;
      log.error({ delivery: claim.id, outcome, error }, "what follows from a delivery could not be recorded");
      if (!exhausted) return keep();
      return (await inTransaction((scene) => settle(scene, claim, outcome, NOTHING_FOLLOWS))) ? outcome.state : "left";
    }
  };
  const afterHanding = (handed: Handed): Promise<Ended> => {
    switch (handed.kind) {
      case "said":
        return end({ state: "sent", receipt: handed.receipt });
      case "gone":
      case "refused":
        return end({ state: "failed", reason: handed.kind });
      case "retry":
        return exhausted ? end({ state: "failed", reason: "exhausted" }) : later(handed.afterMs);
      case "unknown":
        return exhausted ? end({ state: "failed", reason: "uncertain" }) : keep();
    }
  };

  if (claim.state === "sending") {
    const looked = await lookBack(outlet, claim.to, claim.key, log, times);
    if (looked.kind === "said" || looked.kind === "gone") return afterHanding(looked);
    // Whether it was said stays open, so it is not said again: it is asked about later.
    if (looked.kind !== "unsaid") return exhausted ? end({ state: "failed", reason: "uncertain" }) : keep(looked.kind === "retry" ? looked.afterMs : undefined);
  }
  if (claim.attempts > MAX_ATTEMPTS) return end({ state: "failed", reason: "exhausted" });

  // Nothing was said yet, so it can be asked again whatever became of the question.
  const readers = composer.labels && claim.to.address === "channel" ? await readersAt(outlet, claim.to, log, times) : undefined;
  if (readers && readers.kind !== "known") return readers.kind === "unknown" ? afterHanding({ kind: "retry", afterMs: UNREAD_MS }) : afterHanding(readers);
  const limit = readers?.clearance === undefined ? {} : { clearance: readers.clearance };
  let prepared: Prepared;
  const begun = performance.now();
  try {
    prepared = await inTransaction((scene) => prepare({ ...scene, ...limit }, claim, composer, times));
  } catch (error) {
    if (isUnreachable(error)) throw error;
    log.error({ delivery: claim.id, kind: claim.kind, error }, "a delivery could not be worded");
    return exhausted ? end({ state: "failed", reason: "bug" }) : later();
  }
  if (prepared.kind === "dropped") return "dropped";
  if (prepared.kind === "taken") return "left";
  // A process that stood still may have lost the row in between to another, which has said it by now.
  if (performance.now() - begun > times.lease - times.deliver) return "left";
  return afterHanding(await sayOnce(outlet, prepared.message, log, times));
}

/** Stands in where recording what follows keeps failing: the row's own end is recorded alone. */
const NOTHING_FOLLOWS: Composer = {
  compose: () => Promise.reject(new Error("no composer for this kind of delivery")),
  settled: () => Promise.resolve(),
};
