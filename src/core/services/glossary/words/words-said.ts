import type { Language } from "../../../kernel/language/language.ts";
import type { Concept } from "./concept.ts";
import { tellingWordsOf } from "./word-key.ts";

type Words = readonly (readonly string[])[];

const known = new WeakMap<Concept, Partial<Record<Language, Words>>>();

/** The telling words of each way in which a concept is said in a language, folded; read once, as long as the concept is known. */
export function wordsSaid(concept: Concept, language: Language): Words {
  const own = known.get(concept) ?? {};
  known.set(concept, own);
  return (own[language] ??= (concept.said[language] ?? []).map(({ text }) => tellingWordsOf(language, text)));
}
