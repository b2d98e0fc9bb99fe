import type { Seal } from "../../../kernel/ports/seal.ts";
import { type Db, sql } from "../../../services/store/store.ts";
import type { PrivateFields } from "../contact.ts";
import { fieldOfPhone } from "../fields/phone.ts";
import type { PrivateField } from "../fields/visibility.ts";
import { type Address, emailAddress, phoneAddress } from "./address.ts";
import { addressDigest, filingKey } from "./digests.ts";

/** A contact whose addresses are filed. */
export interface Addressed {
  readonly id: string;
  /** Where its numbers are dialled from, where they do not say it. */
  readonly country: string;
  readonly fields: Pick<PrivateFields, "emails" | "phones">;
  /** None are filed of it yet. */
  readonly fresh?: boolean;
}

/** Files what contacts are found by, asked for by address or number, in place of what was there. */
export async function fileAddresses(
  db: Db,
  { community, seal }: { readonly community: string; readonly seal: Seal },
  contacts: readonly Addressed[],
): Promise<void> {
  if (contacts.length === 0) return;
  const key = filingKey(seal);
  const there = contacts.flatMap(({ id, fresh }) => (fresh === true ? [] : [id]));
  if (there.length > 0)
    await db.$executeRaw(
      sql`delete from contact_address where community_id = ${community} and contact_id = any(${there}::text[])`,
    );
  const digest = (field: Address["field"], value: string) => addressDigest(key, community, field, value);
  const rows = contacts.flatMap(({ id, ...one }) =>
    addressesOf(one).map(({ field, standsIn, exact, national }) => ({
      ...{ id, field, standsIn, exact: digest(field, exact) },
      national: national === null ? null : digest(field, national),
    })),
  );
  await db.$executeRaw(sql`
    insert into contact_address (community_id, contact_id, field, stands_in, key_id, digest, national)
    select ${community}, r.id, r.field, r.stands_in, ${key.id}, r.exact, r.national
    from unnest(${rows.map(({ id }) => id)}::text[], ${rows.map(({ field }) => field)}::text[], ${rows.map(({ exact }) => exact)}::text[],
      ${rows.map(({ national }) => national)}::text[], ${rows.map(({ standsIn }) => standsIn)}::text[]) r(id, field, exact, national, stands_in)
    on conflict do nothing`);
}

interface Filed extends Address {
  /** The private field, where it is called otherwise. */
  readonly standsIn: PrivateField | null;
}

const addressesOf = ({ country, fields: { emails, phones } }: Omit<Addressed, "id" | "fresh">): Filed[] => [
  ...emails.map((email) => ({ ...emailAddress(email), standsIn: null })),
  ...phones.map((phone) => {
    const standsIn = fieldOfPhone(phone);
    return { ...phoneAddress(phone.number, country), standsIn: standsIn === "phones" ? null : standsIn };
  }),
];
