import { problem, UserError } from "../../core/kernel/errors/errors.ts";
import { COUNTRIES, readCountry } from "../../core/kernel/language/countries.ts";
import { truncate } from "../../core/kernel/text/truncate.ts";

/** The code of a country that is typed by its name or code. Throws UserError for anything else. */
export function countryOf(typed: string): string {
  const found = readCountry(typed);
  if (found === undefined || !COUNTRIES.includes(found))
    throw new UserError(problem("option.country", { typed: truncate(typed, 60) }));
  return found;
}
