import type { Seal } from "../../../kernel/ports/seal.ts";
import { fold } from "../../../kernel/text/fold.ts";
import { type Db, sql } from "../../../services/store/store.ts";
import { keptBefore } from "../changing/keep-change.ts";
import type { GivenContact } from "../contact.ts";

interface In {
  readonly db: Db;
  readonly community: string;
  readonly seal: Seal;
}

/**
 * When the contact that is given was taken out of the directory, as long as that can be taken back: one of the same reference, or of the same
 * name, organisation and country. Undefined for one that never was, and for one of whom nothing is kept, such as somebody who was erased.
 */
export async function removedContacts({ db, community, seal }: In): Promise<(given: GivenContact) => Date | undefined> {
  const rows = await db.$queryRaw<{ id: string; contact: string; sealed: string; at: Date }[]>(sql`
    select distinct on (h.contact_id) h.id, h.contact_id as contact, h.sealed, h.changed_at as at from contact_change h
    where h.community_id = ${community}
      and not exists (select from contact c where c.community_id = h.community_id and c.id = h.contact_id)
    order by h.contact_id, h.changed_at desc, h.id desc`);
  const removed = new Map<string, Date>();
  for (const { contact, at, ...kept } of rows) {
    const { whole } = await keptBefore({ community: { id: community }, seal }, kept);
    const { name, organisation, country, reference } = whole;
    for (const mark of marksOf({ name, organisation, country, reference: reference ?? contact })) removed.set(mark, at);
    removed.set(contact, at);
  }
  return (given) => marksOf(given).flatMap((mark) => removed.get(mark) ?? [])[0];
}

/** By what a contact is known again. */
function marksOf({ reference, name, organisation, country }: GivenContact): string[] {
  const said = name !== undefined && organisation !== undefined && country !== undefined;
  return [
    ...(reference === undefined ? [] : [reference]),
    ...(said ? [[fold(name), fold(organisation), country].join("\n")] : []),
  ];
}
