import { onlyFunctionWords } from "../../kernel/language/detect.ts";
import { type Named, namedIn } from "../../services/taxonomy/named-in.ts";
import type { Term } from "../../services/taxonomy/taxonomy.ts";

/** What words ask for beyond being words: countries and topics they name, and whether they name points of contact. */
export interface Intent extends Named {
  readonly poc: boolean;
  /** The words without those that ask for a point of contact. */
  readonly rest: string;
}

// "Point of contact" in the languages of the interface, singular and plural, and the abbreviation of the field.
const POC =
  /(?<![\p{L}\p{N}])(?:(?:single |national )?(?:points? of contact|contact points?|focal points?)|puntos? (?:de contacto|focal(?:es)?)(?: (?:únicos?|unicos?|nacional(?:es)?))?|pontos? (?:de contac?to|foca(?:l|is))(?: (?:únicos?|unicos?|naciona(?:l|is)))?|points? (?:de contact|foca(?:l|ux))(?: (?:uniques?|nation(?:al|aux)))?|s?poc)(?![\p{L}\p{N}])/giu;

/** Reads which countries and topics a question names, in any language of the interface, and whether it asks for points of contact. */
export function readIntent(words: string, terms: readonly Term[]): Intent {
  const spoken = words.replace(/\s+/gu, " ").trim();
  const without = spoken.replace(POC, " ").replace(/\s+/gu, " ").trim();
  const poc = without !== spoken;
  // "Who is the point of contact?" names nothing else to look for.
  const rest = poc && onlyFunctionWords(without) ? "" : without;
  return { ...namedIn(rest, terms, words), poc, rest };
}
