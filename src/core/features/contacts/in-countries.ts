import { countryName } from "../../kernel/language/countries.ts";
import { LANGUAGES } from "../../kernel/language/language.ts";
import { fold, foldedWords } from "../../kernel/text/fold.ts";
import type { Hit } from "../../services/search/search.ts";
import { joinSql, sql } from "../../services/store/store.ts";
import { namedIn } from "../../services/taxonomy/named-in.ts";
import type { Looking } from "./looking.ts";
import { namesSomething } from "./whole-answers.ts";

/** By the id of a contact, the country that it is of. */
export type CountryOf = ReadonlyMap<string, string>;

/** Countries in which nobody has all the words of a question, though somebody is there. */
export interface Lacking {
  /** ISO codes, in the order in which they were named. */
  readonly countries: readonly string[];
  /** Words that nobody there has. */
  readonly words: readonly string[];
}

/** Of which of the countries each is that is of one. */
export async function countriesOf(
  { db, community }: Looking,
  hits: readonly Hit[],
  countries: readonly string[],
): Promise<CountryOf> {
  if (hits.length === 0 || countries.length === 0) return new Map();
  const ids = joinSql(hits.map(({ doc }) => doc));
  const rows = await db.$queryRaw<{ id: string; country: string }[]>(sql`
    select c.id, c.country from contact c
    where c.community_id = ${community} and c.id in (${ids}) and c.country in (${joinSql([...countries])})`);
  return new Map(rows.map(({ id, country }) => [id, country]));
}

/** Of a country all of its contacts, by rank; of each of several those that have the most words of the question. */
export function closestIn(hits: readonly Hit[], countryOf: CountryOf, countries: readonly string[]): string[] {
  return countries.flatMap((country) => {
    const own = hits.filter(({ doc }) => countryOf.get(doc) === country);
    const most = Math.max(0, ...own.map(told));
    return own.filter((hit) => countries.length === 1 || told(hit) === most).map(({ doc }) => doc);
  });
}

const told = ({ why }: Hit): number => why.filter(({ word }) => namesSomething(word)).length;

/** In which of the countries somebody is, but nobody has some words of the question; `missing` are those that nobody has anywhere. */
export function lackingIn(
  hits: readonly Hit[],
  countryOf: CountryOf,
  countries: readonly string[],
  missing: readonly string[],
): Lacking | undefined {
  const own = hits.filter(({ doc }) => countries.includes(countryOf.get(doc) ?? ""));
  const there = countries.filter((country) => own.some(({ doc }) => countryOf.get(doc) === country));
  const had = new Set(own.flatMap(({ why }) => why.map(({ word }) => word)));
  const names = new Set(
    hits
      .filter(({ doc }) => countryOf.has(doc))
      .flatMap(({ why }) => why.filter(({ fields }) => fields.includes("country")).map(({ word }) => word)),
  );
  const asked = new Set(hits.flatMap(({ why }) => why.map(({ word }) => word)).filter(namesSomething));
  const words = [...missing, ...[...asked].filter((word) => !had.has(word) && !names.has(word))];
  return words.length > 0 && there.length > 0 ? { countries: there, words } : undefined;
}

/** Whether a word is, or is a part of, what one of the countries is called in any language of the interface. */
export function isPartOfName(word: string, countries: readonly string[]): boolean {
  const folded = fold(word);
  const inName = (code: string) =>
    LANGUAGES.some((language) => foldedWords(countryName(code, language)).includes(folded));
  return countries.some(inName) || namedIn(word, []).countries.some((code) => countries.includes(code));
}
