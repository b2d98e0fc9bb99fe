import { isCommonWord, onlyJoins } from "../../kernel/language/common-words/common-words.ts";
import { codesBeforeNames, initialsIn, withAsWords } from "../../services/questions/names/initials.ts";
import type { UnderstoodQuestion as Read, Asker } from "../../services/questions/ask.ts";
import { cities, cityKey } from "../../services/questions/conditions/cities.ts";
import { citiesAt } from "../../services/questions/conditions/own-cities.ts";
import { type Condition, valuesOf, widened } from "../../services/questions/reading/condition.ts";
import type { Word } from "../../services/questions/reading/words.ts";
import type { LabelTerm } from "../../services/search/search.ts";
import type { Db } from "../../services/store/store.ts";
import { cityLabel } from "./cities/city.ts";
import { citiesNamed } from "./cities/named-cities.ts";
import { asksForContact } from "./kind-words.ts";
import type { ContactFilter } from "./select-contacts.ts";

/** A question for contacts, as it was understood; among its conditions are neither points of contact, nor now, nor available, nor that it is urgent. */
export interface AskedContacts extends Read {
  /** What its options ask for, which nothing makes up for. */
  readonly options: readonly LabelTerm[];
  /** Its words that are initials of somebody, and whether some of them may be the code of a country. */
  readonly initials: readonly Word[];
  readonly doubtful: boolean;
  /** Whether it asks for points of contact. */
  readonly poc: boolean;
  /** Whether it asks for who is at work at this minute. */
  readonly now: boolean;
  /** Whether it asks for who is not away today. */
  readonly available: boolean;
  /** Whether it is urgent. */
  readonly urgent: boolean;
  /** Whether it asks for others than these. */
  readonly noPoc: boolean;
  /** ISO codes of the countries, those of its cities where it names none, and keys of the topics, that it names anyhow. */
  readonly countries: readonly string[];
  readonly topics: readonly string[];
  /** The countries that it names one by one. */
  readonly each: readonly string[];
}

/** Where a question is read: whose contacts may be in a city that it names. */
export interface Reading {
  readonly asker: Asker;
  readonly db: Db;
  readonly community: string;
}

/** How a word in capitals before a name is taken: as initials of it, or as the code of a country. */
type Codes = "initials" | "countries";

/** Reads what the words and the options of a question ask for. A city in which nobody is whom the asker may see stands for its country. */
export async function readAsked(
  reading: Reading,
  words: string,
  filter: ContactFilter,
  codes: Codes = "initials",
): Promise<AskedContacts> {
  const { asker } = reading;
  const asked = understood(await asker.read(words, [cities]), words, filter, codes);
  const named = await citiesNamed(reading, asked);
  if (named.length === 0) return asked;
  return understood(await asker.read(words, [citiesAt(named)]), words, filter, codes);
}

function understood(
  read: Read,
  words: string,
  { country, city, topic, language, poc }: ContactFilter,
  means: Codes,
): AskedContacts {
  const doubtful = means === "countries" ? [] : codesBeforeNames(read.question);
  const question = withAsWords(read.question, doubtful);
  const meant = read.conditions.filter((one) => !doubtful.includes(one));
  const asks = (name: string) => meant.some((one) => valuesOf(one, name).length > 0);
  const conditions = meant.filter((one) => !ASIDE.some((name) => valuesOf(one, name).length > 0));
  const named = (name: string, option: string | undefined) =>
    option === undefined ? namedBy(conditions, name) : [option];
  const codes = named("country", country);
  const one = conditions.find((condition) => valuesOf(condition, "country").length > 0);
  const initials = initialsIn(question.text, question.words);
  const noPoc = question.conditions.some((condition) => condition.excluded && valuesOf(condition, "poc").length > 0);
  // "Contacts but no points of contact": nothing is left to be looked for.
  const isBare = noPoc && meant.length === 0 && !question.words.some((word) => namesSomething(word, words));
  return {
    ...read,
    ...{
      question,
      conditions,
      initials,
      noPoc,
      doubtful: doubtful.length > 0,
      now: asks("now"),
      available: asks("available"),
      urgent: asks("urgent"),
    },
    // What is left of "who is at work now?" is a question mark.
    words: isBare || !/[\p{L}\p{N}]/u.test(read.words) ? "" : read.words,
    telling: isBare ? [] : read.telling.filter((word) => !initials.includes(word)),
    options: [
      ...(country === undefined ? [] : [`country:${country}` as const]),
      ...(city === undefined ? [] : [cityLabel(cityKey(city))]),
      ...(topic === undefined ? [] : [`topic:${topic}` as const]),
      ...(language === undefined ? [] : [`speaks:${language}` as const]),
    ],
    poc: poc === true || asks("poc"),
    countries: codes.length > 0 ? codes : around(conditions),
    topics: named("topic", topic),
    each: country === undefined && one !== undefined && one.spans.length === codes.length ? codes : [],
  };
}

/** The countries of the cities that are asked for. */
const around = (conditions: readonly Condition[]): string[] => [
  ...new Set(conditions.flatMap((one) => valuesOf(widened(one) ?? one, "country"))),
];

// They are met by what contacts are, and not by labels.
const ASIDE = ["poc", "now", "available", "urgent"];

/** What conditions name of that kind, and of no other where some do: of "prosecutor for extradition" the topic is extradition. */
function namedBy(conditions: readonly Condition[], name: string): string[] {
  const pure = conditions.filter(({ meanings }) => meanings.every((one) => one.name === name));
  return [...new Set((pure.length > 0 ? pure : conditions).flatMap((one) => valuesOf(one, name)))];
}

/** Whether a word of a question names something that contacts may have: a word of every day does where it is written as a name is. */
export function namesSomething({ typed, folded, from, literal }: Word, text: string): boolean {
  if (literal) return true;
  const asName = /^\p{Lu}\p{Ll}/u.test(typed) && /[\p{L}\p{N},]\s*$/u.test(text.slice(0, from));
  if (folded.length < 2 || onlyJoins(folded)) return false;
  return asName ? !asksForContact(folded) : !isCommonWord(folded) && !asksForContact(folded);
}
