/** A reminder this late, in minutes, still counts as on time: nobody sets a watch by it. */
export const ON_TIME_MINUTES = 2;

/** A meeting that began this many minutes ago can still be joined; a shorter one while it lasts. */
export const USEFUL_MINUTES = 15;

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
 * The late policy. Up to ON_TIME_MINUTES late is on time. Later than that, it is sent with a word about being late until
 * USEFUL_MINUTES after the meeting began, or until its end if that is sooner. After that nothing is sent, and the organiser
 * is told instead.
 */
export function timeliness({ start, minutes, dueAt }: Reminded, now: Date): Timeliness {
  const late = (now.getTime() - dueAt.getTime()) / MINUTE;
  if (late <= ON_TIME_MINUTES) return { kind: "on-time" };
  if (now.getTime() <= joinableUntil(start, minutes).getTime()) return { kind: "late", minutes: Math.round(late) };
  return { kind: "pointless" };
}

/** Until when being reminded of a meeting that has begun helps. */
export function joinableUntil(start: Date, minutes: number): Date {
  return new Date(start.getTime() + Math.min(USEFUL_MINUTES, minutes) * MINUTE);
}

/** Reminders that were due before that are late by now. */
export function lateBefore(now: Date): Date {
  return new Date(now.getTime() - ON_TIME_MINUTES * MINUTE);
}
