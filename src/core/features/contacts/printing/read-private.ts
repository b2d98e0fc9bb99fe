import type { Caller } from "../../../kernel/access/caller.ts";
import type { AuditEntry } from "../../../kernel/ports/audit-entry.ts";
import { hasPrivate, onlyPrivate } from "../fields/private-fields.ts";
import { accessTo, levelOf, type PrivateField, readVisibility } from "../fields/visibility.ts";
import type { DirectoryContact } from "./load-directory.ts";

/** The contact, with those of its phones and e-mail addresses only that somebody may be shown. */
export function readableBy(caller: Caller, contact: DirectoryContact): DirectoryContact {
  const to = readVisibility(contact.visibility);
  return {
    ...contact,
    ...onlyPrivate(contact, (field) => accessTo(levelOf(to, field), caller, contact.person) === "shown"),
  };
}

/** The looks at private fields that it is to print such contacts, one for each of them that has any and is another's. */
export function looksAtAll(
  { personId }: Pick<Caller, "personId">,
  contacts: readonly DirectoryContact[],
): (AuditEntry & { readonly detail: { readonly fields: readonly PrivateField[] } })[] {
  return contacts
    .filter(({ person }) => person === null || person !== personId)
    .map((contact) => ({
      action: "contact.look",
      subject: `contact:${contact.id}`,
      detail: { fields: PRINTED.filter((field) => hasPrivate(contact, field)) },
    }))
    .filter(({ detail }) => detail.fields.length > 0);
}

const PRINTED: readonly PrivateField[] = ["emails", "phones", "mobiles", "always"];
