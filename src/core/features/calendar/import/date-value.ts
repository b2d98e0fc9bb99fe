import { Temporal } from "temporal-polyfill";
import { type Problem, problem } from "../../../kernel/errors/errors.ts";

import { truncate } from "../../../kernel/text/truncate.ts";
import { momentAt, type Moment, placeWallClock } from "../../../kernel/time/moment.ts";
import type { FileZones } from "./file-zones.ts";

/** A date or a time of a file: in its zone, and whether it is a whole day. */
export interface DateValue extends Moment {
  readonly day: boolean;
  /** In UTC, as the file has it. */
  readonly utc: boolean;
}

/** In what zones dates are read: the zone of those that name none, and those that the file knows. */
export interface DateZones {
  readonly fallback: string;
  readonly zones: FileZones;
}

/** A property as it is read: RFC 7265's form of it. */
export type CalendarProperty = readonly [
  name: string,
  params: Readonly<Record<string, unknown>>,
  type: string,
  ...values: readonly unknown[],
];

/**
 * The dates and times of a property. One without a zone of its own (floating), and a whole day, is read in `fallback`; one
 * in UTC stays there. What is no date (`written` is how the file has it), and a zone that nobody knows, is a problem.
 */
export function dateValues(
  [name, params, type, ...values]: CalendarProperty,
  { fallback, zones }: DateZones,
  written: string,
): readonly DateValue[] | { readonly problem: Problem } {
  const tzid = typeof params["tzid"] === "string" ? params["tzid"] : undefined;
  if (type === "date" && !/^\s*\d{8}(?:,\d{8})*\s*$/.test(written)) return malformed(name, written);
  const year = Number(/\d{4}/.exec(written)?.[0] ?? 0);
  const zone = tzid === undefined ? fallback : zones.zoneOf(tzid, year);
  if (zone === undefined) return { problem: problem("calendar.import.zone", { zone: truncate(tzid ?? "", 60) }) };
  const found: DateValue[] = [];
  for (const value of values.flat()) {
    const read = type === "date" || type === "date-time" ? dateValue(String(value), zone) : undefined;
    if (!read) return malformed(name, written);
    found.push(read);
  }
  return found;
}

const malformed = (name: string, written: string) => ({
  problem: problem("calendar.import.date", { name: name.toUpperCase(), text: truncate(written, 40) }),
});

function dateValue(text: string, zone: string): DateValue | undefined {
  try {
    if (/^\d{4}-\d\d-\d\d$/.test(text)) {
      const { moment } = placeWallClock(Temporal.PlainDateTime.from(`${text}T00:00`), zone);
      return { ...moment, day: true, utc: false };
    }
    if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text))
      return { ...momentAt(Temporal.Instant.from(text), "UTC"), day: false, utc: true };
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(text)) return undefined;
    // Meetings begin with a minute.
    const local = Temporal.PlainDateTime.from(text).round({ smallestUnit: "minute", roundingMode: "floor" });
    return { ...placeWallClock(local, zone).moment, day: false, utc: false };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
