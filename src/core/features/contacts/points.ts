import type { Hit } from "../../services/search/search.ts";
import { joinSql, sql } from "../../services/store/store.ts";
import type { Named } from "../../services/taxonomy/named-in.ts";
import { type Looking, MOST_CONTACTS, searched } from "./looking.ts";
import { type ContactFilter, fits, isPointOfContact, selectContacts, type Sql } from "./select-contacts.ts";

/** The condition that the contact `c` is a single point of contact for what the question names. */
export function isNamedPoint({ country, topic }: ContactFilter, { countries, topics }: Named): Sql {
  return isPointOfContact(country === undefined ? countries : [country], topic === undefined ? topics : [topic]);
}

/** Ids of the single points of contact for what the question names; none, where it names neither a country nor a topic. */
export async function pointsFor(
  { db, community }: Looking,
  filter: ContactFilter,
  named: Named,
): Promise<readonly string[]> {
  const about = [...named.countries, ...named.topics, filter.country, filter.topic].some((one) => one !== undefined);
  return about
    ? selectContacts(
        db,
        community,
        sql`${fits(filter)} and ${isNamedPoint(filter, named)}`,
        sql`c.id is not null`,
        MOST_CONTACTS,
      )
    : [];
}

/** Hits by rank, but each single point of contact, also one that is not among them, before all that match none but its own words. */
export async function pointsFirst(
  looking: Looking,
  words: string,
  hits: readonly Hit[],
  points: readonly string[],
): Promise<readonly Hit[]> {
  const missing = hits.length < MOST_CONTACTS ? [] : points.filter((id) => hits.every((h) => h.doc !== id));
  const more = missing.length === 0 ? [] : (await searched(looking, words, sql`c.id in (${joinSql(missing)})`)).hits;
  return lifted([...hits, ...more], new Set(points));
}

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
