import type { Caller } from "../../../kernel/access/caller.ts";
import type { ContactDetails } from "../contact.ts";
import { hasPrivate, type SealedColumns } from "../fields/private-fields.ts";
import { accessTo, levelOf, PRIVATE_FIELDS, type PrivateField, readVisibility } from "../fields/visibility.ts";
import type { RequestedThing } from "./request.ts";

type Sealed = Pick<ContactDetails, "visibility" | "person"> & SealedColumns;

/** The private fields of a contact that the caller is given on request. */
export function requestedFields(contact: Sealed, caller: Pick<Caller, "personId" | "role">): PrivateField[] {
  const shown = readVisibility(contact.visibility);
  return PRIVATE_FIELDS.filter(
    (field) => hasPrivate(contact, field) && accessTo(levelOf(shown, field), caller, contact.person) === "request",
  );
}

/** What fields are asked for as: numbers of every kind together. */
export const askedAs = (fields: readonly PrivateField[]): Exclude<RequestedThing, "introduction">[] => [
  ...new Set(fields.map((field) => (field === "mobiles" || field === "always" ? "phones" : field))),
];

/** All that the caller can ask a contact for, what is asked for most first. */
export const askable = (
  contact: Sealed,
  caller: Pick<Caller, "personId" | "role">,
): readonly [RequestedThing, ...RequestedThing[]] => {
  const [first, ...rest] = askedAs(requestedFields(contact, caller));
  return first === undefined ? ["introduction"] : [first, ...rest, "introduction"];
};
