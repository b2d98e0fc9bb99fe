import type { Context } from "../../kernel/commands/command.ts";
import { spendOrRefuse } from "../../kernel/commands/spend-or-refuse.ts";
import { sharingRank } from "../../kernel/access/sharing.ts";
import { refuse } from "../../kernel/errors/errors.ts";
import type { View } from "../../kernel/views/model.ts";
import { labelling } from "../../services/taxonomy/labelling.ts";
import type { PrivateFields } from "./contact.ts";
import { contactCard } from "./contact-card.ts";
import { openPrivate, type SealedColumns } from "./private-fields.ts";
import { loadCard } from "./select-contacts.ts";
import { tellManyLooks } from "./tell-many-looks.ts";

/** What of a contact's private fields is opened: all, or those of contacts that the whole community may know ("shared"). */
export type Opening = "all" | "shared";

/**
 * A contact's card, for the caller alone. Where its private fields are opened, that look is recorded in the same
 * transaction and taken of the caller's budget; what opens of itself stays closed where that is used up. Throws UserError when the caller may not
 * see it, or asked for what their budget does not hold.
 */
export async function showContact(context: Context, id: string, opening: Opening = "all"): Promise<View> {
  const { db, caller, community, seal, t, format, now } = context;
  const contact = await loadCard(db, community.id, id);
  if (!contact) return refuse("contact.gone");
  const opens = opening === "all" || sharingRank(contact.sharing) <= sharingRank("green");
  const opened =
    opens && (await mayOpen(context, contact, opening))
      ? await openPrivate(seal, community.id, id, contact)
      : undefined;
  if (opened) context.audit({ action: "contact.look", subject: `contact:${id}`, detail: { fields: lookedAt(opened) } });
  return contactCard(contact, opened, { t, format, term: labelling(await context.terms(), caller.language), now });
}

/** Takes a look of the caller's budget; false where there is none left for one that was not asked for. */
async function mayOpen(
  context: Context,
  { sealedEmails, sealedPhones, sealedNote }: SealedColumns,
  opening: Opening,
): Promise<boolean> {
  if ((sealedEmails ?? sealedPhones ?? sealedNote) === null) return true;
  if (opening === "shared") {
    const { over, last } = await context.spend("private");
    if (over) return false;
    if (last) await tellManyLooks(context);
  } else if (await spendOrRefuse(context, "private")) await tellManyLooks(context);
  return true;
}

const lookedAt = ({ emails, phones, note }: PrivateFields): string[] => [
  ...(emails.length > 0 ? ["emails"] : []),
  ...(phones.length > 0 ? ["phones"] : []),
  ...(note === undefined ? [] : ["note"]),
];
