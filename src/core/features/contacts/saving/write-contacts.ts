import { fold } from "../../../kernel/text/fold.ts";
import type { Saving } from "../../../services/store/saving.ts";
import { type Db, sql } from "../../../services/store/store.ts";
import { foldedCity } from "../cities/city.ts";
import type { SealedColumns } from "../fields/private-fields.ts";
import type { WholeContact } from "./whole-contact.ts";

/** A contact to be written, its private fields sealed. */
export interface ContactRow {
  readonly id: string;
  readonly contact: WholeContact;
  readonly sealed: SealedColumns;
  /** Nothing of it is there yet, so nothing is taken away. */
  readonly fresh?: boolean;
}

/** Writes contacts with their topics, whether they are there or not, in a handful of statements however many there are. Mandates are named apart. */
export async function writeContacts(db: Db, { community, now }: Saving, rows: readonly ContactRow[]): Promise<void> {
  if (rows.length === 0) return;
  await upsert(db, community, now, rows);
  const there = rows.flatMap(({ id, fresh }) => (fresh === true ? [] : [id]));
  if (there.length > 0)
    await db.$executeRaw(
      sql`delete from contact_topic where community_id = ${community} and contact_id = any(${there}::text[])`,
    );
  const topics = rows.flatMap(({ id, contact }) =>
    contact.topics.map((topic) => ({ id, topic, level: contact.expert.includes(topic) ? 2 : 1 })),
  );
  await db.$executeRaw(sql`
    insert into contact_topic (community_id, contact_id, topic_key, level)
    select ${community}, r.id, r.topic, r.level
    from unnest(${topics.map(({ id }) => id)}::text[], ${topics.map(({ topic }) => topic)}::text[],
      ${topics.map(({ level }) => level)}::smallint[]) r(id, topic, level)`);
}

// One statement for a thousand rows, new and old: a statement each would cost a second per thousand.
async function upsert(db: Db, community: string, now: Date, rows: readonly ContactRow[]): Promise<void> {
  const data = rows.map(({ id, contact, sealed }) => ({
    ...{ id, reference: contact.reference, name: contact.name, organisation: contact.organisation },
    ...{ post: contact.post, agency: contact.agency, country: contact.country },
    ...{ city: contact.city, folded_city: foldedCity(contact) },
    ...{ zone: contact.zone, hours: contact.hours, languages: contact.languages, fluent: contact.fluent },
    ...{ sharing: contact.sharing, visibility: contact.visibility, away: contact.awayUntil, source: contact.source },
    ...{
      emails: sealed.sealedEmails,
      phones: sealed.sealedPhones,
      mobiles: sealed.sealedMobiles,
      always: sealed.sealedAlways,
      note: sealed.sealedNote,
      folded: fold(contact.name),
    },
    ...{ verifier: contact.verifiedById, verified: contact.verifiedAt, confirmed: contact.confirmedAt },
    ...{ gone: contact.leftAt ?? null, person: contact.personId },
    ...{ ids: contact.formerIds, references: contact.formerReferences },
  }));
  await db.$executeRaw(sql`
    insert into contact (community_id, id, reference, name, organisation, post, agency, country, city, folded_city, zone, hours, languages, fluent,
      sharing, visibility, away_until, source, sealed_emails, sealed_phones, sealed_mobiles, sealed_always, sealed_note, folded, verified_by_id, verified_at,
      confirmed_at, left_at, person_id, former_ids, former_references, created_at, updated_at)
    select ${community}, r.id, r.reference, r.name, r.organisation, r.post, r.agency, r.country, r.city, r.folded_city, r.zone, r.hours, r.languages, r.fluent,
      r.sharing, r.visibility, r.away, r.source, r.emails, r.phones, r.mobiles, r.always, r.note, r.folded, r.verifier, r.verified,
      r.confirmed, r.gone, r.person, r.ids, r."references", ${now}::timestamptz, ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(data)}::jsonb) r(id text, reference text, name text, organisation text, post text, agency text,
      country text, city text, folded_city text, zone text, hours text, languages text[], fluent text[], sharing text, visibility jsonb, away date, source text,
      emails text, phones text, mobiles text, always text, note text, folded text, verifier text, verified timestamptz, confirmed timestamptz, gone date, person text,
      ids text[], "references" text[])
    on conflict (community_id, id) do update set reference = excluded.reference, name = excluded.name,
      organisation = excluded.organisation, post = excluded.post, agency = excluded.agency, country = excluded.country, city = excluded.city, folded_city = excluded.folded_city,
      zone = excluded.zone, hours = excluded.hours, languages = excluded.languages, fluent = excluded.fluent,
      sharing = excluded.sharing, visibility = excluded.visibility, away_until = excluded.away_until, source = excluded.source,
      sealed_emails = excluded.sealed_emails, sealed_phones = excluded.sealed_phones,
      sealed_mobiles = excluded.sealed_mobiles, sealed_always = excluded.sealed_always, sealed_note = excluded.sealed_note, folded = excluded.folded,
      verified_by_id = excluded.verified_by_id, verified_at = excluded.verified_at, confirmed_at = excluded.confirmed_at,
      left_at = excluded.left_at, person_id = excluded.person_id, former_ids = excluded.former_ids,
      former_references = excluded.former_references, updated_at = excluded.updated_at, ${answered(now)}`);
}

/** Who confirms a contact, or verifies it, answers whether it is still right; whoever else it becomes is asked anew. */
function answered(now: Date) {
  const said = sql`(contact.confirmed_at, contact.verified_at) is distinct from (excluded.confirmed_at, excluded.verified_at)`;
  const others = sql`contact.person_id is distinct from excluded.person_id`;
  return sql`asked_at = case when ${said} and contact.asked_at > ${now}::timestamptz then ${now}::timestamptz when ${others} and not ${said} then null else contact.asked_at end,
      silences = case when ${said} or ${others} then 0 else contact.silences end, stale_at = case when ${said} then null else contact.stale_at end`;
}
