import { onlyFunctionWords } from "../../kernel/language/detect.ts";
import { readSpokenLanguage } from "../../kernel/language/spoken-languages.ts";
import { defined } from "../../kernel/values/defined.ts";
import { type Named, namedIn } from "../../services/taxonomy/named-in.ts";
import type { Term } from "../../services/taxonomy/taxonomy.ts";

/** What words ask for beyond being words: countries and topics they name, whether they name points of contact, and who speaks what. */
export interface Intent extends Named {
  readonly poc: boolean;
  /** ISO 639-1. */
  readonly language?: string;
  /** The words without those that ask for a point of contact or a language. */
  readonly rest: string;
}

// "Speaks French", "que hable portugués", "fala o espanhol", "parlant l'anglais".
const SPEAKS =
  /(?<!\p{L})(?:speak(?:s|ing)?|habl(?:a|an|e|en)|fal(?:a|am|e|em)|parl(?:e|ent|ant))\s+(?:(?:el|o|le)\s+|l['’])?(\p{L}+)/giu;

// "Point of contact" in the languages of the interface, singular and plural, and the abbreviation of the field.
const POC =
  /(?<![\p{L}\p{N}])(?:(?:single |national )?(?:points? of contact|contact points?|focal points?)|puntos? (?:de contacto|focal(?:es)?)(?: (?:únicos?|unicos?|nacional(?:es)?))?|pontos? (?:de contac?to|foca(?:l|is))(?: (?:únicos?|unicos?|naciona(?:l|is)))?|points? (?:de contact|foca(?:l|ux))(?: (?:uniques?|nation(?:al|aux)))?|s?poc)(?![\p{L}\p{N}])/giu;

const single = (text: string): string => text.replace(/\s+/gu, " ").trim();

/** Reads which countries and topics a question names, in any language of the interface, and whether it asks for points of contact. */
export function readIntent(words: string, terms: readonly Term[]): Intent {
  const said = single(words);
  const phrases = [...said.matchAll(SPEAKS)].map(([phrase, name = ""]) => [phrase, readSpokenLanguage(name)] as const);
  const [speaks, language] = phrases.find(([, read]) => read !== undefined) ?? [];
  const whoever = speaks === undefined ? said : single(said.replace(speaks, " "));
  const without = single(whoever.replace(POC, " "));
  // "Who is the point of contact?" names nothing else to look for.
  const rest = without !== said && onlyFunctionWords(without) ? "" : without;
  return { ...namedIn(rest, terms, words), poc: without !== whoever, rest, ...defined({ language }) };
}
