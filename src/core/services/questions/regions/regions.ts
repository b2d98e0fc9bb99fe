import { adjectiveForms } from "../../../kernel/language/country-adjectives/country-adjectives.ts";
import { type Language, LANGUAGES } from "../../../kernel/language/language.ts";
import { AFRICA } from "./africa.ts";
import { AMERICAS } from "./americas.ts";
import { ASIA_AND_PACIFIC } from "./asia-and-pacific.ts";
import { EUROPE } from "./europe.ts";
import type { Region } from "./region.ts";
import { UNIONS } from "./unions.ts";

export type { Region } from "./region.ts";

/** Every region that is known. */
export const REGIONS: readonly Region[] = [...AMERICAS, ...EUROPE, ...AFRICA, ...ASIA_AND_PACIFIC, ...UNIONS];

/** ISO codes of its countries. */
export const membersOf = ({ members }: Region): readonly string[] => [...new Set(members.split(" "))];

/** All that it is called in any language of the interface, and what is said of what comes from there. */
export function regionNames(region: Region): string[] {
  return [
    ...new Set(
      LANGUAGES.flatMap((language) => [
        ...namesIn(region, language),
        ...(region.adjectives?.[language] ?? "")
          .split(" ")
          .filter((one) => one !== "")
          .flatMap((one) => adjectiveForms(language, one)),
      ]),
    ),
  ];
}

const namesIn = (region: Region, language: Language): string[] =>
  region.names[language].split(",").map((name) => name.trim());
