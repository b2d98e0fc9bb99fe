import { countryAdjectives } from "../../kernel/language/country-adjectives/country-adjectives.ts";
import { COUNTRIES, countryName } from "../../kernel/language/countries.ts";
import { LANGUAGES } from "../../kernel/language/language.ts";
import { fold, foldedWords } from "../../kernel/text/fold.ts";
import type { Term } from "./taxonomy.ts";

/** What words name: ISO codes of countries and keys of topics, each once. */
export interface Named {
  readonly countries: readonly string[];
  readonly topics: readonly string[];
}

// Longest name of a country or topic that is looked for, in words.
const LONGEST = 6;

let countries: ReadonlyMap<string, string> | undefined;

/** Reads which countries and topics words name, by their names and what is called after them, in any language of the interface. `said` is what they are a part of: where all of it is in capitals, two of them are no country's code. */
export function namedIn(words: string, terms: readonly Term[], said = words): Named {
  countries ??= new Map([
    // An adjective of several countries names none of them.
    ...[...countryAdjectives()].flatMap(([form, [code, ...more]]) =>
      code === undefined || more.length > 0 ? [] : [[form, code] as const],
    ),
    ...COUNTRIES.flatMap((code) => LANGUAGES.map((l) => [phrase(countryName(code, l)), code] as const)),
  ]);
  const topics = new Map(
    terms
      .filter((x) => x.kind === "topic")
      .flatMap((x) => [x.key, ...x.names].map((name) => [phrase(name), x.key] as const)),
  );
  const typed = words.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const folded = typed.map(fold);
  const named = { countries: new Set<string>(), topics: new Set<string>() };
  for (let from = 0; from < folded.length; from += 1) {
    // Codes count in capitals only: "no", "in" and "es" are words.
    const code = typed[from] ?? "";
    if (/^[A-Z]{2}$/.test(code) && said !== said.toUpperCase() && COUNTRIES.includes(code)) named.countries.add(code);
    for (let to = from + 1; to <= Math.min(from + LONGEST, folded.length); to += 1) {
      const name = folded.slice(from, to).join(" ");
      const country = countries.get(name);
      const topic = topics.get(name);
      if (country) named.countries.add(country);
      if (topic) named.topics.add(topic);
    }
  }
  return { countries: [...named.countries], topics: [...named.topics] };
}

const phrase = (name: string) => foldedWords(name).join(" ");
