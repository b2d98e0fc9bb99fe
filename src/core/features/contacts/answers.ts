import type { Hit, SearchResult } from "../../services/search/search.ts";
import { joinSql, sql } from "../../services/store/store.ts";
import type { Named } from "../../services/taxonomy/named-in.ts";
import { type Looking, MOST_CONTACTS } from "./looking.ts";
import type { ContactFilter } from "./select-contacts.ts";
import { isNamed, namesSomething, wholeAnswers } from "./whole-answers.ts";

/** Contacts that answer a question, best first; at most MOST_CONTACTS. */
export interface ContactsFound {
  readonly ids: readonly string[];
  /** Those among them that answer all of the question, where somebody does: others have some of its words only. */
  readonly answers: readonly string[];
  /** Whether the only answer is clearly the contact that is asked for. */
  readonly clear: boolean;
  /** How many of its words the first answer has. */
  readonly fit: number;
  readonly corrected: SearchResult["corrected"];
  /** Words that name something, as they were typed, and that nobody has. */
  readonly missing: readonly string[];
  /** ISO codes of those of several countries named in which nobody has the other words. */
  readonly nobodyIn: readonly string[];
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
  const { filter, named } = asked;
  const hits = result.hits.slice(0, MOST_CONTACTS);
  const several = filter.country === undefined && named.countries.length > 1;
  const countries = several ? await countriesOf(looking, hits, named.countries) : undefined;
  const whole = wholeAnswers(hits, countries && new Set(countries.keys()));
  const answers = whole.length > 0 ? pointed(whole, asked, countries) : hits.map(({ doc }) => doc);
  const missing = result.missing.filter(namesSomething);
  const first = hits.find(({ doc }) => doc === answers[0]);
  const meant = missing.length === 0 || (first !== undefined && isAskedPoint(first, missing, asked));
  return {
    ids: hits.map(({ doc }) => doc),
    answers,
    clear: answers.length === 1 && !several && meant,
    fit: Math.max(1, first?.why.length ?? 0),
    corrected: result.corrected,
    missing,
    nobodyIn: several ? named.countries.filter((code) => answers.every((id) => countries?.get(id) !== code)) : [],
    partial: whole.length === 0,
    noPoc: false,
    cut: result.hits.length > hits.length,
  };
}

/** Of a question for a country and a topic, the single points of contact; where it names several countries, of each that has one. */
function pointed(
  whole: readonly string[],
  { filter, named, points }: Asked,
  countries: ReadonlyMap<string, string> | undefined,
): readonly string[] {
  if (!namesBoth(filter, named)) return whole;
  const single = new Set(points.filter((id) => whole.includes(id)));
  const covered = new Set([...single].map((id) => countries?.get(id)));
  return whole.filter((id) => single.has(id) || !covered.has(countries?.get(id)));
}

/** Whether a question names a country and a topic, so that it asks for one point of contact. */
const namesBoth = ({ country, topic }: ContactFilter, { countries, topics }: Named): boolean =>
  (country !== undefined || countries.length > 0) && (topic !== undefined || topics.length > 0);

/** Whether it is the point of contact for the country and topic that are asked for, and the words that nobody has are no name. */
function isAskedPoint(hit: Hit, missing: readonly string[], { filter, named, points }: Asked): boolean {
  const capital = missing.some((word) => /^\p{Lu}/u.test(word));
  return points.includes(hit.doc) && namesBoth(filter, named) && !isNamed(hit) && !capital;
}

/** Of which of the countries each is that is of one. */
async function countriesOf(
  { db, community }: Looking,
  hits: readonly Hit[],
  countries: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (hits.length === 0) return new Map();
  const ids = joinSql(hits.map(({ doc }) => doc));
  const rows = await db.$queryRaw<{ id: string; country: string }[]>(sql`
    select c.id, c.country from contact c
    where c.community_id = ${community} and c.id in (${ids}) and c.country in (${joinSql([...countries])})`);
  return new Map(rows.map(({ id, country }) => [id, country]));
}
