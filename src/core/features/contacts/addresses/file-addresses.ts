import type { Seal } from "../../../kernel/ports/seal.ts";
import type { Db } from "../../../services/store/store.ts";
import type { PrivateFields } from "../contact.ts";
import { type Address, emailAddress, phoneAddress } from "./address.ts";
import { addressDigest, filingKey } from "./digests.ts";

/** A contact whose addresses are filed. */
export interface Addressed {
  readonly id: string;
  /** Where its numbers are dialled from, where they do not say it. */
  readonly country: string;
  readonly fields: Pick<PrivateFields, "emails" | "phones">;
}

/** Files what contacts are found by, asked for by address or number, in place of what was there. */
export async function fileAddresses(
  db: Db,
  { community, seal }: { readonly community: string; readonly seal: Seal },
  contacts: readonly Addressed[],
): Promise<void> {
  if (contacts.length === 0) return;
  const key = filingKey(seal);
  await db.contactAddress.deleteMany({
    where: { communityId: community, contactId: { in: contacts.map(({ id }) => id) } },
  });
  const digest = (field: Address["field"], value: string) => addressDigest(key, community, field, value);
  const rows = contacts.flatMap(({ id, ...one }) =>
    addressesOf(one).map(({ field, exact, national }) => ({
      ...{ communityId: community, contactId: id, field, keyId: key.id, digest: digest(field, exact) },
      national: national === null ? null : digest(field, national),
    })),
  );
  if (rows.length > 0) await db.contactAddress.createMany({ data: rows, skipDuplicates: true });
}

const addressesOf = ({ country, fields: { emails, phones } }: Omit<Addressed, "id">): Address[] => [
  ...emails.map(emailAddress),
  ...phones.map(({ number }) => phoneAddress(number, country)),
];
