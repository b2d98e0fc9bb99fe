import { type Db, joinSql, noSql, sql } from "../../services/store/store.ts";
import type { ContactDetails, ContactEntry } from "./contact.ts";
import type { SealedColumns } from "./fields/private-fields.ts";

/** What contacts are asked for besides words; an absent part asks for any. */
export interface ContactFilter {
  readonly country?: string;
  readonly topic?: string;
  readonly language?: string;
  /** Only single points of contact: for that topic and country, where these are given. */
  readonly poc?: boolean;
}

/** A piece of SQL. */
export type Sql = ReturnType<typeof sql>;

/** The condition that the contact `c` fits the filter. */
export function fits({ country, topic, language, poc }: ContactFilter): Sql {
  const conditions = [
    ...(country === undefined ? [] : [sql`c.country = ${country}`]),
    ...(topic === undefined
      ? []
      : [
          sql`exists (select from contact_topic ct where ct.community_id = c.community_id and ct.contact_id = c.id and ct.topic_key = ${topic})`,
        ]),
    ...(language === undefined ? [] : [sql`${language} = any(c.languages)`]),
    ...(poc === true
      ? [isPointOfContact(country === undefined ? [] : [country], topic === undefined ? [] : [topic])]
      : []),
  ];
  return conditions.length === 0 ? sql`true` : joinSql(conditions, " and ");
}

/** The condition that the contact `c` is a single point of contact, for one of those countries and topics where any are given. */
export function isPointOfContact(countries: readonly string[], topics: readonly string[]): Sql {
  const country = countries.length === 0 ? noSql : sql`and pc.country in (${joinSql([...countries])})`;
  const topic = topics.length === 0 ? noSql : sql`and pc.topic_key in (${joinSql([...topics])})`;
  return sql`exists (select from point_of_contact pc where pc.community_id = c.community_id and pc.contact_id = c.id ${country} ${topic})`;
}

/** Ids of the contacts that meet the condition, points of contact (as `first` says) first, then by name. */
export async function selectContacts(
  db: Db,
  community: string,
  condition: Sql,
  first: Sql,
  limit: number,
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>(sql`
    select c.id from contact c
    where c.community_id = ${community} and ${condition}
    order by ${first} desc, c.folded, c.id limit ${limit}`);
  return rows.map((r) => r.id);
}

// What lists and cards show of the contact `c`.
const ENTRY = sql`c.id, c.name, c.organisation, c.post, c.agency, c.country, c.city, c.languages, c.sharing,
  array(select ct.topic_key from contact_topic ct where ct.community_id = c.community_id and ct.contact_id = c.id order by 1) as topics,
  array(select pc.topic_key from point_of_contact pc where pc.community_id = c.community_id and pc.contact_id = c.id order by 1) as poc`;

/** The contacts with those ids, in that order, as lists show them; ids that are not stored are left out. */
export async function loadContacts(db: Db, community: string, ids: readonly string[]): Promise<ContactEntry[]> {
  if (ids.length === 0) return [];
  const rows = await db.$queryRaw<ContactEntry[]>(
    sql`select ${ENTRY} from contact c where c.community_id = ${community} and c.id in (${joinSql([...ids])})`,
  );
  const byId = new Map(rows.map((r) => [r.id, r]));
  return ids.map((id) => byId.get(id)).filter((c) => c !== undefined);
}

/** A contact with its private fields, still sealed; undefined where the reader may not see it. */
export async function loadCard(
  db: Db,
  community: string,
  id: string,
): Promise<(ContactDetails & SealedColumns) | undefined> {
  const [row] = await db.$queryRaw<(ContactDetails & SealedColumns)[]>(sql`
    select ${ENTRY}, c.sealed_emails as "sealedEmails", c.sealed_phones as "sealedPhones", c.sealed_note as "sealedNote",
      c.zone, c.hours, c.fluent, c.visibility, c.away_until::text as "awayUntil", c.source, c.person_id as person,
      array(select ct.topic_key from contact_topic ct where ct.community_id = c.community_id and ct.contact_id = c.id and ct.level > 1) as expert,
      c.verified_at as "verifiedAt", c.confirmed_at as "confirmedAt", v.name as "verifiedBy"
    from contact c left join person v on v.community_id = c.community_id and v.id = c.verified_by_id
    where c.community_id = ${community} and c.id = ${id}`);
  return row;
}
