import QuickLRU from "quick-lru";
import { zoneSpellings } from "../language/zone-name.ts";
import { foldName } from "./fold.ts";
import { countryZones } from "./zone-countries.ts";
import { currentName } from "./zone-names.ts";
import { CITIES } from "./cities.ts";

const LONGEST_NAME = 60;

/** Whether the runtime can reckon with this zone name: "UTC" or a region and a place, in any case; never a bare offset or an abbreviation. */
export function isZone(name: string): boolean {
  return canonical(name) !== undefined;
}

/** Whether two names are of one zone: "Etc/UTC" is "UTC", as "Asia/Calcutta" is "Asia/Kolkata". */
export function isSameZone(one: string, other: string): boolean {
  return one === other || (isZone(one) && canonical(one) === canonical(other));
}

/**
 * The IANA name (current spelling) of the zone that a person means: an IANA name in any case, UTC or GMT, a city in the interface
 * languages, or a country with one zone. `undefined` when unknown or when several zones fit. Abbreviations such as CST are
 * refused: they name different zones on different continents.
 */
export function readZone(text: string): string | undefined {
  const city = readCityZone(text);
  if (city !== undefined || text.length > LONGEST_NAME) return city;
  const name = foldName(text);
  const country = name === "" ? undefined : countryZones().find(({ names }) => names.includes(name));
  const [only, ...others] = country?.zones ?? [];
  return only !== undefined && others.length === 0 ? canonical(only) : undefined;
}

// Said of a time, the name of these countries means their mainland: nobody there means the Canaries, the Azores or Easter Island.
const MAINLANDS = new Set(["Europe/Madrid", "Europe/Lisbon", "America/Santiago", "America/Guayaquil"]);

/** The zones that a person may mean, the best known first: as `readZone`, and of a country with several zones all but its islands. */
export function readZones(text: string): readonly string[] {
  const city = readCityZone(text);
  if (city !== undefined) return [city];
  const name = foldName(text.slice(0, LONGEST_NAME));
  const country = name === "" ? undefined : countryZones().find(({ names }) => names.includes(name));
  const zones = (country?.zones ?? []).map((zone) => canonical(zone) ?? zone);
  const mainland = zones.find((zone) => MAINLANDS.has(zone));
  if (mainland !== undefined) return [mainland];
  const famous = CITIES.map(([zone]) => zone);
  const place = (zone: string) => (famous.indexOf(zone) + famous.length + 1) % (famous.length + 1);
  return [...new Set(zones)].sort((a, b) => place(a) - place(b));
}

/** What `readZone` promises, without countries: quick enough to try on every few words of a sentence. */
export function readCityZone(text: string): string | undefined {
  if (text.length > LONGEST_NAME) return undefined;
  const known = byName().get(foldName(text));
  return known ?? canonical(text.trim());
}

/** Up to `limit` zone names for a beginning: names that start with it first, then those with a word that does, then countries. With nothing typed, the best known. */
export function suggestZones(text: string, limit: number): string[] {
  const start = foldName(text.slice(0, LONGEST_NAME));
  if (start === "") return CITIES.slice(0, limit).map(([zone]) => zone);
  const famous = new Map(CITIES.map(([zone], place) => [zone, place]));
  const place = (zone: string) => famous.get(zone) ?? CITIES.length;
  return [...rankedZones(start)]
    .sort(([a, rankA], [b, rankB]) => rankA - rankB || place(a) - place(b) || (a < b ? -1 : 1))
    .slice(0, limit)
    .map(([zone]) => zone);
}

/** The zones that a folded beginning can mean; the least rank is the best. */
function rankedZones(start: string): ReadonlyMap<string, number> {
  const ranked = new Map<string, number>();
  const offer = (zone: string, rank: number) => ranked.set(zone, Math.min(rank, ranked.get(zone) ?? rank));
  for (const [name, zone] of byName()) {
    if (name.startsWith(start)) offer(zone, 0);
    else if (` ${name}`.includes(` ${start}`)) offer(zone, 1);
  }
  const countries =
    start.length < 2 ? [] : countryZones().filter(({ names }) => names.some((name) => name.startsWith(start)));
  for (const { zones } of countries) for (const zone of zones) offer(canonical(zone) ?? zone, 2);
  return ranked;
}

// Making a formatter costs a quarter of a millisecond, and platforms name the same few zones with every invocation.
const canonicalNames = new QuickLRU<string, { readonly zone: string | undefined }>({ maxSize: 2_000 });

function canonical(name: string): string | undefined {
  const known = canonicalNames.get(name) ?? { zone: canonicalName(name) };
  canonicalNames.set(name, known);
  return known.zone;
}

function canonicalName(name: string): string | undefined {
  if (name.length > LONGEST_NAME || !/^[a-z]+(?:[_-][a-z]+)*(?:\/[a-z0-9_+-]+)+$|^(?:utc|gmt)$/i.test(name))
    return undefined;
  try {
    return currentName(new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone);
  } catch {
    return undefined;
  }
}

let names: ReadonlyMap<string, string> | undefined;

/** Folded name → zone, for full names ("europe madrid"), last parts ("madrid") and the cities table. */
function byName(): ReadonlyMap<string, string> {
  if (names) return names;
  const map = new Map<string, string>();
  for (const [zone, cities] of [...zoneSpellings(), ...CITIES])
    for (const city of [zone, ...cities]) map.set(foldName(city), zone);
  for (const runtimeName of Intl.supportedValuesOf("timeZone")) {
    const zone = currentName(runtimeName);
    for (const name of [zone, runtimeName]) {
      const city = foldName(name.slice(name.lastIndexOf("/") + 1));
      map.set(foldName(name), zone);
      if (!map.has(city)) map.set(city, zone);
    }
  }
  names = map;
  return map;
}
