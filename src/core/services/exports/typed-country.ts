import { problem, UserError } from "../../kernel/errors/errors.ts";
import { COUNTRIES, readCountry } from "../../kernel/language/countries.ts";
import { truncate } from "../../kernel/text/truncate.ts";

/** The code of a country that is typed by its name or code. Throws UserError for anything else. */
export function typedCountry(typed: string): string {
  const found = readCountry(typed);
  if (found === undefined || !COUNTRIES.includes(found))
    throw new UserError(problem("option.country", { typed: truncate(typed, 60) }));
  return found;
}
