import { Temporal } from "temporal-polyfill";
import { momentAt } from "../moment.ts";
import { readZone } from "../zones.ts";
import { isOvernight } from "./overnight.ts";
import { placed, type PhraseReader, type UnderstoodPhrase } from "./resolve.ts";

// ISO 8601 in both its forms, with the zone in the brackets of RFC 9557 or as a bare name.
const ISO = new RegExp(
  [
    /^(?<date>\d{4}-\d\d-\d\d|\d{8})(?<mark>[T ])/,
    /(?<hour>\d\d):?(?<minute>\d\d)(?<second>:?[0-5]\d(?:[.,]\d{1,9})?)?/,
    / ?(?<offset>Z|[+-]\d\d(?::?\d\d)?)?/,
    / ?(?:\[(?<bracketed>[^\]]{1,60})\]|(?<named>[a-z][\w+/-]{1,60}))?$/,
  ]
    .map(({ source }) => source)
    .join(""),
  "i",
);

/**
 * An exact date and time: `2026-12-01 15:00`, `2026-12-01T15:00:00.000Z`, `20261201T1500+0100`,
 * `2026-12-01T15:00+01:00[Europe/Madrid]`, `2026-12-01 15:00 Europe/Madrid`. Seconds are dropped. `undefined` for anything else.
 */
export function readExact(text: string, reader: PhraseReader): UnderstoodPhrase | undefined {
  const { date, mark, hour, minute, second, offset, bracketed, named } = ISO.exec(text)?.groups ?? {};
  if (date === undefined || hour === undefined || minute === undefined) return undefined;
  const zone = bracketed ?? named;
  const known = zone === undefined ? undefined : readZone(zone);
  if (zone !== undefined && known === undefined) return undefined;
  if (mark === " " && second === undefined && isRange(`${hour}${minute}`, offset)) return undefined;
  const local = plain(date, hour, minute);
  if (!local) return undefined;
  const shown = known ?? reader.zone;
  if (offset === undefined)
    return { kind: "moments", moments: [placed(local, { written: shown, shown })], guess: false };
  const instant = local.toZonedDateTime(normalised(offset)).toInstant();
  const moment = momentAt(instant, shown);
  // A bracketed zone whose clocks do not show that offset contradicts it.
  const agrees = known === undefined || moment.local === local.toString({ smallestUnit: "minute" });
  const other = agrees ? [] : [placed(local, { written: shown, shown })];
  return { kind: "moments", moments: [{ moment }, ...other], guess: !agrees };
}

// No zone is further behind UTC (https://data.iana.org/time-zones/tzdb/etcetera).
const FURTHEST_WEST = "1200";

/** Behind a space, "09:00-10:00" and "22:00-01:00" are ranges and "15:00-03:00" an offset; with a "T" or seconds, all are offsets. */
function isRange(from: string, offset = ""): boolean {
  if (!offset.startsWith("-")) return false;
  const to = offset.slice(1).replace(":", "").padEnd(4, "0");
  return to > from || to > FURTHEST_WEST || isOvernight(minutesOf(from), minutesOf(to));
}

const minutesOf = (digits: string) => Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));

function normalised(offset: string): string {
  if (/^z$/i.test(offset)) return "UTC";
  const digits = offset.slice(1).replace(":", "").padEnd(4, "0");
  return `${offset.charAt(0)}${digits.slice(0, 2)}:${digits.slice(2)}`;
}

function plain(date: string, hour: string, minute: string): Temporal.PlainDateTime | undefined {
  const digits = date.replaceAll("-", "");
  const iso = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}T${hour}:${minute}`;
  try {
    return Temporal.PlainDateTime.from(iso);
  } catch {
    return undefined;
  }
}

const INTERVAL = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)\/(\d{4}-\d\d-\d\dT\d\d:\d\d)( [a-z][\w+/-]{1,60})?$/i;

/** An exact beginning and end as ISO 8601 parts them, in one zone: `2027-03-03T09:00/2027-03-05T17:00 Europe/Madrid`. `undefined` for anything else. */
export function readInterval(text: string, reader: PhraseReader): UnderstoodPhrase | undefined {
  const [, from, to, zone = ""] = INTERVAL.exec(text) ?? [];
  const [begin, end] = [from, to].map((local) => (local === undefined ? undefined : readExact(local + zone, reader)));
  if (begin?.kind !== "moments" || end?.kind !== "moments") return undefined;
  const [[first], [last]] = [begin.moments, end.moments];
  if (!first || !last || last.moment.at <= first.moment.at) return undefined;
  return { kind: "moments", moments: [{ ...first, ends: last.moment }], guess: false };
}
