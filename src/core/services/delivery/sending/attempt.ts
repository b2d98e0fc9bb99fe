import { isUnreachable } from "../../store/faults.ts";
import { type Attempting, type Ended, endOf, giveBack, keepForLookUp, type Machinery } from "./attempt-end.ts";
import { MAX_ATTEMPTS } from "./back-off.ts";
import type { prepareAll, PreparedDelivery } from "./prepare.ts";
import { wordFound } from "./word-found.ts";
import { findSent, readersAt, sendOnce, type SendResult } from "./send-once.ts";

// How long until the platform is asked again who reads along.
const UNREAD_MS = 30_000;

/** What an attempt works with: how rows are worded and marked, too. */
export interface Preparing extends Machinery {
  readonly prepare: (item: Parameters<typeof prepareAll>[2][number]) => Promise<PreparedDelivery>;
}

/** Brings a claimed row as far as it comes. Throws what the database throws while it cannot be reached, and nothing else. */
export async function attempt(machinery: Preparing, at: Attempting): Promise<Ended> {
  const before = await endBeforeSaying(machinery, at);
  if (before !== undefined) return before;
  const readers = await whoReads(machinery, at);
  if (readers && readers.kind !== "known") {
    // Nothing was said yet, so it can be asked again whatever became of the question.
    return afterHanding(machinery, at, readers.kind === "unknown" ? { kind: "retry", afterMs: UNREAD_MS } : readers);
  }
  return say(machinery, at, readers?.clearance === undefined ? {} : { clearance: readers.clearance });
}

/** How it ends where it may have been said already, or was tried too often; undefined where it is to be said. */
async function endBeforeSaying(machinery: Preparing, at: Attempting): Promise<Ended | undefined> {
  const { claim, transport, exhausted } = at;
  if (claim.state === "sending") {
    const looked = await findSent(transport, claim, machinery.services.log, machinery.times);
    if (looked.kind === "said" && claim.doubted && claim.to.address === "channel")
      await wordFound(machinery.services, at.composer, claim);
    if (looked.kind === "said" || looked.kind === "gone") return afterHanding(machinery, at, looked);
    // Whether it was said stays open, so it is not said again: it is asked about later.
    if (looked.kind !== "unsaid") return stillOpen(machinery, at, looked.kind === "retry" ? looked.afterMs : undefined);
  }
  return exhausted && claim.attempts > MAX_ATTEMPTS
    ? endOf(machinery, at, { state: "failed", reason: "exhausted" })
    : undefined;
}

function whoReads({ services, times }: Preparing, { claim, composer, transport }: Attempting) {
  return composer.labels && claim.to.address === "channel"
    ? readersAt(transport, claim.to, services.log, times)
    : undefined;
}

async function say(
  machinery: Preparing,
  at: Attempting,
  read: Pick<Parameters<Preparing["prepare"]>[0], "clearance">,
): Promise<Ended> {
  const { services, times } = machinery;
  const { claim, transport, exhausted } = at;
  const began = performance.now();
  let prepared: PreparedDelivery;
  try {
    prepared = await machinery.prepare({ claim, ...read });
  } catch (error) {
    if (isUnreachable(error)) throw error;
    services.log.error({ delivery: claim.id, kind: claim.kind, error }, "a delivery could not be worded");
    return exhausted ? endOf(machinery, at, { state: "failed", reason: "bug" }) : giveBack(machinery, at);
  }
  if (prepared.kind === "dropped") return "dropped";
  if (prepared.kind === "taken") return "left";
  // A process that stood still in between may have lost the row by now: whoever has it looks for the message first.
  if (performance.now() - began > times.lease - times.deliver) return "left";
  return afterHanding(machinery, at, await sendOnce(transport, prepared.message, services.log, times));
}

function afterHanding(machinery: Preparing, at: Attempting, handed: SendResult): Promise<Ended> {
  switch (handed.kind) {
    case "said":
      return endOf(machinery, at, { state: "sent", receipt: handed.receipt });
    case "gone":
    case "refused":
      return endOf(machinery, at, { state: "failed", reason: handed.kind });
    case "retry":
      return at.exhausted
        ? endOf(machinery, at, { state: "failed", reason: "exhausted" })
        : giveBack(machinery, at, handed.afterMs);
    case "unknown":
      return stillOpen(machinery, at);
  }
}

/** It may have been said, and nobody knows: kept to be looked up, until that was tried too often. */
function stillOpen(machinery: Preparing, at: Attempting, afterMs?: number): Promise<Ended> {
  return at.exhausted
    ? endOf(machinery, at, { state: "failed", reason: "uncertain" })
    : keepForLookUp(machinery, at, afterMs);
}
