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

const MINUTE = 60_000;

/** An occurrence of a meeting and when its reminder was due. */
export interface Reminded {
  readonly start: Date;
  readonly minutes: number;
  readonly dueAt: Date;
}

/** What a reminder can still do: arrive in time; help although it is late, in whole minutes; or only confuse. */
export type Timeliness = { readonly kind: "on-time" } | { readonly kind: "late"; readonly minutes: number } | { readonly kind: "pointless" };

/**
 * The late policy. Up to `tolerance` minutes late is on time. Later than that, it is sent with a word about being late until
 * `useful` minutes after the meeting began, or until its end if that is sooner. After that nothing is sent, and the organiser
 * is told instead.
 */
export function timeliness({ start, minutes, dueAt }: Reminded, now: Date, policy: LatePolicy): Timeliness {
  if (dueAt >= lateBefore(now, policy)) return { kind: "on-time" };
  if (now <= joinableUntil(start, minutes, policy)) return { kind: "late", minutes: Math.round((now.getTime() - dueAt.getTime()) / MINUTE) };
  return { kind: "pointless" };
}

/** Until when being reminded of a meeting that has begun helps. */
export function joinableUntil(start: Date, minutes: number, { useful }: Pick<LatePolicy, "useful">): Date {
  return new Date(start.getTime() + Math.min(useful, minutes) * MINUTE);
}

/** What was due before that is late by now. */
export function lateBefore(now: Date, { tolerance }: Pick<LatePolicy, "tolerance">): Date {
  return new Date(now.getTime() - tolerance * MINUTE);
}
