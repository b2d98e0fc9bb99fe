import { refuse } from "../../../kernel/errors/errors.ts";
import { COUNTRIES } from "../../../kernel/language/countries.ts";
import { type Language, LANGUAGES } from "../../../kernel/language/language.ts";
import { truncate } from "../../../kernel/text/truncate.ts";
import { readWordings, type SaidInLanguages } from "../words/concept.ts";

// Longest way to say something, in characters.
const WORDING_MAX = 80;

/**
 * Reads what was typed for each language: ways to say it parted by ";", each with " @" and two letters where one country says
 * it so. Throws UserError for one that is too long, and for a country that there is not.
 */
export function readTyped(typed: Readonly<Partial<Record<Language, string | undefined>>>): SaidInLanguages {
  const said = Object.fromEntries(
    LANGUAGES.map((language) => [language, readWordings(typed[language] ?? "")] as const).filter(
      ([, wordings]) => wordings.length > 0,
    ),
  );
  for (const { text, country } of Object.values(said).flat()) {
    if (text.length > WORDING_MAX) refuse("term.long", { typed: truncate(text, 40), most: WORDING_MAX });
    if (country !== undefined && !COUNTRIES.includes(country)) refuse("term.country", { typed: country });
  }
  return said;
}
