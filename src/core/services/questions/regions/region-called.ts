import type { Language } from "../../../kernel/language/language.ts";
import { foldedWords } from "../../../kernel/text/fold.ts";
import { REGIONS, type Region, regionNames } from "./regions.ts";

let known: ReadonlyMap<string, Region> | undefined;

/** The region that is called so in any language of the interface, or what comes from there is; undefined for anything else. */
export function regionCalled(name: string): Region | undefined {
  known ??= new Map(
    REGIONS.toReversed().flatMap((region) => regionNames(region).map((one) => [inWords(one), region] as const)),
  );
  return known.get(inWords(name));
}

/** Its usual name in a language. */
export const regionName = ({ names }: Region, language: Language): string =>
  names[language].split(",")[0]?.trim().replaceAll("'", "’") ?? "";

const inWords = (name: string): string => foldedWords(name).join(" ");
