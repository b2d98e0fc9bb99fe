import { COUNTRIES, countryName } from "../../kernel/language/countries.ts";
import { fold } from "../../kernel/text/fold.ts";
import { onlyFunctionWords } from "../../kernel/language/detect.ts";
import { LANGUAGES } from "../../kernel/language/language.ts";
import type { Term } from "../../services/taxonomy/taxonomy.ts";

/** What words ask for beyond being words: countries and topics they name, and whether they name points of contact. */
export interface Intent {
  readonly countries: readonly string[];
  readonly topics: readonly string[];
  readonly poc: boolean;
  /** The words without those that ask for a point of contact. */
  readonly rest: string;
}

// "Point of contact" in the languages of the interface, singular and plural, and the abbreviation of the field.
const POC =
  /(?<![\p{L}\p{N}])(?:(?:single |national )?(?:points? of contact|contact points?|focal points?)|puntos? (?:de contacto|focal(?:es)?)(?: (?:únicos?|unicos?|nacional(?:es)?))?|pontos? (?:de contac?to|foca(?:l|is))(?: (?:únicos?|unicos?|naciona(?:l|is)))?|points? (?:de contact|foca(?:l|ux))(?: (?:uniques?|nation(?:al|aux)))?|s?poc)(?![\p{L}\p{N}])/giu;

/** Longest name of a country or topic that is looked for, in words. */
const LONGEST = 6;

let countries: ReadonlyMap<string, string> | undefined;

/** Reads which countries and topics a question names, in any language of the interface, and whether it asks for points of contact. */
export function readIntent(words: string, terms: readonly Term[]): Intent {
  countries ??= new Map(COUNTRIES.flatMap((code) => LANGUAGES.map((l) => [phrase(countryName(code, l)), code] as const)));
  const spoken = words.replace(/\s+/gu, " ").trim();
  const without = spoken.replace(POC, " ").replace(/\s+/gu, " ").trim();
  const poc = without !== spoken;
  // "Who is the point of contact?" names nothing else to look for.
  const rest = poc && onlyFunctionWords(without) ? "" : without;
  const topics = new Map(terms.filter((x) => x.kind === "topic").flatMap((x) => [x.key, ...x.names].map((name) => [phrase(name), x.key] as const)));
  const typed = rest.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const folded = typed.map(fold);
  const named = { countries: new Set<string>(), topics: new Set<string>() };
  for (let from = 0; from < folded.length; from += 1) {
    // Codes count in capitals only: "no", "in" and "es" are words.
    const code = typed[from] ?? "";
    if (/^[A-Z]{2}$/.test(code) && words !== words.toUpperCase() && COUNTRIES.includes(code)) named.countries.add(code);
    for (let to = from + 1; to <= Math.min(from + LONGEST, folded.length); to += 1) {
      const name = folded.slice(from, to).join(" ");
      const country = countries.get(name);
      const topic = topics.get(name);
      if (country) named.countries.add(country);
      if (topic) named.topics.add(topic);
    }
  }
  return { countries: [...named.countries], topics: [...named.topics], poc, rest };
}

const phrase = (name: string) => (fold(name).match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).join(" ");
