import { zoneOfCountry } from "../../../kernel/time/country-zone.ts";
import { isAway } from "../fields/at-work.ts";
import { isOver } from "../mandates/current.ts";

/** A mandate with what says whether it can be relied on. */
export interface PointNamed {
  readonly country: string;
  readonly topic: string;
  readonly contact: string;
  readonly name: string;
  readonly sharing: string;
  /** Days as "2026-12-03". */
  readonly until: string | null;
  readonly awayUntil: string | null;
  readonly zone: string | null;
  /** Whether whoever it is, or a moderator, has ever said that it is right. */
  readonly confirmed: boolean;
  /** Whether nobody answered when it was asked (freshness), and whether they have said that they left the post. */
  readonly stale: boolean;
  readonly left: boolean;
  /** Whether whoever named it was asked twice whether it still is, and answered nothing, as far as the reader may know that. */
  readonly unanswered: boolean;
  /** Whether there is a deputy whom the reader may see, and the first day on which that is there. */
  readonly hasDeputy: boolean;
  readonly deputyAwayUntil: string | null;
}

/** Why a point of contact is in doubt: it left the post, its mandate is over, nobody answers while it is away, or nobody says that it is right. */
export type Doubt = "left" | "over" | "away" | "unconfirmed";

/** What speaks against a point of contact, the worst first; undefined where nothing does. */
export function doubtOf(point: PointNamed, now: Date): Doubt | undefined {
  const zone = point.zone ?? zoneOfCountry(point.country) ?? "UTC";
  if (point.left) return "left";
  if (isOver(point, now)) return "over";
  const answered = point.hasDeputy && !isAway(point.deputyAwayUntil, zone, now);
  if (isAway(point.awayUntil, zone, now) && !answered) return "away";
  return point.stale || !point.confirmed || point.unanswered ? "unconfirmed" : undefined;
}
