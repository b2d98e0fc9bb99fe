import { cityKey } from "../../services/questions/conditions/cities.ts";
import { type Db, joinSql, noSql, sql, type Sql } from "../../services/store/store.ts";
import { OPEN_CITY, SHOWN_CITY } from "./cities/city.ts";
import { awayNow } from "./available/away-now.ts";
import type { ContactDetails, ContactEntry } from "./contact.ts";
import { SEALED, type SealedColumns } from "./fields/private-fields.ts";
import { isCurrent } from "./mandates/current.ts";

/** What contacts are asked for besides words; an absent part asks for any. */
export interface ContactFilter {
  readonly country?: string;
  readonly city?: string;
  readonly topic?: string;
  readonly language?: string;
  /** Only single points of contact: for that topic and country, where these are given. */
  readonly poc?: boolean;
}

/** The condition that the contact `c` fits the filter at that moment. */
export function fits({ country, city, topic, language, poc }: ContactFilter, now: Date): Sql {
  const conditions = [
    ...(country === undefined ? [] : [sql`c.country = ${country}`]),
    ...(city === undefined ? [] : [sql`c.folded_city = ${cityKey(city)}`]),
    ...(topic === undefined
      ? []
      : [
          sql`exists (select from contact_topic ct where ct.community_id = c.community_id and ct.contact_id = c.id and ct.topic_key = ${topic})`,
        ]),
    ...(language === undefined ? [] : [sql`${language} = any(c.languages)`]),
    ...(poc === true
      ? [isPointOfContact(country === undefined ? [] : [country], topic === undefined ? [] : [topic], now)]
      : []),
  ];
  return conditions.length === 0 ? sql`true` : joinSql(conditions, " and ");
}

/** The condition that the contact `c` is a single point of contact at that moment, for one of those countries and topics where any are given: one text for any number of them, which is planned once. */
export function isPointOfContact(countries: readonly string[], topics: readonly string[], now: Date): Sql {
  const country = countries.length === 0 ? noSql : sql`and pc.country = any(${[...countries]}::text[])`;
  const topic = topics.length === 0 ? noSql : sql`and pc.topic_key = any(${[...topics]}::text[])`;
  return sql`exists (select from point_of_contact pc where pc.community_id = c.community_id and pc.contact_id = c.id and ${isCurrent(now)} ${country} ${topic})`;
}

/** The same of a whole directory: who it is, is read first. */
export function isAmongPoints(community: string, countries: readonly string[], now: Date): Sql {
  return sql`c.id = any(array(select pc.contact_id from point_of_contact pc
    where pc.community_id = ${community} and ${isCurrent(now)} and pc.country = any(${[...countries]}::text[])))`;
}

/** How far what stands of the contact `c` is to be relied on: 2, 1 where nobody confirmed it for long, 0 where they have left. */
export const RELIABLE = sql`case when c.left_at is not null then 0 when c.stale_at is not null then 1 else 2 end`;

/** Whether somebody has ever verified or confirmed the contact `c`. */
export const SURE = sql`(c.verified_at is not null or c.confirmed_at is not null)`;

/** Ids of the contacts that meet the condition, points of contact (as `first` says) first, then what stands, what is verified or confirmed, who is there, then by name. */
export async function selectContacts(
  { db, community, now }: { readonly db: Db; readonly community: string; readonly now: Date },
  condition: Sql,
  first: Sql,
  limit: number,
): Promise<string[]> {
  const away = await awayNow(db, community, now);
  const rows = await db.$queryRaw<{ id: string }[]>(sql`
    select c.id from contact c
    where c.community_id = ${community} and ${condition}
    order by ${first} desc, ${RELIABLE} desc, ${SURE} desc, ${away}, c.folded, c.id limit ${limit}`);
  return rows.map((r) => r.id);
}

/** Where contacts are looked at, and when: a mandate may be over. */
export interface LookingAt {
  readonly db: Db;
  readonly community: { readonly id: string };
  readonly now: Date;
}

// What of the contact `c` is searched, or shown by lists and cards.
const NAMED = sql`c.id, c.name, c.organisation, c.post, c.agency, c.country, c.languages, c.sharing,
  array(select ct.topic_key from contact_topic ct where ct.community_id = c.community_id and ct.contact_id = c.id order by 1) as topics`;
const SEARCHED = sql`${NAMED}, ${OPEN_CITY} as city`;
const entry = (
  now: Date,
) => sql`${NAMED}, ${SHOWN_CITY} as city, c.zone, c.away_until::text as "awayUntil", array(select pc.topic_key from point_of_contact pc
  where pc.community_id = c.community_id and pc.contact_id = c.id and ${isCurrent(now)} order by 1) as poc`;

/** What is searched of the contacts with those ids, in that order; ids that are not stored are left out. */
export const loadSearched = (
  db: Db,
  community: string,
  ids: readonly string[],
): Promise<Omit<ContactEntry, "poc" | "zone" | "awayUntil">[]> => inOrder(db, community, ids, SEARCHED);

/** The contacts with those ids, in that order, as lists show them; ids that are not stored are left out. */
export const loadContacts = ({ db, community, now }: LookingAt, ids: readonly string[]): Promise<ContactEntry[]> =>
  inOrder(db, community.id, ids, entry(now));

async function inOrder<T extends { readonly id: string }>(
  db: Db,
  community: string,
  ids: readonly string[],
  columns: Sql,
): Promise<T[]> {
  if (ids.length === 0) return [];
  const rows = await db.$queryRaw<T[]>(
    sql`select ${columns} from contact c where c.community_id = ${community} and c.id = any(${[...ids]}::text[])`,
  );
  const byId = new Map(rows.map((r) => [r.id, r]));
  return ids.map((id) => byId.get(id)).filter((c) => c !== undefined);
}

/** A contact with its private fields, still sealed; undefined where the reader may not see it. */
export const loadCard = (at: LookingAt, id: string): Promise<(ContactDetails & SealedColumns) | undefined> =>
  loadCardWith<unknown>(at, id, noSql);

/** The same with further columns of the contact `c`, each after a comma. */
export async function loadCardWith<Further>(
  { db, community, now }: LookingAt,
  id: string,
  further: Sql,
): Promise<(ContactDetails & SealedColumns & Further) | undefined> {
  const [row] = await db.$queryRaw<(ContactDetails & SealedColumns & Further)[]>(sql`
    select ${entry(now)}, ${SEALED},
      c.hours, c.fluent, c.visibility, c.source, c.person_id as person,
      array(select ct.topic_key from contact_topic ct where ct.community_id = c.community_id and ct.contact_id = c.id and ct.level > 1) as expert,
      c.verified_at as "verifiedAt", c.confirmed_at as "confirmedAt", v.name as "verifiedBy", c.asked_at as "askedAt", c.stale_at as "staleAt",
      c.left_at::text as "leftAt", c.created_at as "createdAt", c.updated_at as "changedAt" ${further}
    from contact c left join person v on v.community_id = c.community_id and v.id = c.verified_by_id
    where c.community_id = ${community.id} and c.id = ${id}`);
  return row;
}
