import { countryAdjectives } from "../../kernel/language/country-adjectives/country-adjectives.ts";
import { COUNTRIES, countryName } from "../../kernel/language/countries.ts";
import { LANGUAGES } from "../../kernel/language/language.ts";
import { foldedWords } from "../../kernel/text/fold.ts";

let known: ReadonlyMap<string, readonly string[]> | undefined;

/** Words of the names of the countries that an adjective stands for, by its folded forms: "chileno" leads to "chile" and "chili", "costarricense" to "rica". */
export function countryWords(): ReadonlyMap<string, readonly string[]> {
  known ??= read();
  return known;
}

function read(): ReadonlyMap<string, readonly string[]> {
  const names = new Map(
    COUNTRIES.map((code) => [code, LANGUAGES.map((l) => foldedWords(countryName(code, l)))] as const),
  );
  const uses = new Map<string, Set<string>>();
  for (const [code, own] of names)
    for (const word of own.flat()) uses.set(word, (uses.get(word) ?? new Set()).add(code));
  // Of "Costa Rica", "costa" is another country's word, too; a name of one word is a country's own.
  const telling = (code: string) =>
    (names.get(code) ?? []).flatMap((name) =>
      name.length === 1 ? name : name.filter((word) => word.length > 2 && uses.get(word)?.size === 1),
    );
  return new Map(
    [...countryAdjectives()].map(([form, codes]) => [form, [...new Set(codes.flatMap((code) => telling(code)))]]),
  );
}
