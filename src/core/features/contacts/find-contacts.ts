import type { Caller } from "../../kernel/access/caller.ts";
import type { Context } from "../../kernel/commands/command.ts";
import { type SearchResult, type Hit, type Search, searching } from "../../services/search/search.ts";
import { type Db, joinSql, sql } from "../../services/store/store.ts";
import type { Term } from "../../services/taxonomy/taxonomy.ts";
import { type Intent, readIntent } from "./intent.ts";
import { wholeAnswers } from "./whole-answers.ts";
import { type ContactFilter, fits, isPointOfContact, selectContacts, type Sql } from "./select-contacts.ts";

/** Most contacts one look-up leads through: 25 pages. */
export const MOST_CONTACTS = 200;

/** Longest words of one look-up, in characters. */
export const CONTACT_WORDS_MAX = 200;

/** What is asked for: words, and what must hold besides. */
export interface ContactQuestion extends ContactFilter {
  readonly words?: string;
}

/** Contacts that answer a question, best first; at most MOST_CONTACTS. */
export interface ContactsFound {
  readonly ids: readonly string[];
  /** Those among them that answer all of the question, where somebody does: others have some of its words only. */
  readonly answers: readonly string[];
  /** How many of its words the first has. */
  readonly fit: number;
  readonly corrected: SearchResult["corrected"];
  /** Whether the words ask for a point of contact and there is none that fits, so that these are others. */
  readonly noPoc: boolean;
}

/** Where, for whom and in which taxonomy contacts are looked up. */
export interface Looking {
  readonly db: Db;
  readonly community: string;
  readonly caller: Caller;
  readonly terms: readonly Term[];
  readonly search: Search;
}

/** A look-up of contacts; what it finds out about words it remembers, so wider questions cost little more. */
export function lookingFor(
  { db, community, caller }: Pick<Context, "db" | "community" | "caller">,
  terms: readonly Term[],
): Looking {
  const search = searching(db, {
    community: community.id,
    kind: "contact",
    language: caller.language,
    limit: MOST_CONTACTS,
  });
  return { db, community: community.id, caller, terms, search };
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
  if (intent.rest !== "") return ranked(looking, intent, filter);
  const asked: ContactFilter = intent.poc ? { ...filter, poc: true } : filter;
  const { db, community } = looking;
  const ids = await selectContacts(db, community, fits(asked), named(filter, intent), MOST_CONTACTS);
  return { ids, answers: ids, fit: 1, corrected: [], noPoc: false };
}

async function ranked(looking: Looking, intent: Intent, filter: ContactFilter): Promise<ContactsFound> {
  const { db, community, terms } = looking;
  const condition = fits(filter);
  if (intent.poc) {
    const points = await searched(looking, intent.rest, sql`${condition} and ${named(filter, intent)}`);
    if (points.hits.length > 0) return found(points);
  }
  const all = await searched(looking, intent.rest, Object.keys(filter).length > 0 ? condition : undefined);
  const meant =
    all.corrected.length > 0
      ? readIntent(
          all.corrected.reduce((words, { typed, used }) => words.replaceAll(typed, used), intent.rest),
          terms,
        )
      : intent;
  const about = [...meant.countries, ...meant.topics, filter.country, filter.topic].some(
    (named) => named !== undefined,
  );
  if (intent.poc || filter.poc === true || !about || all.hits.length === 0) return { ...found(all), noPoc: intent.poc };
  const points = await selectContacts(
    db,
    community,
    sql`${condition} and ${named(filter, meant)}`,
    sql`c.id is not null`,
    MOST_CONTACTS,
  );
  const missing = all.hits.length < MOST_CONTACTS ? [] : points.filter((id) => all.hits.every((h) => h.doc !== id));
  const more =
    missing.length === 0 ? [] : (await searched(looking, intent.rest, sql`c.id in (${joinSql(missing)})`)).hits;
  const hits = lifted([...all.hits, ...more], new Set(points)).slice(0, MOST_CONTACTS);
  return found({ ...all, hits }, namesBoth(filter, meant) ? points : []);
}

function searched({ community, search }: Looking, words: string, condition?: Sql): Promise<SearchResult> {
  const narrow =
    condition && sql`p.doc in (select c.id from contact c where c.community_id = ${community} and ${condition})`;
  return search(words, narrow);
}

/** What was found; of those that answer all of the question, `points` are the ones it asks for. */
function found({ hits, corrected }: SearchResult, points: readonly string[] = []): ContactsFound {
  const whole = wholeAnswers(hits);
  const asked = whole.filter((id) => points.includes(id));
  return {
    ids: hits.map((h) => h.doc),
    answers: asked.length > 0 ? asked : whole,
    fit: Math.max(1, hits[0]?.why.length ?? 0),
    corrected,
    noPoc: false,
  };
}

/** Whether a question names a country and a topic, so that it asks for one point of contact. */
const namesBoth = ({ country, topic }: ContactFilter, { countries, topics }: Intent): boolean =>
  (country !== undefined || countries.length > 0) && (topic !== undefined || topics.length > 0);

/** The condition that the contact `c` is a single point of contact for what the question names. */
function named({ country, topic }: ContactFilter, { countries, topics }: Intent): Sql {
  return isPointOfContact(country === undefined ? countries : [country], topic === undefined ? topics : [topic]);
}

/** By rank, but each single one before all that match none but its own words. */
function lifted(hits: readonly Hit[], single: ReadonlySet<string>): Hit[] {
  const placed = hits.map((hit) => {
    const own = new Set(hit.why.map((w) => w.word));
    const isSingle = single.has(hit.doc);
    const height = isSingle
      ? Math.max(...hits.filter((h) => h.why.every((w) => own.has(w.word))).map((h) => h.score))
      : hit.score;
    return { hit, isSingle, height };
  });
  return placed
    .sort((a, b) => b.height - a.height || Number(b.isSingle) - Number(a.isSingle) || b.hit.score - a.hit.score)
    .map((p) => p.hit);
}
