import QuickLRU from "quick-lru";
import { Temporal } from "temporal-polyfill";
import { DAY_MS } from "./units.ts";

/** A zone's wall clock. Readings are given in milliseconds, as if they were UTC; instants in milliseconds since 1970. */
export interface ZoneClock {
  /** The instant at which the clock shows a reading: a skipped one moves forward by the gap, a repeated one is the first, as Temporal's "compatible" has it. */
  place(wall: number): number;
  /** What the clock shows at an instant. */
  read(instant: number): number;
}

/** A stretch of time with one offset: its first millisecond and the offset from UTC in milliseconds. */
type Stretch = { readonly from: number; readonly offset: number };

// No zone is more than a day from UTC, nor has one moved its clocks by more than a day.
const MARGIN = 3 * DAY_MS;
// There are about 600 zones; of each, the years that are asked for.
const clocks = new QuickLRU<string, ZoneClock>({ maxSize: 1_000 });
const MOST_YEARS = 100;

/**
 * The wall clock of a zone, which gives what Temporal gives at a hundredth of its cost: a year's changes are looked up once,
 * with Temporal. Throws RangeError for an unknown zone, at the latest when it is used.
 */
export function zoneClock(zone: string): ZoneClock {
  const known = clocks.get(zone) ?? makeClock(zone);
  clocks.set(zone, known);
  return known;
}

function makeClock(zone: string): ZoneClock {
  const years = new QuickLRU<number, readonly Stretch[]>({ maxSize: MOST_YEARS });
  let [begin, end]: [number, number] = [0, 0];
  let current: readonly Stretch[] = [];
  // Mostly the same year is asked for again.
  const around = (milliseconds: number): readonly Stretch[] => {
    if (milliseconds >= begin && milliseconds < end) return current;
    const year = new Date(milliseconds).getUTCFullYear();
    current = years.get(year) ?? stretchesOf(zone, year);
    years.set(year, current);
    [begin, end] = [startOf(year), startOf(year + 1)];
    return current;
  };
  return {
    place(wall) {
      const stretches = around(wall);
      let skipped = wall - (stretches[0]?.offset ?? 0);
      for (let index = 0; index < stretches.length; index++) {
        const { from, offset } = stretches[index] as Stretch;
        const at = wall - offset;
        if (at < from) break;
        if (at < (stretches[index + 1]?.from ?? Number.POSITIVE_INFINITY)) return at;
        // Behind this stretch; before the next one, too, if the clocks jumped over it.
        skipped = at;
      }
      return skipped;
    },
    read(instant) {
      let offset = 0;
      for (const stretch of around(instant)) {
        if (stretch.from > instant) break;
        offset = stretch.offset;
      }
      return instant + offset;
    },
  };
}

/** The offsets of a calendar year and of some days around it. */
function stretchesOf(zone: string, year: number): readonly Stretch[] {
  const found: Stretch[] = [];
  const end = startOf(year + 1) + MARGIN;
  let at: Temporal.ZonedDateTime | null = Temporal.Instant.fromEpochMilliseconds(
    startOf(year) - MARGIN,
  ).toZonedDateTimeISO(zone);
  while (at && at.epochMilliseconds < end) {
    found.push({ from: at.epochMilliseconds, offset: Math.round(at.offsetNanoseconds / 1e6) });
    at = at.getTimeZoneTransition("next");
  }
  return found;
}

function startOf(year: number): number {
  return new Date(0).setUTCFullYear(year, 0, 1);
}
