import { fold } from "../../../kernel/text/fold.ts";
import { batches } from "../../../services/store/saving.ts";
import type { Db } from "../../../services/store/store.ts";
import type { ContactInput } from "../contact.ts";

/** What of a stored contact tells which one it is. */
interface Known {
  readonly id: string;
  readonly reference: string | null;
  readonly name: string;
  readonly organisation: string;
  readonly country: string;
}

/** A contact as it is given, and the id of the one that it is. */
export interface Matched {
  readonly contact: ContactInput;
  readonly id?: string;
}

/**
 * Each contact once, by the id of the stored one it is: that with the same reference, else that with the same name,
 * organisation and country (accents and case aside), unless it goes by another reference. Those that are not stored yet
 * come without one. Given twice, the last counts.
 */
export async function matchContacts(db: Db, community: string, contacts: readonly ContactInput[]): Promise<Matched[]> {
  const once = new Map(
    contacts.map((c) => [c.reference === undefined ? identityOf(c) : `reference ${c.reference}`, c]),
  );
  const matched: Matched[] = [];
  for (const batch of batches([...once.values()])) {
    const references = batch.map((c) => c.reference).filter((r) => r !== undefined);
    const stored: Known[] = await db.contact.findMany({
      where: {
        communityId: community,
        OR: [{ reference: { in: references } }, { folded: { in: [...new Set(batch.map((c) => fold(c.name)))] } }],
      },
      orderBy: { id: "asc" },
      select: { id: true, reference: true, name: true, organisation: true, country: true },
    });
    const match = matcher(stored);
    for (const contact of batch) {
      const found = match(contact);
      matched.push({ contact, ...(found ? { id: found.id } : {}) });
    }
  }
  return matched;
}

/** Finds for one contact after the other which of those that are stored it is. */
function matcher(stored: readonly Known[]): (contact: ContactInput) => Known | undefined {
  const byReference = new Map(stored.map((s) => [s.reference, s]));
  const byIdentity = new Map<string, Known[]>();
  for (const s of stored) byIdentity.set(identityOf(s), [...(byIdentity.get(identityOf(s)) ?? []), s]);
  return (contact) => {
    const same = byIdentity.get(identityOf(contact)) ?? [];
    const nameless = same.find((s) => s.reference === null);
    const found =
      contact.reference === undefined ? (nameless ?? same[0]) : (byReference.get(contact.reference) ?? nameless);
    // A stored contact without a reference is one row's only: a second row of the same person is somebody else.
    if (found && found === nameless)
      byIdentity.set(
        identityOf(contact),
        same.filter((s) => s !== found),
      );
    return found;
  };
}

const identityOf = ({ name, organisation, country }: Pick<ContactInput, "name" | "organisation" | "country">) =>
  `identity ${[fold(name), fold(organisation), country].join("\n")}`;
