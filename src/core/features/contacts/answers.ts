import { defined } from "../../kernel/values/defined.ts";
import type { Hit, SearchResult } from "../../services/search/search.ts";
import { tellingWords } from "../../services/search/telling-words.ts";
import type { Named } from "../../services/taxonomy/named-in.ts";
import { closestIn, countriesOf, type CountryOf, type Lacking, isPartOfName, lackingIn } from "./in-countries.ts";
import { type Looking, MOST_CONTACTS } from "./looking.ts";
import type { ContactFilter } from "./select-contacts.ts";
import { isCalled, namesSomething, tellsSomething, wholeAnswers } from "./whole-answers.ts";

/** Contacts that answer a question, best first; at most MOST_CONTACTS. */
export interface ContactsFound {
  readonly ids: readonly string[];
  /** Those among them that answer all of the question, where somebody does: others have some of its words only. */
  readonly answers: readonly string[];
  /** Whether the only answer is clearly the contact that is asked for. */
  readonly clear: boolean;
  /** How many of its words the first answer has, but for words of every day. */
  readonly fit: number;
  readonly corrected: SearchResult["corrected"];
  /** Words that name something, as they were typed, and that nobody has. */
  readonly missing: readonly string[];
  /** ISO codes of those of several countries named in which nobody is. */
  readonly nobodyIn: readonly string[];
  /** Where somebody is, but without some of the words. */
  readonly lacking?: Lacking;
  /** Whether nobody has all the words that somebody has. */
  readonly partial: boolean;
  /** Whether the words ask for a point of contact and there is none that fits, so that these are others. */
  readonly noPoc: boolean;
  /** Whether there are more. */
  readonly cut: boolean;
}

interface Asked {
  readonly filter: ContactFilter;
  readonly named: Named;
  /** The single points of contact for what the question names. */
  readonly points: readonly string[];
}

/** Which of those that were found answer the question, and whether it is clear who is meant. */
export async function answersTo(looking: Looking, result: SearchResult, asked: Asked): Promise<ContactsFound> {
  const { filter } = asked;
  const named = filter.country === undefined ? asked.named.countries : [];
  const several = named.length > 1;
  const missing = result.missing.filter((word) => namesSomething(word) && !(several && isPartOfName(word, named)));
  const hits = result.hits.slice(0, MOST_CONTACTS).filter((hit) => missing.length === 0 || tellsSomething(hit));
  const countries = await countriesOf(looking, hits, named);
  const whole = wholeAnswers(hits, several ? new Set(countries.keys()) : undefined);
  const point = several ? undefined : askedPoint(hits, missing, asked);
  const chosen = whole.length === 0 && point !== undefined ? [point] : pointed(whole, asked, countries);
  const without = uncovered(named, chosen, countries);
  const theirs = chosen.length === 0 || several ? closestIn(hits, countries, without) : [];
  const some = [...chosen, ...theirs];
  const answers = some.length > 0 ? some : hits.map(({ doc }) => doc);
  const first = hits.find(({ doc }) => doc === answers[0]);
  const lacking = theirs.length > 0 ? lackingIn(hits, countries, without, missing) : undefined;
  return {
    ids: hits.map(({ doc }) => doc),
    answers,
    clear: answers.length === 1 && !several && theirs.length === 0 && (missing.length === 0 || answers[0] === point),
    fit: Math.max(1, first ? tellingWords(first) : 0),
    corrected: result.corrected,
    missing,
    nobodyIn: several ? uncovered(named, answers, countries) : [],
    ...defined({ lacking }),
    partial: chosen.length === 0,
    noPoc: false,
    cut: result.hits.length > MOST_CONTACTS,
  };
}

/** Those of the countries that none of the contacts is of. */
const uncovered = (named: readonly string[], ids: readonly string[], countries: CountryOf): string[] =>
  named.filter((code) => ids.every((id) => countries.get(id) !== code));

/** Of a question for a country and a topic, the single points of contact; where it names several countries, of each that has one. */
function pointed(whole: readonly string[], { filter, named, points }: Asked, countries: CountryOf): readonly string[] {
  if (!namesBoth(filter, named)) return whole;
  const single = new Set(points.filter((id) => whole.includes(id)));
  const covered = new Set([...single].map((id) => countries.get(id)));
  return whole.filter((id) => single.has(id) || !covered.has(countries.get(id)));
}

/** Whether a question names a country and a topic, so that it asks for one point of contact. */
const namesBoth = ({ country, topic }: ContactFilter, { countries, topics }: Named): boolean =>
  (country !== undefined || countries.length > 0) && (topic !== undefined || topics.length > 0);

/** The point of contact for the country and the topic that are asked for, where what else is asked is no name. */
function askedPoint(
  hits: readonly Hit[],
  missing: readonly string[],
  { filter, named, points }: Asked,
): string | undefined {
  const [point, ...more] = hits.filter(({ doc }) => points.includes(doc));
  if (!point || more.length > 0 || !namesBoth(filter, named) || named.topics.length > 1) return undefined;
  const words = hits.flatMap(({ why }) => why.map(({ word }) => word)).filter(namesSomething);
  const lacking = [...missing, ...words.filter((word) => !point.why.some((one) => one.word === word))];
  const isName = (word: string) => hits.some((hit) => isCalled(hit, word));
  const callsSomebody = words.some((word) => isCalled(point, word)) || lacking.some((word) => isName(word));
  return callsSomebody || missing.some((word) => /^\p{Lu}/u.test(word)) ? undefined : point.doc;
}
