import { joinableUntil, lateBefore, type LatePolicy } from "../../../services/preferences/late-policy.ts";
import { MINUTE_MS } from "../../../kernel/time/units.ts";

/** An occurrence of a meeting and when its reminder was due. */
export interface Reminded {
  readonly start: Date;
  readonly minutes: number;
  readonly dueAt: Date;
}

/** What a reminder can still do: arrive in time; help although it is late, in whole minutes; or only confuse. */
export type Timeliness =
  | { readonly kind: "on-time" }
  | { readonly kind: "late"; readonly minutes: number }
  | { readonly kind: "pointless" };

/**
 * The late policy. Up to `tolerance` minutes late is on time. Later than that, it is sent with a word about being late until
 * `useful` minutes after the meeting began, or until its end if that is sooner. After that nothing is sent, and the organiser
 * is told instead.
 */
export function timeliness({ start, minutes, dueAt }: Reminded, now: Date, policy: LatePolicy): Timeliness {
  if (dueAt >= lateBefore(now, policy)) return { kind: "on-time" };
  if (now <= joinableUntil(start, minutes, policy))
    return { kind: "late", minutes: Math.round((now.getTime() - dueAt.getTime()) / MINUTE_MS) };
  return { kind: "pointless" };
}
