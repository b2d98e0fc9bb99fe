import { Temporal } from "temporal-polyfill";
import { ELSEWHERE, SHARED, type Shared } from "./shared-abbreviations.ts";
import { zonesOf } from "./zone-countries.ts";
import { currentName } from "./zone-names.ts";

/**
 * What an abbreviation may mean: a zone, and its minutes from UTC where it names one of the zone's two clocks; of one that means
 * several, the countries in which it means that one. `only`: so it is read in all other countries.
 */
export type ShortName = {
  readonly zone: string;
  readonly offset?: number;
  readonly countries?: readonly string[];
  readonly only?: true;
};

const HOUR = 60;

// What names one zone wherever it is written, or nearly so (shared-abbreviations.ts has the others).
const TABLE: ReadonlyArray<readonly [zone: string, names: Readonly<Record<string, number | undefined>>]> = [
  ["America/New_York", { EST: -5, EDT: -4, ET: undefined, EASTERN: undefined }],
  ["America/Denver", { MDT: -6 }],
  ["America/Los_Angeles", { PST: -8, PDT: -7, PT: undefined, PACIFIC: undefined }],
  ["America/Bogota", { COT: -5 }],
  ["America/Lima", { PET: -5 }],
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

const known = new Map<string, readonly ShortName[]>(
  TABLE.flatMap(([zone, names]) =>
    Object.entries(names).map(([name, hours]): [string, readonly ShortName[]] => {
      const elsewhere = ELSEWHERE[name];
      const own = hours === undefined ? { zone } : { zone, offset: hours * HOUR };
      return [name, elsewhere ? [{ ...own, only: true }, shared(elsewhere)] : [own]];
    }),
  ),
);
for (const [name, meanings] of Object.entries(SHARED)) known.set(name, meanings.map(shared));

function shared([zone, hours, countries]: Shared): ShortName {
  return { zone, offset: hours * HOUR, countries: countries.split(" ") };
}

/** What an abbreviation in capitals may mean, or one of a few in small letters; nothing for what is none. */
export function readAbbreviation(written: string): readonly ShortName[] {
  const capitals = written.toUpperCase();
  return (written === capitals || ANY_CASE.has(capitals) ? known.get(capitals) : undefined) ?? [];
}

/** What is meant by somebody in a zone: what it means in their country, else what it means everywhere else; all, where neither decides. */
export function meantIn(zone: string, meanings: readonly ShortName[]): readonly ShortName[] {
  const there = meanings.filter(({ countries = [] }) => countries.some((code) => isZoneOf(code, zone)));
  const usual = meanings.filter(({ only }) => only);
  if (usual.length > 0) return there.length > 0 ? meanings : usual;
  return there.length === 1 ? there : meanings;
}

const isZoneOf = (country: string, zone: string) => zonesOf(country).some((one) => currentName(one) === zone);

/** Whether two zones' clocks agree in January and in July of a year, and so are called by the same abbreviations. */
export function agree(a: string, b: string, year: number): boolean {
  return [1, 7].every((month) => {
    const [here, there] = [a, b].map(
      (timeZone) => Temporal.ZonedDateTime.from({ year, month, day: 1, timeZone }).offsetNanoseconds,
    );
    return here === there;
  });
}
