import QuickLRU from "quick-lru";
import { Temporal } from "temporal-polyfill";

/** A stretch of time with one offset: its first millisecond since 1970 (UTC) and the offset from UTC in milliseconds. */
type Stretch = { readonly from: number; readonly offset: number };

const DAY = 86_400_000;
// No zone is more than a day from UTC, nor has one moved its clocks by more than a day.
const MARGIN = 3 * DAY;
const years = new QuickLRU<string, readonly Stretch[]>({ maxSize: 2_000 });

/**
 * The milliseconds since 1970 (UTC) at which a zone's wall clock, given as the milliseconds that the same reading has in UTC,
 * comes: a skipped time moves forward by the gap, a repeated one is the first, as Temporal's "compatible" has it. A year's
 * changes are looked up once, so that this costs a hundredth of a conversion by Temporal. Throws RangeError for an unknown zone.
 */
export function placeWall(wall: number, zone: string): number {
  const stretches = stretchesOf(zone, yearOf(wall));
  let skipped: number | undefined;
  for (const [index, { from, offset }] of stretches.entries()) {
    const at = wall - offset;
    const next = stretches[index + 1]?.from ?? Number.POSITIVE_INFINITY;
    if (at < from) break;
    if (at < next) return at;
    // Behind this stretch; before the next one, too, if the clocks jumped over it.
    skipped = at;
  }
  return skipped ?? wall - (stretches[0]?.offset ?? 0);
}

/** What the zone's wall clock shows at an instant; both in milliseconds, the reading as if it were UTC. Throws RangeError for an unknown zone. */
export function wallAt(instant: number, zone: string): number {
  let offset = 0;
  for (const stretch of stretchesOf(zone, yearOf(instant))) {
    if (stretch.from > instant) break;
    offset = stretch.offset;
  }
  return instant + offset;
}

/** The offsets of a calendar year and of some days around it. */
function stretchesOf(zone: string, year: number): readonly Stretch[] {
  const key = `${year} ${zone}`;
  const known = years.get(key);
  if (known) return known;
  const found: Stretch[] = [];
  const end = startOf(year + 1) + MARGIN;
  let at: Temporal.ZonedDateTime | null = Temporal.Instant.fromEpochMilliseconds(startOf(year) - MARGIN).toZonedDateTimeISO(zone);
  while (at && at.epochMilliseconds < end) {
    found.push({ from: at.epochMilliseconds, offset: Math.round(at.offsetNanoseconds / 1e6) });
    at = at.getTimeZoneTransition("next");
  }
  years.set(key, found);
  return found;
}

function yearOf(milliseconds: number): number {
  return new Date(milliseconds).getUTCFullYear();
}

function startOf(year: number): number {
  return new Date(0).setUTCFullYear(year, 0, 1);
}
