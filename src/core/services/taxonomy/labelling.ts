import type { Language } from "../../kernel/language/language.ts";
import { type Term, termLabel } from "./taxonomy.ts";

/** Labels by key in a language, from a taxonomy that is loaded already; a key that is not in it stands for itself. */
export function labelling(terms: readonly Term[], language: Language): (key: string) => string {
  const byKey = new Map(terms.map((term) => [term.key, term]));
  return (key) => {
    const term = byKey.get(key);
    return term ? termLabel(term, language) : key;
  };
}

// Labels are written with a capital; inside a sentence only abbreviations and names keep it: "Ministério Público".
/** A label as it stands inside a sentence. */
export function lowered(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) && !/^\p{L}+ \p{Lu}\p{Ll}/u.test(label)
    ? label.charAt(0).toLowerCase() + label.slice(1)
    : label;
}
