import { type Condition, valuesOf, widened } from "../../services/questions/reading/condition.ts";
import type { Findings, Besides } from "../../services/questions/ask.ts";
import type { SearchResult } from "../../services/search/search.ts";
import { joinSql, sql, type Sql } from "../../services/store/store.ts";
import type { AskedContacts } from "./asked.ts";
import type { ContactLooking } from "./looking.ts";
import { isPointOfContact } from "./select-contacts.ts";

/** Who was found, and which conditions they do not meet. */
export interface ContactsLookedUp extends Pick<Findings, "hits" | "corrected"> {
  readonly dropped: readonly Condition[];
}

/** Who is a point of contact for what a question names, and meets its conditions; where nobody in a city is, who is in its country. */
export async function pointsLookedUp(
  { asker, community, now }: ContactLooking,
  asked: AskedContacts,
): Promise<ContactsLookedUp> {
  const condition = isPointOfContact(asked.countries, asked.topics, now);
  const narrow = amongContacts(community, condition);
  const within = { ...besides(asked, community, now), narrow };
  const found = await asker.search(asked, asked.conditions, within);
  const parts = asked.conditions.filter((one) => widened(one) !== undefined);
  if (found.hits.length > 0 || parts.length === 0) return { ...found, dropped: [] };
  const wider = asked.conditions.map((one) => widened(one) ?? one);
  return { ...(await asker.search(asked, wider, within)), dropped: parts };
}

/** Who meets all conditions of a question and that one. */
export async function strictlyLookedUp(
  looking: ContactLooking,
  asked: AskedContacts,
  condition: Sql,
): Promise<ContactsLookedUp> {
  const { asker, community, now } = looking;
  const points = asked.poc ? [isPointOfContact(asked.countries, asked.topics, now)] : [];
  const none = asked.noPoc ? [noPoint(asked, now)] : [];
  const narrow = amongContacts(community, joinSql([condition, ...points, ...none], " and "));
  return { ...(await asker.search(asked, asked.conditions, { labels: asked.options, narrow })), dropped: [] };
}

/** Who meets the conditions of a question; where nobody does, who meets all but one, a country's neighbours first. */
export const lookedUp = ({ asker, community, now }: ContactLooking, asked: AskedContacts): Promise<ContactsLookedUp> =>
  asker.ask(asked, besides(asked, community, now));

/** Who is in the countries that a question names, whatever else it asks for. */
export const inTheCountries = (
  { asker, community, now }: ContactLooking,
  asked: AskedContacts,
): Promise<SearchResult> =>
  asker.search(
    asked,
    asked.conditions.map((one) => widened(one) ?? one).filter((one) => valuesOf(one, "country").length > 0),
    besides(asked, community, now),
  );

const besides = (asked: AskedContacts, community: string, now: Date): Besides => ({
  labels: asked.options,
  ...(asked.noPoc ? { narrow: amongContacts(community, noPoint(asked, now)) } : {}),
});

const amongContacts = (community: string, condition: Sql): Sql =>
  sql`p.doc in (select c.id from contact c where c.community_id = ${community} and ${condition})`;

/** The condition that the contact `c` is no point of contact at that moment for what a question names. */
export const noPoint = ({ countries, topics }: AskedContacts, now: Date): Sql =>
  sql`not ${isPointOfContact(countries, topics, now)}`;
