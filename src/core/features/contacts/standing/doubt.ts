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
  /** When whoever it is, or a moderator, said last that it is right. */
  readonly rightAt: Date | null;
  /** Whether there is a deputy whom the reader may see, and the first day on which that is there. */
  readonly hasDeputy: boolean;
  readonly deputyAwayUntil: string | null;
}

/** Why a point of contact is in doubt: its mandate is over, nobody answers while it is away, or nobody said lately that it is right. */
export type Doubt = "over" | "away" | "unconfirmed";

// Our choice: posts change hands about once in two years.
const FRESH_MS = 365 * 86_400_000;

/** What speaks against a point of contact, the worst first; undefined where nothing does. */
export function doubtOf(point: PointNamed, now: Date): Doubt | undefined {
  const zone = point.zone ?? zoneOfCountry(point.country) ?? "UTC";
  if (isOver(point, now)) return "over";
  const answered = point.hasDeputy && !isAway(point.deputyAwayUntil, zone, now);
  if (isAway(point.awayUntil, zone, now) && !answered) return "away";
  const fresh = point.rightAt !== null && now.getTime() - point.rightAt.getTime() <= FRESH_MS;
  return fresh ? undefined : "unconfirmed";
}
