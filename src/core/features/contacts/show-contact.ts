import type { Context } from "../../kernel/commands/command.ts";
import { sharingRank } from "../../kernel/access/sharing.ts";
import { refuse } from "../../kernel/errors/errors.ts";
import type { View } from "../../kernel/views/model.ts";
import { labelling } from "../../services/taxonomy/labelling.ts";
import type { PrivateFields } from "./contact.ts";
import { contactCard } from "./contact-card.ts";
import { openPrivate } from "./private-fields.ts";
import { loadCard } from "./select-contacts.ts";

/** What of a contact's private fields is opened: all, or those of contacts that the whole community may know ("shared"). */
export type Opening = "all" | "shared";

/**
 * A contact's card, for the caller alone. Where its private fields are opened, that look is recorded in the same
 * transaction. Throws UserError when the caller may not see it.
 */
export async function showContact(context: Context, id: string, opening: Opening = "all"): Promise<View> {
  const { db, caller, community, seal, t, format, now } = context;
  const contact = await loadCard(db, community.id, id);
  if (!contact) return refuse("contact.gone");
  const opens = opening === "all" || sharingRank(contact.sharing) <= sharingRank("green");
  const opened = opens ? await openPrivate(seal, community.id, id, contact) : undefined;
  if (opened) context.audit({ action: "contact.look", subject: `contact:${id}`, detail: { fields: lookedAt(opened) } });
  return contactCard(contact, opened, { t, format, term: labelling(await context.terms(), caller.language), now });
}

const lookedAt = ({ emails, phones, note }: PrivateFields): string[] => [
  ...(emails.length > 0 ? ["emails"] : []),
  ...(phones.length > 0 ? ["phones"] : []),
  ...(note === undefined ? [] : ["note"]),
];
