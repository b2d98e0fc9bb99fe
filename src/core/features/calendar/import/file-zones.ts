import ICAL from "ical.js";
import { CITIES } from "../../../kernel/time/cities.ts";
import { zoneClock } from "../../../kernel/time/zone-clock.ts";
import type { RawComponent } from "./components.ts";
import { zoneOf } from "./zone-of.ts";
import { WEEK_MS } from "../../../kernel/time/units.ts";

/** The zones of a file: what a TZID of it means for dates of a year. */
export interface FileZones {
  /** An IANA zone; `undefined` for a TZID that neither is one, nor Windows', nor described in the file as one that there is. */
  zoneOf(tzid: string, year: number): string | undefined;
}

/** For so many years from a date on a zone's clocks must show what the file says of it. */
const YEARS = 3;
/** Longest description of a zone, in properties: five centuries of clock changes, each written out. */
const MOST_LINES = 5_000;

/**
 * Zones by the names that calendars use, and else by the VTIMEZONE of the file itself: the first zone whose clocks show the same
 * for some years, of those that are `likely`, then of the best known, then of all.
 */
export function fileZones(described: readonly RawComponent[], likely: string): FileZones {
  const blocks = new Map(
    described.flatMap((one) => {
      const block = blockOf(one);
      return block ? [block] : [];
    }),
  );
  const found = new Map<string, string | undefined>();
  return {
    zoneOf(tzid, year) {
      const named = zoneOf(tzid);
      const block = named === undefined ? blocks.get(plain(tzid)) : undefined;
      if (!block) return named;
      const key = `${year} ${tzid}`;
      if (!found.has(key)) found.set(key, sameClock(block, year, likely));
      return found.get(key);
    },
  };
}

const plain = (tzid: string) => tzid.trim().replace(/^"|"$/g, "");

function blockOf({ lines }: RawComponent): [string, ICAL.Timezone] | undefined {
  const tzid = lines.flatMap(({ text }) => /^TZID(?:;[^:]*)?:(.*)$/i.exec(text)?.[1] ?? [])[0];
  // Of a description without a beginning the library makes UTC.
  const says = [/^TZOFFSETTO:[+-]\d{4}/i, /^DTSTART:\d{8}T\d{6}/i].every((part) =>
    lines.some(({ text }) => part.test(text)),
  );
  if (tzid === undefined || !says || lines.length > MOST_LINES) return undefined;
  try {
    const text = ["BEGIN:VTIMEZONE", ...lines.map((one) => one.text), "END:VTIMEZONE"].join("\r\n");
    return [plain(tzid), new ICAL.Timezone(new ICAL.Component(ICAL.parse(text) as unknown[]))];
  } catch {
    // What describes no zone is as good as not there.
    return undefined;
  }
}

function sameClock(block: ICAL.Timezone, year: number, likely: string): string | undefined {
  const offsets = offsetsOf(block, year);
  if (!offsets) return undefined;
  const zones = new Set([likely, ...CITIES.map(([zone]) => zone), ...Intl.supportedValuesOf("timeZone")]);
  return [...zones].find((zone) => {
    const clock = zoneClock(zone);
    // At noon no zone changes its clocks.
    return offsets.every(([noon, offset]) => clock.place(noon) === noon - offset);
  });
}

/** What the description says of every week: a noon on its own clock, as if it were UTC, and its milliseconds from UTC then. */
function offsetsOf(
  block: ICAL.Timezone,
  year: number,
): ReadonlyArray<readonly [noon: number, offset: number]> | undefined {
  const first = Date.UTC(year, 0, 1, 12);
  try {
    return Array.from({ length: YEARS * 53 }, (_, week) => {
      const noon = first + week * WEEK_MS;
      const at = new Date(noon);
      const [month, day] = [at.getUTCMonth() + 1, at.getUTCDate()];
      const time = new ICAL.Time(
        { year: at.getUTCFullYear(), month, day, hour: 12, minute: 0, second: 0, isDate: false },
        block,
      );
      return [noon, block.utcOffset(time) * 1_000] as const;
    });
  } catch {
    return undefined;
  }
}
