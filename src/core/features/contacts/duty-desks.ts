import { joinSql, sql, type Sql } from "../../services/store/store.ts";
import type { AskedContacts } from "./asked.ts";
import type { ContactLooking } from "./looking.ts";
import { isPointOfContact, selectContacts } from "./select-contacts.ts";

/** The condition that the contact `c` is a desk that answers at any hour. */
export const isDutyDesk: Sql = sql`coalesce(c.agency = 'duty-desk', false)`;

const MOST_DESKS = 3;

/**
 * The desks that answer at any hour for an urgent question: of the countries that it names, whatever else it asks for; else those among who was
 * found.
 */
export async function dutyDesks(
  looking: ContactLooking,
  asked: AskedContacts,
  found: readonly string[],
): Promise<readonly string[]> {
  if (!asked.urgent) return [];
  const { now } = looking;
  const { countries, topics, options } = asked;
  const anywhereThere = countries.length > 0 && options.every((label) => label.startsWith("country:"));
  if (!anywhereThere && found.length === 0) return [];
  const among = anywhereThere ? sql`c.country in (${joinSql([...countries])})` : sql`c.id = any(${[...found]}::text[])`;
  const first = isPointOfContact(countries, topics, now);
  return selectContacts(looking, sql`${isDutyDesk} and ${among}`, first, MOST_DESKS);
}
