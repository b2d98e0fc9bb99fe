import type { Seal } from "../../../kernel/ports/seal.ts";
import type { Ids } from "../../../kernel/values/ids.ts";
import { type CommunityDb, sql } from "../../../services/store/store.ts";
import type { ContactBefore } from "../changing/keep-change.ts";
import { placeOfChange } from "../changing/kept-changes.ts";
import { openPrivate } from "../fields/private-fields.ts";
import type { ContactPlan } from "../saving/plan-contact.ts";
import { storedContacts } from "../saving/whole-contact.ts";

interface Keeping {
  readonly db: CommunityDb;
  readonly community: string;
  readonly seal: Seal;
  readonly now: Date;
  readonly ids: Ids;
}

/**
 * Keeps, sealed, what an import is about to change, under the import's id: what contacts are, that some are not there yet, and what those are who
 * are not in the file and lose mandates by it.
 */
export async function keepImport(at: Keeping, id: string, plans: readonly ContactPlan[]): Promise<void> {
  const own = plans.map((plan): Kept => ({ contact: plan.id, before: beforeOf(plan) }));
  const all = [...own, ...(await losers(at, plans))];
  const { db, community, seal, now, ids } = at;
  const data = [];
  for (const { contact, before } of all) {
    const change = ids.next();
    const sealed = await seal.seal(JSON.stringify(before), placeOfChange(community, change));
    data.push({ communityId: community, id: change, contactId: contact, importId: id, sealed, changedAt: now });
  }
  if (data.length > 0) await db.contactChange.createMany({ data });
}

interface Kept {
  readonly contact: string;
  readonly before: ContactBefore;
}

/** Of one that is made, nothing private is kept: it is only taken out again. */
const beforeOf = ({ before, after }: ContactPlan): ContactBefore =>
  before
    ? { whole: before.whole, fields: before.fields }
    : { whole: after.whole, fields: { emails: [], phones: [] }, made: true };

/** Who has mandates that the plans give to others, and is none of these. */
async function losers({ db, community, seal }: Keeping, plans: readonly ContactPlan[]): Promise<Kept[]> {
  const given = plans.flatMap(({ after: { whole } }) =>
    whole.mandates.map(({ topic }) => ({ country: whole.country, topic })),
  );
  if (given.length === 0) return [];
  const rows = await db.$queryRaw<{ id: string; at: Date }[]>(sql`
    select distinct c.id, c.updated_at as at from point_of_contact p join contact c on c.community_id = p.community_id and c.id = p.contact_id
    join jsonb_to_recordset(${JSON.stringify(given)}::jsonb) g(country text, topic text) on g.country = p.country and g.topic = p.topic_key
    where p.community_id = ${community} and p.contact_id <> all(${plans.map(({ id }) => id)}::text[])`);
  const stored = await storedContacts(
    db,
    community,
    rows.map(({ id }) => id),
  );
  const kept: Kept[] = [];
  for (const { id, at } of rows) {
    const one = stored.get(id);
    if (!one) continue;
    const fields = await openPrivate(seal, community, id, one.sealed);
    kept.push({ contact: id, before: { whole: one.whole, fields, version: at.toISOString() } });
  }
  return kept;
}
