import { zonesOf } from "./zone-countries.ts";
import { currentName } from "./zone-names.ts";

// The zone of the capital, where a country has several (https://data.iana.org/time-zones/tzdb/zone1970.tab).
const CAPITALS: Readonly<Record<string, string>> = {
  AR: "America/Argentina/Buenos_Aires",
  AU: "Australia/Sydney",
  BR: "America/Sao_Paulo",
  CA: "America/Toronto",
  CD: "Africa/Kinshasa",
  CL: "America/Santiago",
  CN: "Asia/Shanghai",
  CY: "Asia/Nicosia",
  DE: "Europe/Berlin",
  EC: "America/Guayaquil",
  ES: "Europe/Madrid",
  FM: "Pacific/Pohnpei",
  GL: "America/Nuuk",
  ID: "Asia/Jakarta",
  KI: "Pacific/Tarawa",
  KZ: "Asia/Almaty",
  MH: "Pacific/Majuro",
  MN: "Asia/Ulaanbaatar",
  MX: "America/Mexico_City",
  MY: "Asia/Kuala_Lumpur",
  NZ: "Pacific/Auckland",
  PF: "Pacific/Tahiti",
  PG: "Pacific/Port_Moresby",
  PS: "Asia/Hebron",
  PT: "Europe/Lisbon",
  RU: "Europe/Moscow",
  UA: "Europe/Kyiv",
  US: "America/New_York",
  UZ: "Asia/Tashkent",
};

/** The zone by which a country's capital lives, for an ISO 3166-1 alpha-2 code; undefined where nobody has one. */
export function zoneOfCountry(code: string): string | undefined {
  const [only, ...others] = CAPITALS[code] === undefined ? zonesOf(code) : [CAPITALS[code]];
  return only === undefined || others.length > 0 ? undefined : currentName(only);
}
