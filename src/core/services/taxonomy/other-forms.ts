import { inOtherNumber } from "../../kernel/language/other-number.ts";
import { countryWords } from "./country-words.ts";
import { oncePerTaxonomy } from "./once-per-taxonomy.ts";
import type { Term } from "./taxonomy.ts";

/**
 * Names of the taxonomy and of countries by other forms of them, folded: names are filed as they are given, so that
 * "fiscal" leads to "fiscales", "douanes" to "douane", "chileno" to "chile".
 */
export const otherForms = oncePerTaxonomy((terms): ReadonlyMap<string, readonly string[]> => {
  const forms = new Map([...countryWords()].map(([form, words]) => [form, new Set(words)]));
  for (const name of terms.flatMap(singleNames))
    for (const form of inOtherNumber(name).filter((other) => other !== name))
      forms.set(form, (forms.get(form) ?? new Set()).add(name));
  return new Map([...forms].map(([form, names]) => [form, [...names]]));
});

/** The names of a term that are one word: of those of several, none alone means the whole. */
export const singleNames = ({ names }: Pick<Term, "names">): string[] => names.filter((name) => !name.includes(" "));
