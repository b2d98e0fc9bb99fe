import type { Seal } from "../../../kernel/ports/seal.ts";
import { fold } from "../../../kernel/text/fold.ts";
import { groupBy } from "../../../kernel/values/group-by.ts";
import { type Db, sql } from "../../../services/store/store.ts";
import { type Address, emailAddress, phoneAddress } from "../addresses/address.ts";
import { addressDigest, readingKeys } from "../addresses/digests.ts";
import { STANDS_IN } from "../addresses/stands-in.ts";
import type { GivenContact } from "../contact.ts";
import { phoneOf } from "../fields/phone.ts";
import { levelOf, type PrivateField, readVisibility, type Visibility } from "../fields/visibility.ts";

/** What of a stored contact tells which one it is. */
export interface KnownContact {
  readonly id: string;
  readonly reference: string | null;
  /** Those of contacts that were merged into it. */
  readonly formerReferences: readonly string[];
  readonly formerIds: readonly string[];
  readonly name: string;
  readonly organisation: string;
  readonly country: string;
}

/** Where it is looked up who is stored, and whose addresses are seen: of all where nothing is said. */
export interface KnowingContacts {
  readonly db: Db;
  readonly community: string;
  readonly seal: Seal;
  readonly sees?: (to: Visibility, owner: string | null) => boolean;
}

const KNOWN = sql`c.id, c.reference, c.former_references as "formerReferences", c.former_ids as "formerIds", c.name, c.organisation, c.country`;

/** Those that go by one of these references, or are named by their ids; or did before they were merged, where nobody else does. */
export async function knownByReference(
  { db, community }: KnowingContacts,
  references: readonly string[],
): Promise<ReadonlyMap<string, KnownContact>> {
  if (references.length === 0) return new Map();
  const names = [...new Set(references)];
  const stored = await db.$queryRaw<KnownContact[]>(sql`
    select ${KNOWN} from contact c where c.community_id = ${community} and c.reference = any(${names}::text[])
    union
    select ${KNOWN} from contact c where c.community_id = ${community} and c.id = any(${names}::text[]) order by id`);
  const merged = await mergedFrom({ db, community }, names);
  return new Map([
    ...merged.flatMap((one) => [...one.formerIds, ...one.formerReferences].map((name) => [name, one] as const)),
    ...stored.map((one) => [one.id, one] as const),
    ...stored.flatMap((one) => (one.reference === null ? [] : [[one.reference, one] as const])),
  ]);
}

// Most were never merged: to look for all the names in each of them would take most of the time of an import.
const mergedFrom = (
  { db, community }: Pick<KnowingContacts, "db" | "community">,
  names: readonly string[],
): Promise<KnownContact[]> =>
  db.$queryRaw<KnownContact[]>(sql`
    select ${KNOWN} from contact c
    where c.community_id = ${community} and (c.former_references <> '{}' or c.former_ids <> '{}')
      and (c.former_references && ${[...names]}::text[] or c.former_ids && ${[...names]}::text[]) order by c.id`);

/** Those of the same names, by name, folded. */
export async function knownByName(
  { db, community }: KnowingContacts,
  names: readonly string[],
): Promise<ReadonlyMap<string, readonly KnownContact[]>> {
  const stored = await db.$queryRaw<KnownContact[]>(sql`
    select ${KNOWN} from contact c where c.community_id = ${community} and c.folded = any(${[...new Set(names.map(fold))]}::text[])
    order by c.id`);
  return groupBy(stored, ({ name }) => fold(name));
}

interface Held extends KnownContact {
  readonly field: PrivateField;
  readonly digest: string;
  readonly visibility: unknown;
  readonly person: string | null;
}

/** Those that have one of these addresses, by address, as far as it is seen. */
export async function knownByAddress(
  { db, community, seal, sees = () => true }: KnowingContacts,
  addresses: readonly Address[],
): Promise<ReadonlyMap<string, readonly KnownContact[]>> {
  if (addresses.length === 0) return new Map();
  const keys = readingKeys(seal);
  const exact = new Map(
    addresses.flatMap((one) =>
      keys.map((key) => [addressDigest(key, community, one.field, one.exact), addressKey(one)] as const),
    ),
  );
  const rows = await db.$queryRaw<Held[]>(sql`
    select ${KNOWN}, ${STANDS_IN} as field, a.digest, c.visibility, c.person_id as person
    from contact_address a join contact c on c.community_id = a.community_id and c.id = a.contact_id
    where a.community_id = ${community} and a.digest = any(${[...exact.keys()]}::text[]) order by c.id`);
  return groupBy(
    rows.filter(({ field, visibility, person }) => sees(levelOf(readVisibility(visibility), field), person)),
    ({ digest }) => exact.get(digest) ?? "",
  );
}

/** What stands for an address within a file. */
export const addressKey = ({ field, exact }: Address): string => `${field} ${exact}`;

/** The addresses that are given of a contact. */
export function addressesOf({
  emails = [],
  phones = [],
  numbers = {},
  country = "",
}: GivenContact): readonly Address[] {
  const typed = [...phones.map((one) => phoneOf(one).number), ...Object.values(numbers).flat()];
  return [...emails.map(emailAddress), ...typed.map((number) => phoneAddress(number, country))];
}
