import ICAL from "ical.js";
import QuickLRU from "quick-lru";
import { Temporal } from "temporal-polyfill";
import { tzlib_get_ical_block as libraryBlock } from "timezones-ical-library";

const CRLF = "\r\n";
/** Years for which the library's rules are compared with the runtime's, and that are written out where they differ. */
const YEARS = 10;

// A zone's block is compared once for each year in which it is asked for.
const known = new QuickLRU<string, string>({ maxSize: 500 });

/**
 * The VTIMEZONE of an IANA zone, under that very name, for meetings of the years around `from`. It is the library's compact
 * one, whose rules go on for ever, unless that disagrees with the zones by which meetings are placed here (governments
 * change their minds, and two packages learn of it at different times): then every clock change of ten years is written out.
 */
export function timeZoneBlock(zone: string, from: Date): string {
  const year = from.getUTCFullYear();
  const key = `${zone} ${year}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const compact = compactBlock(zone);
  const block = compact !== undefined && agrees(compact, zone, year) ? compact : writtenOut(zone, year);
  known.set(key, block);
  return block;
}

function compactBlock(zone: string): string | undefined {
  const [block] = libraryBlock(zone);
  // The library names the zone as it knows it; the events name it as the meeting does.
  return block?.startsWith("BEGIN:VTIMEZONE")
    ? block.replace(/^TZID:.*$/m, `TZID:${zone}`).replace(/^X-LIC-LOCATION:.*\r?\n/m, "")
    : undefined;
}

/** Whether a block says of every clock change, and of every month, what the runtime says. */
function agrees(block: string, zone: string, year: number): boolean {
  const theirs = new ICAL.Timezone(new ICAL.Component(ICAL.parse(block) as unknown[]));
  const first = Temporal.ZonedDateTime.from({ year: year - 1, month: 1, day: 1, timeZone: zone });
  const months = Array.from({ length: 12 * (YEARS + 1) }, (_, n) => first.add({ months: n }));
  const changes = clockChanges(zone, year).flatMap((at) => [at.subtract({ hours: 3 }), at.add({ hours: 3 })]);
  return [...months, ...changes].every((at) => offsetBy(theirs, at) === at.offsetNanoseconds / 1e9);
}

function offsetBy(zone: ICAL.Timezone, at: Temporal.ZonedDateTime): number {
  const { year, month, day, hour, minute, second } = at;
  return zone.utcOffset(new ICAL.Time({ year, month, day, hour, minute, second, isDate: false }, zone));
}

/** The zone's clock changes from the year before until ten years later. */
export function clockChanges(zone: string, year: number): Temporal.ZonedDateTime[] {
  const found: Temporal.ZonedDateTime[] = [];
  let at = Temporal.ZonedDateTime.from({ year: year - 1, month: 1, day: 1, timeZone: zone });
  for (;;) {
    const next = at.getTimeZoneTransition("next");
    if (!next || next.year > year + YEARS) return found;
    found.push(next);
    at = next;
  }
}

function writtenOut(zone: string, year: number): string {
  const first = Temporal.ZonedDateTime.from({ year: year - 1, month: 1, day: 1, timeZone: zone });
  const begin = observance(first.offset, first.offset, Temporal.PlainDateTime.from("1970-01-01T00:00"));
  const rest = clockChanges(zone, year).map((at) => {
    const before = at.subtract({ nanoseconds: 1 });
    // DTSTART is on the clock that was read until then (RFC 5545 §3.6.5).
    return observance(before.offset, at.offset, at.withTimeZone(before.offset).toPlainDateTime());
  });
  return ["BEGIN:VTIMEZONE", `TZID:${zone}`, ...begin, ...rest.flat(), "END:VTIMEZONE"].join(CRLF);
}

function observance(from: string, to: string, start: Temporal.PlainDateTime): string[] {
  const kind = to > from ? "DAYLIGHT" : "STANDARD";
  const digits = (text: string) => text.replaceAll(/[-:]/g, "");
  const offset = (text: string) => `${text.slice(0, 1)}${digits(text.slice(1)).slice(0, 4)}`;
  return [
    `BEGIN:${kind}`,
    `TZOFFSETFROM:${offset(from)}`,
    `TZOFFSETTO:${offset(to)}`,
    `DTSTART:${digits(start.toString({ smallestUnit: "second" }))}`,
    `END:${kind}`,
  ];
}
