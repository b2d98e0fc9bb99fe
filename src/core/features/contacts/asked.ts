import { isCommonWord, onlyJoins } from "../../kernel/language/common-words/common-words.ts";
import { agencies } from "../../services/questions/agencies/agencies.ts";
import { type Condition, labelsOf, valuesOf } from "../../services/questions/reading/condition.ts";
import { countries } from "../../services/questions/conditions/countries.ts";
import { pointsOfContact } from "../../services/questions/conditions/points-of-contact.ts";
import { spokenLanguages } from "../../services/questions/conditions/spoken-languages.ts";
import type { Question, Recogniser } from "../../services/questions/reading/read-question.ts";
import { understood } from "../../services/questions/understanding.ts";
import type { Word } from "../../services/questions/reading/words.ts";
import type { LabelTerm } from "../../services/search/search.ts";
import { asksForContact } from "./kind-words.ts";
import type { Looking } from "./looking.ts";
import type { ContactFilter } from "./select-contacts.ts";

/** What questions for contacts may ask for, besides topics and words. */
const CONDITIONS: readonly Recogniser[] = [pointsOfContact, countries, spokenLanguages("speaks"), agencies];

/** A question for contacts, as it was understood. */
export interface Asked {
  readonly question: Question;
  /** What its words ask for, but for points of contact. */
  readonly conditions: readonly Condition[];
  /** What its options ask for, which nothing makes up for. */
  readonly options: readonly LabelTerm[];
  readonly excluded: readonly LabelTerm[];
  /** For the ranking; empty where no word says anything. */
  readonly words: string;
  /** Its words that name something. */
  readonly telling: readonly Word[];
  /** Whether it asks for points of contact. */
  readonly poc: boolean;
  /** ISO codes of the countries, and keys of the topics, that it names anyhow. */
  readonly countries: readonly string[];
  readonly topics: readonly string[];
  /** The countries that it names one by one. */
  readonly each: readonly string[];
}

/** Reads what the words and the options of a question ask for. */
export async function readAsked(
  { db, terms }: Pick<Looking, "db" | "terms">,
  words: string,
  { country, topic, language, poc }: ContactFilter,
): Promise<Asked> {
  const question = await understood(db, words, { recognisers: CONDITIONS, terms, tells: namesSomething });
  const wanted = question.conditions.filter((one) => !one.excluded);
  const conditions = wanted.filter((one) => valuesOf(one, "poc").length === 0);
  const named = (name: string, option: string | undefined) =>
    option === undefined ? namedBy(conditions, name) : [option];
  const telling = question.words.filter((word) => namesSomething(word, words));
  const only = wanted.length === 0 && telling.length === 0;
  const codes = named("country", country);
  const one = conditions.find((condition) => valuesOf(condition, "country").length > 0);
  return {
    question,
    conditions,
    options: [
      ...(country === undefined ? [] : [`country:${country}` as const]),
      ...(topic === undefined ? [] : [`topic:${topic}` as const]),
      ...(language === undefined ? [] : [`speaks:${language}` as const]),
    ],
    excluded: question.conditions.filter((condition) => condition.excluded).flatMap(labelsOf),
    words: [
      only ? question.rest() : question.rest((word) => telling.includes(word)),
      // Who has the words themselves comes before who is merely filed under what they mean.
      ...conditions.filter(({ words: own }) => own.length > 0).map(({ typed }) => typed),
    ]
      .join(" ")
      .trim(),
    telling: only ? question.words : telling,
    poc: poc === true || wanted.length > conditions.length,
    countries: codes,
    topics: named("topic", topic),
    each: country === undefined && one !== undefined && one.spans.length === codes.length ? codes : [],
  };
}

/** What conditions name of that kind, and of no other where some do: of "prosecutor for extradition" the topic is extradition. */
function namedBy(conditions: readonly Condition[], name: string): string[] {
  const pure = conditions.filter(({ meanings }) => meanings.every((one) => one.name === name));
  return [...new Set((pure.length > 0 ? pure : conditions).flatMap((one) => valuesOf(one, name)))];
}

/** Whether a word of a question names something that contacts may have: a word of every day does where it is written as a name is. */
function namesSomething({ typed, folded, from, literal }: Word, text: string): boolean {
  if (literal) return true;
  const asName = /^\p{Lu}\p{Ll}/u.test(typed) && /[\p{L}\p{N},]\s*$/u.test(text.slice(0, from));
  if (folded.length < 2 || onlyJoins(folded)) return false;
  return asName ? !asksForContact(folded) : !isCommonWord(folded) && !asksForContact(folded);
}
