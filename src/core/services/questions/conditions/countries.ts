import { countryAdjectives } from "../../../kernel/language/country-adjectives/country-adjectives.ts";
import { COUNTRIES, countryName } from "../../../kernel/language/countries.ts";
import { LANGUAGES } from "../../../kernel/language/language.ts";
import { OTHER_COUNTRY_NAMES } from "../../../kernel/language/other-country-names.ts";
import type { RecognisedStretch } from "../reading/condition.ts";
import { type LexiconEntry, inCapitals, type NameLexicon, lexicon, type NameSpan } from "../reading/lexicon.ts";
import type { Recogniser } from "../reading/read-question.ts";
import { membersOf, REGIONS, regionNames } from "../regions/regions.ts";
import type { Word } from "../reading/words.ts";

interface Place {
  readonly codes: readonly string[];
  /** Whether it is one word, which may be somebody's name, too: "Israel", "Thaís". */
  readonly name: boolean;
}

let known: { readonly countries: NameLexicon<Place>; readonly regions: NameLexicon<Place> } | undefined;

function names() {
  known ??= { countries: lexicon(countryEntries()), regions: lexicon(regionEntries()) };
  return known;
}

/** Countries and regions by their names, adjectives and codes, in any language of the interface: "chilena", "PY", "Caribe". */
export const countries: Recogniser = (words) => [...countriesAlone(words), ...names().regions.find(words).map(placed)];

/** Countries without regions, for what may belong to a region and no country of it: a treaty. */
export const countriesAlone: Recogniser = (words) => [
  ...names().countries.find(words).map(placed),
  ...words.flatMap((_, at) => codeAt(words, at)),
];

const placed = ({ from, to, value }: NameSpan<Place>): RecognisedStretch => {
  return { from, to, meaning: { name: "country", values: value.codes }, asWords: value.name };
};

/** A code of two letters counts in capitals only, and beside words that are not: "no", "in" and "es" are words. */
function codeAt(words: readonly Word[], at: number): RecognisedStretch[] {
  const { typed = "", literal = true } = words[at] ?? {};
  if (literal || !COUNTRIES.includes(typed) || words.length === 1 || !inCapitals(words, at)) return [];
  return [{ from: at, to: at + 1, meaning: { name: "country", values: [typed] }, asWords: false }];
}

function countryEntries(): LexiconEntry<Place>[] {
  const called = [
    ...COUNTRIES.flatMap((code) => LANGUAGES.map((language) => [countryName(code, language), code] as const)),
    ...OTHER_COUNTRY_NAMES,
  ];
  const names = new Map(called.map(([name, code]) => [name, { codes: [code], name: !name.includes(" ") }]));
  // Two countries have the name.
  names.set("Congo", { codes: ["CD", "CG"], name: false });
  for (const name of ["Korea", "Corea", "Coreia", "Corée"]) names.set(name, { codes: ["KP", "KR"], name: false });
  for (const [form, codes] of countryAdjectives()) names.set(form, { codes: [...codes], name: !form.includes(" ") });
  return [...names].map(([name, value]) => ({ name, value }));
}

const regionEntries = (): LexiconEntry<Place>[] =>
  REGIONS.flatMap((region) =>
    regionNames(region).map((name) => ({ name, value: { codes: membersOf(region), name: false } })),
  );
