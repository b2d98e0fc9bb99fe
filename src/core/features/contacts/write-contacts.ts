import { fold } from "../../kernel/text/fold.ts";
import type { Saving } from "../../services/store/saving.ts";
import { type Db, sql } from "../../services/store/store.ts";
import type { ContactInput } from "./contact.ts";
import type { SealedColumns } from "./private-fields.ts";

/** A contact to be written, its private fields sealed. */
export interface ContactRow {
  readonly id: string;
  /** Whether it was stored before. */
  readonly stored: boolean;
  readonly contact: ContactInput;
  readonly poc: readonly string[];
  readonly sealed: SealedColumns;
}

/** Writes contacts with their topics and points of contact, in a handful of statements however many there are. */
export async function writeContacts(db: Db, { community, now }: Saving, rows: readonly ContactRow[]): Promise<void> {
  if (rows.length === 0) return;
  const before = rows.filter((r) => r.stored).map((r) => r.id);
  await upsert(db, community, now, rows);
  if (before.length > 0) {
    await db.contactTopic.deleteMany({ where: { communityId: community, contactId: { in: before } } });
    await db.pointOfContact.deleteMany({ where: { communityId: community, contactId: { in: before } } });
  }
  const topics = rows.flatMap(({ id, contact }) =>
    [...new Set(contact.topics)].map((topicKey) => ({ communityId: community, contactId: id, topicKey })),
  );
  if (topics.length > 0) await db.contactTopic.createMany({ data: topics });
  await namePointsOfContact(
    db,
    community,
    rows.flatMap(({ id, contact, poc }) => [...new Set(poc)].map((topic) => ({ country: contact.country, topic, id }))),
  );
}

// One statement for a thousand rows, new and old: a statement each would cost a second per thousand.
async function upsert(db: Db, community: string, now: Date, rows: readonly ContactRow[]): Promise<void> {
  const data = rows.map(({ id, contact, sealed }) => ({
    id,
    reference: contact.reference ?? null,
    name: contact.name,
    organisation: contact.organisation,
    post: contact.post,
    country: contact.country,
    languages: contact.languages,
    sharing: contact.sharing,
    emails: sealed.sealedEmails,
    phones: sealed.sealedPhones,
    note: sealed.sealedNote,
    folded: fold(contact.name),
    person: contact.person ?? null,
  }));
  await db.$executeRaw(sql`
    insert into contact (community_id, id, reference, name, organisation, post, country, languages, sharing,
      sealed_emails, sealed_phones, sealed_note, folded, person_id, created_at, updated_at)
    select ${community}, r.id, r.reference, r.name, r.organisation, r.post, r.country, r.languages, r.sharing,
      r.emails, r.phones, r.note, r.folded, r.person, ${now}::timestamptz, ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(data)}::jsonb) r(id text, reference text, name text, organisation text, post text,
      country text, languages text[], sharing text, emails text, phones text, note text, folded text, person text)
    on conflict (community_id, id) do update set reference = coalesce(excluded.reference, contact.reference), name = excluded.name,
      organisation = excluded.organisation, post = excluded.post, country = excluded.country, languages = excluded.languages,
      sharing = excluded.sharing, sealed_emails = excluded.sealed_emails, sealed_phones = excluded.sealed_phones,
      sealed_note = excluded.sealed_note, folded = excluded.folded, person_id = coalesce(excluded.person_id, contact.person_id), updated_at = excluded.updated_at`);
}

// The key of the table is what makes a point of contact single: a new one takes the place of the old one.
async function namePointsOfContact(
  db: Db,
  community: string,
  named: readonly { country: string; topic: string; id: string }[],
): Promise<void> {
  if (named.length === 0) return;
  await db.$executeRaw(sql`
    insert into point_of_contact (community_id, country, topic_key, contact_id)
    select ${community}, n.country, n.topic, n.id
    from unnest(${named.map((n) => n.country)}::text[], ${named.map((n) => n.topic)}::text[], ${named.map((n) => n.id)}::text[]) n(country, topic, id)
    on conflict (community_id, country, topic_key) do update set contact_id = excluded.contact_id`);
}
