import type { Caller } from "../../../kernel/access/caller.ts";
import type { ContactDetails } from "../contact.ts";
import { hasPrivate, type SealedColumns } from "../fields/private-fields.ts";
import { accessTo, PRIVATE_FIELDS, type PrivateField, readVisibility } from "../fields/visibility.ts";
import type { Wanted } from "./request.ts";

type Sealed = Pick<ContactDetails, "visibility" | "person"> & SealedColumns;

/** The private fields of a contact that the caller is given on request. */
export function requestedFields(contact: Sealed, caller: Pick<Caller, "personId" | "role">): PrivateField[] {
  const shown = readVisibility(contact.visibility);
  return PRIVATE_FIELDS.filter(
    (field) => hasPrivate(contact, field) && accessTo(shown[field], caller, contact.person) === "request",
  );
}

/** All that the caller can ask a contact for, what is asked for most first. */
export const askable = (contact: Sealed, caller: Pick<Caller, "personId" | "role">): readonly [Wanted, ...Wanted[]] => {
  const [first, ...rest] = requestedFields(contact, caller);
  return first === undefined ? ["introduction"] : [first, ...rest, "introduction"];
};
