import { type BreakageName, BREAKAGES } from "./child/breakages.ts";
import { type CrashPoint, CRASH_POINTS } from "./child/crash-points.ts";
import type { Told } from "./child/order.ts";
import { PLATFORM_FAULTS, type PlatformFault } from "./platform-faults.ts";

/** What was done to the replicas, counted. */
export interface Tally {
  /** SIGKILLs by the point they hit. */
  readonly crashes: Record<CrashPoint, number>;
  /** SIGKILLs at a random moment, and those a second after the start. */
  random: number;
  restarts: number;
  /** Connections to the database that the server ended, and that broke in the middle of a commit. */
  terminated: number;
  readonly commits: { before: number; after: number };
  /** Times that a clock was set: a replica's, the database's. */
  steps: number;
  databaseSteps: number;
  readonly platform: Record<PlatformFault, number>;
  /** Faults of platforms that were to change a message. */
  changes: number;
  /** Replicas that ended although nobody killed them, which must not happen. */
  readonly ended: string[];
  /** Replicas in which statements were rewritten, by what that breaks. */
  readonly broken: Record<BreakageName, number>;
}

const zeros = <K extends string>(names: Readonly<Record<K, unknown>>) =>
  Object.fromEntries(Object.keys(names).map((n) => [n, 0])) as Record<K, number>;

/** Nothing yet. */
export function tally(): Tally {
  return {
    crashes: zeros(CRASH_POINTS),
    random: 0,
    restarts: 0,
    terminated: 0,
    commits: { before: 0, after: 0 },
    steps: 0,
    databaseSteps: 0,
    platform: zeros(PLATFORM_FAULTS),
    changes: 0,
    ended: [],
    broken: zeros(BREAKAGES),
  };
}

/** Counts what a replica told. */
export function countTold(all: Tally, told: Told): void {
  if ("crashed" in told) all.crashes[told.crashed] += 1;
  else if ("cut" in told) all.commits[told.cut] += 1;
  else if ("broken" in told) all.broken[told.broken] += 1;
}

const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((a, b) => a + b, 0);

/** SIGKILLs in all. */
export const kills = (all: Tally) => sum(all.crashes) + all.random + all.restarts;
/** Lost database connections in all. */
export const losses = (all: Tally) => all.terminated + sum(all.commits);
/** Platform faults in all. */
export const platformFaults = (all: Tally) => sum(all.platform);
