import { groupBy } from "../../../kernel/values/group-by.ts";
import { type Db, joinSql, noSql, sql, type Sql } from "../../../services/store/store.ts";
import { OPEN_CITY } from "../cities/city.ts";
import type { ContactDetails } from "../contact.ts";
import { NOTHING_SEALED, SEALED, type SealedColumns } from "../fields/private-fields.ts";
import type { Mandate } from "../mandates/mandate.ts";

/** Whom a directory is to hold; an absent part asks for any. */
export interface DirectoryFilter {
  /** ISO codes. */
  readonly countries?: readonly string[];
  /** Keys of topics: whoever works on one of them, or is the point of contact for it. */
  readonly topics?: readonly string[];
}

/** A contact as it is printed, its private fields still sealed, and null where they were not asked for; its note is not. */
export interface DirectoryContact
  extends Omit<
      ContactDetails,
      "poc" | "expert" | "awayUntil" | "verifiedBy" | "source" | "askedAt" | "staleAt" | "leftAt" | "createdAt"
    >,
    SealedColumns {
  /** In the order of their topics. */
  readonly mandates: readonly Omit<Mandate, "deputyId">[];
}

/** How many contacts the reader may see that fit. */
export async function countDirectory(db: Db, community: string, filter: DirectoryFilter): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>(
    sql`select count(*)::int as count from contact c where c.community_id = ${community} and ${among(filter)}`,
  );
  return row?.count ?? 0;
}

/** Those contacts, by name. A city that is not for everybody is not printed: paper goes on from whoever had it printed. */
export async function loadDirectory(
  db: Db,
  community: string,
  filter: DirectoryFilter,
  sealed: boolean,
): Promise<DirectoryContact[]> {
  const rows = await db.$queryRaw<
    (Omit<DirectoryContact, "mandates" | keyof SealedColumns> & Partial<SealedColumns>)[]
  >(sql`
    select c.id, c.name, c.organisation, c.post, c.agency, c.country, ${OPEN_CITY} as city, c.languages, c.fluent, c.sharing, c.zone, c.hours,
      c.visibility, c.person_id as person, c.verified_at as "verifiedAt", c.confirmed_at as "confirmedAt",
      array(select ct.topic_key from contact_topic ct where ct.community_id = c.community_id and ct.contact_id = c.id order by 1) as topics
      ${sealed ? sql`, ${SEALED}` : noSql}
    from contact c where c.community_id = ${community} and ${among(filter)} order by c.folded, c.id`);
  const mandates = await db.$queryRaw<(DirectoryContact["mandates"][number] & { contact: string })[]>(sql`
    select pc.contact_id as contact, pc.topic_key as topic, pc.since::text, pc.until::text, pc.named_by as "namedBy", pc.note
    from point_of_contact pc join contact c on c.community_id = pc.community_id and c.id = pc.contact_id
    where pc.community_id = ${community} and ${among(filter)} order by pc.topic_key`);
  const byContact = groupBy(mandates, ({ contact }) => contact);
  return rows.map((row) => ({
    ...{ ...NOTHING_SEALED, ...row, sealedNote: null },
    mandates: byContact.get(row.id) ?? [],
  }));
}

/** The condition that the contact `c` is to be in it. */
function among({ countries, topics }: DirectoryFilter): Sql {
  const there = countries === undefined ? noSql : sql`and c.country in (${joinSql([...countries])})`;
  if (topics === undefined) return sql`true ${there}`;
  const keys = joinSql([...topics]);
  return sql`(exists (select from contact_topic ct where ct.community_id = c.community_id and ct.contact_id = c.id and ct.topic_key in (${keys}))
    or exists (select from point_of_contact pt where pt.community_id = c.community_id and pt.contact_id = c.id and pt.topic_key in (${keys}))) ${there}`;
}
