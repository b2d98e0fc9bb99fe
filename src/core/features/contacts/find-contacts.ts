import { defined } from "../../kernel/values/defined.ts";
import type { Hit } from "../../services/search/search.ts";
import { joinSql, sql } from "../../services/store/store.ts";
import type { Named } from "../../services/taxonomy/named-in.ts";
import { answersTo, type ContactsFound } from "./answers.ts";
import { countriesOf } from "./in-countries.ts";
import { type Intent, readIntent } from "./intent.ts";
import { type Looking, MOST_CONTACTS, searched } from "./looking.ts";
import { isNamedPoint, pointsFirst, pointsFor } from "./points.ts";
import { replaced } from "./replaced.ts";
import { type ContactFilter, fits, selectContacts } from "./select-contacts.ts";
import { wholeAnswers } from "./whole-answers.ts";

/** Longest words of one look-up, in characters. */
export const CONTACT_WORDS_MAX = 200;

/** What is asked for: words, and what must hold besides. */
export interface ContactQuestion extends ContactFilter {
  readonly words?: string;
}

/**
 * Looks contacts up. Without words: points of contact first, then by name. With words: by rank, but a single point of
 * contact for a country or topic that the question names stands before everybody who matches no more of its words.
 */
export async function findContacts(
  looking: Looking,
  { words = "", ...filter }: ContactQuestion,
): Promise<ContactsFound> {
  const intent = readIntent(words, looking.terms);
  const find = intent.rest === "" ? filtered : ranked;
  const found = await find(looking, intent, { ...defined({ language: intent.language }), ...filter });
  if (found.ids.length > 0 || intent.language === undefined || intent.rest === "") return found;
  // Nobody who speaks it: others are better than none.
  return { ...(await find(looking, intent, filter)), clear: false, partial: true };
}

async function filtered(looking: Looking, intent: Intent, filter: ContactFilter): Promise<ContactsFound> {
  const { db, community } = looking;
  const condition = fits(intent.poc ? { ...filter, poc: true } : filter);
  const found = await selectContacts(db, community, condition, isNamedPoint(filter, intent), MOST_CONTACTS + 1);
  const ids = found.slice(0, MOST_CONTACTS);
  return {
    ids,
    answers: ids,
    clear: ids.length === 1,
    fit: 1,
    corrected: [],
    missing: [],
    nobodyIn: [],
    partial: false,
    noPoc: false,
    cut: found.length > ids.length,
  };
}

async function ranked(looking: Looking, intent: Intent, filter: ContactFilter): Promise<ContactsFound> {
  const condition = fits(filter);
  if (intent.poc) {
    const points = await searched(looking, intent.rest, sql`${condition} and ${isNamedPoint(filter, intent)}`);
    const ids = points.hits.map(({ doc }) => doc);
    if (ids.length > 0) return answersTo(looking, points, { filter, named: intent, points: ids });
  }
  const all = await searched(looking, intent.rest, Object.keys(filter).length > 0 ? condition : undefined);
  const meant = all.corrected.length > 0 ? readIntent(replaced(intent.rest, all.corrected), looking.terms) : intent;
  const lifts = !intent.poc && filter.poc !== true && all.hits.length > 0;
  const points = lifts ? await pointsFor(looking, filter, meant) : [];
  const ranking = points.length > 0 ? await pointsFirst(looking, intent.rest, all.hits, points) : all.hits;
  const hits =
    all.hits.length > MOST_CONTACTS ? await countriesKept(looking, intent.rest, ranking, meant, filter) : ranking;
  const found = await answersTo(looking, { ...all, hits }, { filter, named: meant, points });
  return { ...found, noPoc: intent.poc };
}

/**
 * Hits of which not all are looked at, those of the countries first that the question names; as they are, where somebody of each
 * has all of its words, since that is whom it asks for.
 */
async function countriesKept(
  looking: Looking,
  words: string,
  hits: readonly Hit[],
  { countries }: Named,
  filter: ContactFilter,
): Promise<readonly Hit[]> {
  if (countries.length === 0 || filter.country !== undefined) return hits;
  const seen = await countriesOf(looking, hits, countries);
  const answered = new Set(wholeAnswers(hits, new Set(seen.keys())).map((id) => seen.get(id)));
  if (countries.every((country) => answered.has(country))) return hits;
  const condition = sql`${fits(filter)} and c.country in (${joinSql([...countries])})`;
  const own = (await searched(looking, words, condition)).hits;
  const ids = new Set(own.map(({ doc }) => doc));
  return [...own, ...hits.filter(({ doc }) => !ids.has(doc))];
}
