import { MINUTE_MS } from "../../kernel/time/units.ts";

/** How late is late in a community. */
export interface LatePolicy {
  /** A reminder this late, in minutes, still counts as on time: nobody sets a watch by it. */
  readonly tolerance: number;
  /** A meeting that began this many minutes ago can still be joined; a shorter one while it lasts. */
  readonly useful: number;
}

/** Where a community has chosen nothing else. */
export const LATE_POLICY: LatePolicy = { tolerance: 2, useful: 15 };

/** What a community may choose, in minutes. */
export const LATE_RANGES = { tolerance: { least: 1, most: 30 }, useful: { least: 5, most: 240 } } as const;

/** What was due before that is late by now. */
export function lateBefore(now: Date, { tolerance }: Pick<LatePolicy, "tolerance">): Date {
  return new Date(now.getTime() - tolerance * MINUTE_MS);
}

/** Until when being told of a meeting that has begun helps; it lasts so many minutes. */
export function joinableUntil(start: Date, minutes: number, { useful }: Pick<LatePolicy, "useful">): Date {
  return new Date(start.getTime() + Math.min(useful, minutes) * MINUTE_MS);
}
