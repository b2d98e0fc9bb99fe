import { detectLanguage } from "../../../kernel/language/detect.ts";
import { type Language, LANGUAGES } from "../../../kernel/language/language.ts";
import { wordSet } from "../../../kernel/text/word-set.ts";

// What texts of law are called in one of the languages of the interface alone, and the commonest small words beside that.
const TELLING: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: wordSet("act law treaty ruling judgment judgement handbook guidelines agreement regulations bill firearms weapons arms report the of on and for"),
  es: wordSet("ley sentencia convenio código reglamento guía acuerdo resolución informe munición municiones fuego ordenanza de del y el la los las sobre para"),
  pt: wordSet("lei acórdão convênio regulamento guia acordo resolução relatório munição munições fogo portaria de do da dos das e o a os as sobre para"),
  fr: wordSet("loi décret arrêté arrêt traité règlement rapport armes feu ordonnance de du des et le la les sur pour"),
}; // biome-ignore format: a language in a line

/** The language that a resource is written in, by its title and what is said of it; undefined where they do not tell. */
export function writtenIn(title: string, summary = ""): Language | undefined {
  const whole = detectLanguage(`${title}. ${summary}`);
  if (whole !== undefined) return whole;
  // Of a title of a few words what such a text is called tells most: "Ley de armas".
  const words = title.toLowerCase().match(/\p{L}+/gu) ?? [];
  const [best, second] = LANGUAGES.map((language) => ({
    language,
    count: words.filter((word) => TELLING[language].has(word)).length,
  })).sort((a, b) => b.count - a.count);
  return best && second && best.count > second.count ? best.language : undefined;
}
