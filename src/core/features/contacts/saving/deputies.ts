import { batches } from "../../../services/store/saving.ts";
import type { Db } from "../../../services/store/store.ts";
import type { ContactInput } from "../contact.ts";

/** Who answers in the place of each contact, by the reference that it gives: one of those, or one that is stored; undefined for one that gives none. */
export async function deputiesOf(
  db: Db,
  community: string,
  all: readonly { readonly contact: ContactInput; readonly id: string }[],
): Promise<(contact: ContactInput) => string | undefined> {
  const named = [...new Set(all.flatMap(({ contact }) => contact.mandate?.deputy ?? []))];
  const ids = new Map<string | null, string>();
  for (const batch of batches(named))
    for (const { reference, id } of await db.contact.findMany({
      where: { communityId: community, reference: { in: [...batch] } },
      select: { reference: true, id: true },
    }))
      ids.set(reference, id);
  for (const { contact, id } of all) if (contact.reference !== undefined) ids.set(contact.reference, id);
  return ({ mandate }) => (mandate?.deputy === undefined ? undefined : ids.get(mandate.deputy));
}
