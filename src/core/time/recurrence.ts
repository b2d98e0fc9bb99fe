import { Temporal } from "temporal-polyfill";
import { type Moment, placeWallClock } from "./moment.ts";

/** How a meeting repeats. */
export type Repeat = "once" | "weekly" | "monthly";

/** A meeting's times: the wall clock of the first (`YYYY-MM-DDTHH:MM`), its zone, and the value of an RFC 5545 RRULE where it repeats. */
export type Recurrence = { readonly local: string; readonly zone: string; readonly rule?: string };

/** Which occurrences are wanted: `after` (exclusive) and `until` (inclusive) are ISO instants. */
export type Window = { readonly after: string; readonly until?: string; readonly limit: number };

/**
 * The wall clocks of a rule in ascending order, from the last one that is not after `from` (or an earlier one). Everything else
 * here works on these alone, so a rule of another kind (an RFC 5545 RRULE evaluated in floating time) only has to offer them.
 */
type WallClocks = (from: Temporal.PlainDateTime) => Iterable<Temporal.PlainDateTime>;

/**
 * Occurrences within a window, in ascending order. The rule runs on the wall clock: 09:00 stays 09:00 when the zone's offset
 * changes; a time that the zone skips moves to the next valid one, a repeated one is the first (RFC 5545 §3.3.5).
 * A monthly meeting on the 29th–31st falls on the last day of shorter months.
 */
export function occurrences({ local, zone, rule }: Recurrence, { after, until, limit }: Window): Moment[] {
  const start = Temporal.PlainDateTime.from(local);
  return within(wallClocks(start, rule), zone, Temporal.Instant.from(after), until === undefined ? undefined : Temporal.Instant.from(until), limit);
}

/** The first occurrence after an ISO instant; `undefined` when a single meeting has begun. */
export function nextOccurrence(recurrence: Recurrence, after: string): Moment | undefined {
  return occurrences(recurrence, { after, limit: 1 })[0];
}

/** The rule as the value of an RFC 5545 RRULE property, for a DTSTART of `local`; `undefined` for a single meeting, which has none. */
export function repeatRule(local: string, repeat: Repeat): string | undefined {
  if (repeat === "once") return undefined;
  if (repeat === "weekly") return "FREQ=WEEKLY";
  const { day } = Temporal.PlainDateTime.from(local);
  if (day <= 28) return `FREQ=MONTHLY;BYMONTHDAY=${day}`;
  // "The 31st, or the last day": of the days that exist, the last one.
  const days = [28, 29, 30, 31].filter((one) => one <= day);
  return `FREQ=MONTHLY;BYMONTHDAY=${days.join(",")};BYSETPOS=-1`;
}

function wallClocks(start: Temporal.PlainDateTime, rule: string | undefined): WallClocks {
  if (rule === undefined) return () => [start];
  const unit = rule === "FREQ=WEEKLY" ? "weeks" : "months";
  return function* (from) {
    const passed = start.until(from, { largestUnit: unit })[unit];
    // Counted from the start each time, so that a 31st comes back after February.
    for (let index = Math.max(0, passed); ; index++) yield start.add({ [unit]: index });
  };
}

function within(rule: WallClocks, zone: string, after: Temporal.Instant, until: Temporal.Instant | undefined, limit: number): Moment[] {
  const found: Moment[] = [];
  if (limit <= 0) return found;
  // A time that the zone skipped may only come after the wall clock has passed it: hence the last one before, too.
  const from = after.toZonedDateTimeISO(zone).toPlainDateTime();
  for (const local of rule(from)) {
    const { moment } = placeWallClock(local, zone);
    const at = Temporal.Instant.from(moment.at);
    if (until && Temporal.Instant.compare(at, until) > 0) break;
    if (Temporal.Instant.compare(at, after) <= 0) continue;
    found.push(moment);
    if (found.length >= limit) break;
  }
  return found;
}
