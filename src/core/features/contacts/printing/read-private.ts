import type { Caller } from "../../../kernel/access/caller.ts";
import type { AuditEntry } from "../../../kernel/ports/audit-entry.ts";
import { accessTo, readVisibility } from "../fields/visibility.ts";
import type { DirectoryContact } from "./load-directory.ts";

const COLUMNS = { emails: "sealedEmails", phones: "sealedPhones" } as const;
type Field = keyof typeof COLUMNS;

/** The contact, with those of its phones and e-mail addresses only that somebody may be shown. */
export function readableBy(caller: Caller, contact: DirectoryContact): DirectoryContact {
  const to = readVisibility(contact.visibility);
  const kept = (field: Field) =>
    accessTo(to[field], caller, contact.person) === "shown" ? contact[COLUMNS[field]] : null;
  return { ...contact, sealedEmails: kept("emails"), sealedPhones: kept("phones") };
}

/** The looks at private fields that it is to print such contacts, one for each of them that has any and is another's. */
export function looksAtAll(
  { personId }: Pick<Caller, "personId">,
  contacts: readonly DirectoryContact[],
): (AuditEntry & { readonly detail: { readonly fields: readonly Field[] } })[] {
  return contacts
    .filter(({ person }) => person === null || person !== personId)
    .map((contact) => ({
      action: "contact.look",
      subject: `contact:${contact.id}`,
      detail: { fields: (["emails", "phones"] as const).filter((field) => contact[COLUMNS[field]] !== null) },
    }))
    .filter(({ detail }) => detail.fields.length > 0);
}
