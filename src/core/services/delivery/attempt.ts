import { isUnreachable } from "../store/faults.ts";
import { isExhausted, MAX_ATTEMPTS, pause } from "./back-off.ts";
import { grouped } from "./grouped.ts";
import type { Outcome } from "./ledger.ts";
import type { Claim } from "./lease.ts";
import type { Composers } from "./kinds.ts";
import { type Prepared, prepareAll } from "./prepare.ts";
import { type Handed, lookBack, readersAt, sayOnce } from "./say-once.ts";
import { inScene } from "./scene.ts";
import type { DeliveryServices } from "./services.ts";
import { hold, postpone, settle, settleAll } from "./settle.ts";
import { DELIVERY_TIMES } from "./times.ts";

// How long until the platform is asked again who reads along.
const UNREAD_MS = 30_000;

/** Rows that one transaction words and marks, or records the end of. */
export const MOST_TOGETHER = 250;
/** Such transactions at the same time: one is worded while the database is busy with another. */
const ABREAST = 2;

/** How one attempt ends: for good, or with the row given back, kept until it can be looked up, or held by another by now. */
export type Ended = Outcome["state"] | "postponed" | "held" | "left";

/** Brings one claimed row as far as it comes; throws only what the database throws while it cannot be reached. */
export type Attempt = (claim: Claim) => Promise<Ended>;

/** Attempts that share their transactions: rows that are ready at the same moment are worded, marked and settled together. */
export function attempts(services: DeliveryServices, composers: Composers): Attempt {
  const { store, clock, ids, log, catalogue, outlets, deliveryTimes: times = DELIVERY_TIMES } = services;
  const prepare = grouped(MOST_TOGETHER, (items: Parameters<typeof prepareAll>[2]) => prepareAll(services, composers, items), ABREAST);
  const record = grouped(
    MOST_TOGETHER,
    (endings: Parameters<typeof settleAll>[2]) => settleAll((statement) => store.statement(statement), clock.now(), endings),
    ABREAST,
  );

  return async (claim) => {
    const composer = composers[claim.kind];
    const outlet = outlets.get(claim.to.platform);
    if (!composer || !outlet) throw new Error(`nothing here sends a ${claim.kind} on ${claim.to.platform}`);
    const exhausted = isExhausted(claim, clock.now());

    const later = async (afterMs?: number): Promise<Ended> => {
      await postpone(store, claim, new Date(clock.now().getTime() + pause(claim.attempts, afterMs, times)));
      return "postponed";
    };
    const keep = async (afterMs?: number): Promise<Ended> => {
      await hold(store, claim, pause(claim.attempts, afterMs, times), times);
      return "held";
    };
    const end = async (outcome: Outcome): Promise<Ended> => {
      if (!composer.follows(claim, outcome)) return (await record({ claim, outcome })) ? outcome.state : "left";
      try {
        const settled = await inScene(store, claim.community, { now: clock.now(), ids, log, catalogue }, (scene) => settle(scene, claim, outcome, composer));
        return settled ? outcome.state : "left";
      } catch (error) {
        if (isUnreachable(error)) throw error;
        log.error({ delivery: claim.id, outcome, error }, "what follows from a delivery could not be recorded");
        if (!exhausted) return keep();
        // Its own end is recorded alone.
        return (await record({ claim, outcome })) ? outcome.state : "left";
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
      if (looked.kind !== "unsaid")
        return exhausted ? end({ state: "failed", reason: "uncertain" }) : keep(looked.kind === "retry" ? looked.afterMs : undefined);
    }
    if (exhausted && claim.attempts > MAX_ATTEMPTS) return end({ state: "failed", reason: "exhausted" });

    // Nothing was said yet, so it can be asked again whatever became of the question.
    const readers = composer.labels && claim.to.address === "channel" ? await readersAt(outlet, claim.to, log, times) : undefined;
    if (readers && readers.kind !== "known") return readers.kind === "unknown" ? afterHanding({ kind: "retry", afterMs: UNREAD_MS }) : afterHanding(readers);
    const began = performance.now();
    let prepared: Prepared;
    try {
      prepared = await prepare({ claim, ...(readers?.clearance === undefined ? {} : { clearance: readers.clearance }) });
    } catch (error) {
      if (isUnreachable(error)) throw error;
      log.error({ delivery: claim.id, kind: claim.kind, error }, "a delivery could not be worded");
      return exhausted ? end({ state: "failed", reason: "bug" }) : later();
    }
    if (prepared.kind === "dropped") return "dropped";
    if (prepared.kind === "taken") return "left";
    // A process that stood still in between may have lost the row by now: whoever has it looks for the message first.
    if (performance.now() - began > times.lease - times.deliver) return "left";
    return afterHanding(await sayOnce(outlet, prepared.message, log, times));
  };
}
