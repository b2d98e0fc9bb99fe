import type { Language } from "../language.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { pt } from "./pt.ts";

/** What makes the other forms of an adjective: where it ends so, the ending is replaced by each of these. */
type Forms = readonly (readonly [ending: RegExp, forms: readonly string[]])[];

// As each language declines adjectives of countries, without accents; the first ending that fits is the one.
const FORMS: Readonly<Record<Language, Forms>> = {
  en: [[/$/u, ["", "s"]]],
  es: [
    [/o$/u, ["o", "a", "os", "as"]],
    [/[aeu]$/u, ["$&", "$&s"]],
    [/i$/u, ["i", "is", "ies"]],
    [/$/u, ["", "a", "es", "as"]],
  ],
  pt: [
    [/ao$/u, ["ao", "a", "aos", "aes", "oes", "as"]],
    [/eu$/u, ["eu", "eia", "eus", "eias"]],
    [/o$/u, ["o", "a", "os", "as"]],
    [/[aei]$/u, ["$&", "$&s"]],
    [/ol$/u, ["ol", "ola", "ois", "olas"]],
    [/$/u, ["", "a", "es", "as"]],
  ],
  fr: [
    [/e$/u, ["e", "es"]],
    [/en$/u, ["en", "enne", "ens", "ennes"]],
    [/on$/u, ["on", "onne", "ons", "onnes"]],
    [/s$/u, ["s", "se", "ses"]],
    [/$/u, ["", "e", "s", "es"]],
  ],
};

let known: ReadonlyMap<string, readonly string[]> | undefined;

/**
 * The countries that an adjective in a language of the interface stands for, as ISO codes, by each of its folded forms:
 * "chilena", "chilien". More than one where it says no more: "congolese". From our own knowledge of the languages.
 */
export function countryAdjectives(): ReadonlyMap<string, readonly string[]> {
  known ??= readAll({ en, es, pt, fr });
  return known;
}

function readAll(lists: Readonly<Record<Language, string>>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const language of Object.keys(lists) as Language[])
    for (const entry of lists[language].split(",")) {
      const [code = "", ...adjectives] = entry.trim().split(/\s+/u);
      for (const form of adjectives.flatMap((adjective) => adjectiveForms(language, adjective)))
        found.set(form, (found.get(form) ?? new Set()).add(code));
    }
  return new Map([...found].map(([form, codes]) => [form, [...codes]]));
}

/** The forms of a masculine adjective, folded, in which "_" stands for a space: "chileno", "chilena", "chilenos", "chilenas". */
export function adjectiveForms(language: Language, adjective: string): readonly string[] {
  const [ending, forms] = FORMS[language].find(([end]) => end.test(adjective)) ?? [/$/u, [""]];
  return forms.map((form) => adjective.replace(ending, form).replaceAll("_", " "));
}
