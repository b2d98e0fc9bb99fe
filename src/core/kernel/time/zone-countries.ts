import { keep } from "../language/kept-formats.ts";
import { foldName } from "./fold.ts";

/** A country by its folded names in the interface languages, with the zones in use there. */
export type CountryZones = { readonly names: readonly string[]; readonly zones: readonly string[] };

const NAME_LANGUAGES = ["en", "es", "pt", "fr"] as const;
const LETTERS = Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZ");

// Engines offer one or the other, and the compiler's library knows neither (https://github.com/tc39/proposal-intl-locale-info).
type ZonedLocale = Intl.Locale & { readonly timeZones?: readonly string[]; getTimeZones?(): readonly string[] };

/** The zones in use in a country, by its ISO 3166-1 alpha-2 code, under the runtime's names. */
export function zonesOf(region: string): readonly string[] {
  // Half a millisecond each.
  return keep(`zones ${region}`, () => {
    const locale = new Intl.Locale(`und-${region}`) as ZonedLocale;
    return locale.getTimeZones?.() ?? locale.timeZones ?? [];
  });
}

let countries: readonly CountryZones[] | undefined;

/** Every country that the runtime knows, with its zones under the runtime's names; about 0.1 s the first time, then kept. */
export function countryZones(): readonly CountryZones[] {
  if (countries) return countries;
  const displays = NAME_LANGUAGES.map(
    (language) => new Intl.DisplayNames(language, { type: "region", fallback: "none" }),
  );
  const found: CountryZones[] = [];
  for (const region of LETTERS.flatMap((first) => LETTERS.map((second) => first + second))) {
    const names = displays.map((display) => display.of(region)).filter((name) => name !== undefined);
    const zones = names.length === 0 ? [] : zonesOf(region);
    if (zones.length > 0) found.push({ names: [...new Set(names.map(foldName))], zones });
  }
  countries = found;
  return found;
}
