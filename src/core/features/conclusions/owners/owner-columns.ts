import type { Db } from "../../../services/store/store.ts";
import { contactsNamed } from "../../contacts/feature.ts";
import type { NamedOwner, OwnerInput, OwnerKind } from "./owner.ts";

/** The columns of one owner, of which one is filled. */
interface OwnerColumns {
  readonly personId: string | null;
  readonly country: string | null;
  readonly agency: string | null;
  readonly contactId: string | null;
}

const COLUMN = {
  person: "personId",
  country: "country",
  agency: "agency",
  contact: "contactId",
} as const satisfies Record<OwnerKind, keyof OwnerColumns>;
const NONE: OwnerColumns = { personId: null, country: null, agency: null, contactId: null };

/** An owner as its row has it. */
export const ownerColumns = ({ kind, value }: OwnerInput): OwnerColumns => ({ ...NONE, [COLUMN[kind]]: value });

/** What is read of an owner's row. */
export interface OwnerRow extends OwnerColumns {
  readonly answered: string | null;
  readonly person: { readonly name: string; readonly leftAt: Date | null } | null;
}

/** What reads owners reads of each of them. */
export const OWNER_SELECT = {
  ...{ personId: true, country: true, agency: true, contactId: true, answered: true },
  person: { select: { name: true, leftAt: true } },
} as const;

/** An owner of a row; a contact's name is among those that are given. */
export function ownerOf(row: OwnerRow, contacts: ReadonlyMap<string, string>): NamedOwner {
  const { kind, value } = inputOf(row);
  const name = kind === "person" ? row.person?.name : kind === "contact" ? contacts.get(value) : undefined;
  return {
    ...{ kind, value },
    ...(name === undefined ? {} : { name }),
    ...(row.answered === "accepted" || row.answered === "returned" ? { answered: row.answered } : {}),
    ...(row.person?.leftAt == null ? {} : { gone: true }),
  };
}

/** Whom a row names. */
export function inputOf({ personId, country, contactId, agency }: OwnerColumns): OwnerInput {
  if (personId !== null) return { kind: "person", value: personId };
  if (country !== null) return { kind: "country", value: country };
  return contactId === null ? { kind: "agency", value: agency ?? "" } : { kind: "contact", value: contactId };
}

/** Names of the contacts that rows name, by id, as far as the reader may see them. */
export async function contactNames(
  db: Db,
  community: string,
  rows: readonly Pick<OwnerColumns, "contactId">[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(rows.flatMap(({ contactId }) => (contactId === null ? [] : [contactId])))];
  return ids.length === 0 ? new Map() : contactsNamed(db, community, ids);
}
