import type { BreakageName } from "./child/breakages.ts";
import type { Campaign, Quotas } from "./campaign.ts";
import type { PlatformFault } from "./platform-faults.ts";

const SECOND = 1_000;
const NOTHING: Quotas = { kills: 0, eachPoint: 0, losses: 0, steps: 0, databaseSteps: 0, platformFaults: 0 };

/** The whole harness: everything at once, on four replicas, over two weeks of the same meetings. */
export const everything = (seed: number): Campaign => ({
  name: "everything",
  seed,
  replicas: 4,
  rounds: 2,
  meetings: 150,
  notices: 100,
  cards: 8,
  leastMs: 10 * SECOND,
  mostMs: 600 * SECOND,
  quotas: { kills: 150, eachPoint: 10, losses: 50, steps: 20, databaseSteps: 0, platformFaults: 1_800 },
});

/** Two replicas on a database whose clock is set by an hour again and again. */
export const databaseClock = (seed: number): Campaign => ({
  ...everything(seed),
  name: "database-clock",
  replicas: 2,
  rounds: 1,
  meetings: 60,
  notices: 60,
  quotas: { ...NOTHING, kills: 10, databaseSteps: 20, platformFaults: 100 },
});

// By what a platform does each breakage of the ledger shows at once.
const SHOWN_BY: Readonly<Partial<Record<BreakageName, PlatformFault>>> = {
  "nothing is looked up before it is said again": "connection dropped, although accepted",
  "settled before it is said": "connection dropped before",
  "leases are not kept": "accepted after it was given up",
};

/** A small campaign against a ledger, and cards, that are broken on purpose. */
export const broken = (seed: number, breakages: readonly BreakageName[]): Campaign => ({
  ...everything(seed),
  name: "broken",
  replicas: 2,
  rounds: 1,
  meetings: 20,
  notices: 20,
  mostMs: 60 * SECOND,
  quotas: { ...NOTHING, platformFaults: 20 },
  breakages,
  only: breakages.map((name) => SHOWN_BY[name]).find((fault) => fault !== undefined),
  // A change that is certainly not made is to be made again.
  changes: "502",
});
