import codes from "i18n-iso-countries/codes.json" with { type: "json" };
import { fold } from "../text/fold.ts";
import { LOCALES } from "./format.ts";
import { type Language, LANGUAGES } from "./language.ts";
import { OTHER_COUNTRY_NAMES } from "./other-country-names.ts";

/** ISO 3166-1 alpha-2 codes. */
export const COUNTRIES: readonly string[] = codes
  .map(([alpha2]) => alpha2 ?? "")
  .filter((c) => c !== "")
  .sort();

const names = new Map<Language, Map<string, string>>();
let byName: Map<string, string> | undefined;

/** A country's name in a language; the code itself where there is none. */
export function countryName(code: string, language: Language): string {
  let own = names.get(language);
  if (!own) {
    const display = new Intl.DisplayNames([LOCALES[language]], { type: "region", fallback: "code" });
    own = new Map(COUNTRIES.map((c) => [c, display.of(c) ?? c]));
    names.set(language, own);
  }
  return own.get(code) ?? code;
}

/** The alpha-2 code of a country given as alpha-2, alpha-3 or by its name in any language of the interface. */
export function readCountry(text: string): string | undefined {
  byName ??= new Map([
    ...OTHER_COUNTRY_NAMES.map(([name, code]) => [fold(name), code] as const),
    ...LANGUAGES.flatMap((l) => COUNTRIES.map((c) => [fold(countryName(c, l)), c] as const)),
    ...codes.flatMap(([alpha2 = "", alpha3 = ""]) => [
      [fold(alpha3), alpha2] as const,
      [fold(alpha2), alpha2] as const,
    ]),
  ]);
  // As lists of countries write them: "Paraguay (PY)".
  const [, before, code] = /^(.+?)\s*\(([A-Za-z]{2})\)\s*$/u.exec(text) ?? [];
  const named = byName.get(fold(before ?? text));
  return before === undefined || named === code?.toUpperCase() ? named : undefined;
}
