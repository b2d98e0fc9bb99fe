import { Temporal } from "temporal-polyfill";

/** What an abbreviation says: a zone that uses it, and its minutes from UTC where it names one of the zone's two clocks. */
export type Abbreviated = { readonly zone: string; readonly offset?: number };

const HOUR = 60;

// Only what names one zone wherever it is written. CST, IST, BST and AST are used on several continents
// (https://data.iana.org/time-zones/tz-link.html has the lists), and are asked about.
const TABLE: ReadonlyArray<readonly [zone: string, names: Readonly<Record<string, number | undefined>>]> = [
  ["America/New_York", { EST: -5, EDT: -4, ET: undefined, EASTERN: undefined }],
  ["America/Denver", { MDT: -6 }],
  ["America/Los_Angeles", { PST: -8, PDT: -7, PT: undefined, PACIFIC: undefined }],
  ["America/Bogota", { COT: -5 }],
  ["America/Lima", { PET: -5 }],
  ["America/Guayaquil", { ECT: -5 }],
  ["America/Asuncion", { PYT: -3 }],
  ["America/Montevideo", { UYT: -3 }],
  ["America/Santiago", { CLT: -4, CLST: -3 }],
  ["America/Argentina/Buenos_Aires", { ART: -3 }],
  ["America/Sao_Paulo", { BRT: -3 }],
  ["Europe/Lisbon", { WET: 0, WEST: 1 }],
  ["Europe/Brussels", { CET: 1, CEST: 2, MEZ: 1, MESZ: 2, HNEC: 1, HAEC: 2 }],
  ["Europe/Athens", { EET: 2, EEST: 3 }],
  ["Europe/Moscow", { MSK: 3 }],
  ["Africa/Johannesburg", { SAST: 2 }],
  ["Africa/Nairobi", { EAT: 3 }],
  ["Africa/Lagos", { WAT: 1 }],
  ["Asia/Tokyo", { JST: 9 }],
  ["Asia/Seoul", { KST: 9 }],
  ["Australia/Sydney", { AEST: 10, AEDT: 11 }],
  ["Pacific/Auckland", { NZST: 12, NZDT: 13 }],
];

// Also typed in small letters, as no other word is.
const ANY_CASE = new Set(["EST", "EDT", "PST", "PDT", "CET", "CEST", "EASTERN", "PACIFIC"]);

const known = new Map(
  TABLE.flatMap(([zone, names]) =>
    Object.entries(names).map(([name, hours]): [string, Abbreviated] => [
      name,
      hours === undefined ? { zone } : { zone, offset: hours * HOUR },
    ]),
  ),
);

/** The zone of an abbreviation in capitals, or of a few in small letters; `undefined` for what names several zones or none. */
export function readAbbreviation(written: string): Abbreviated | undefined {
  const capitals = written.toUpperCase();
  return written === capitals || ANY_CASE.has(capitals) ? known.get(capitals) : undefined;
}

/** Whether two zones' clocks agree in January and in July of a year, and so are called by the same abbreviations. */
export function agree(a: string, b: string, year: number): boolean {
  return [1, 7].every((month) => {
    const [here, there] = [a, b].map(
      (timeZone) => Temporal.ZonedDateTime.from({ year, month, day: 1, timeZone }).offsetNanoseconds,
    );
    return here === there;
  });
}
