import type { Temporal } from "temporal-polyfill";

/** A point in time: the instant (as `Date.toISOString` writes it), and the wall clock (`YYYY-MM-DDTHH:MM`) that a zone shows then. */
export type Moment = { readonly at: string; readonly local: string; readonly zone: string };

/** A wall clock put in its zone. `gap`: clocks jump over that time, so it moved to the next valid one; `overlap`: it comes twice, and the first was taken. */
export type PlacedClock = { readonly moment: Moment; readonly shifted?: "gap" | "overlap" };

/** The moment of an instant on the wall clock of `zone`; throws RangeError for an unknown zone. */
export function momentAt(instant: Temporal.Instant, zone: string): Moment {
  const local = instant.toZonedDateTimeISO(zone).toPlainDateTime();
  return {
    at: new Date(instant.epochMilliseconds).toISOString(),
    local: local.toString({ smallestUnit: "minute" }),
    zone,
  };
}

/** Puts a wall clock in its zone as Temporal's "compatible" does (RFC 5545 §3.3.5 agrees): a skipped time moves forward by the gap, a repeated one is the first. */
export function placeWallClock(local: Temporal.PlainDateTime, zone: string): PlacedClock {
  const earlier = local.toZonedDateTime(zone, { disambiguation: "earlier" });
  const later = local.toZonedDateTime(zone, { disambiguation: "later" });
  if (earlier.epochMilliseconds === later.epochMilliseconds) return { moment: momentAt(earlier.toInstant(), zone) };
  return earlier.toPlainDateTime().equals(local)
    ? { moment: momentAt(earlier.toInstant(), zone), shifted: "overlap" }
    : { moment: momentAt(later.toInstant(), zone), shifted: "gap" };
}
