import type { Context } from "../../kernel/commands/command.ts";
import { refuse } from "../../kernel/errors/errors.ts";
import { labelling } from "../../services/taxonomy/labelling.ts";
import { fields, muted, strong, text } from "../../kernel/views/build.ts";
import type { View } from "../../kernel/views/model.ts";
import { sharingText } from "../../kernel/views/sharing-text.ts";
import { openPrivate } from "./private-fields.ts";
import { loadCard } from "./select-contacts.ts";
import { pocLine } from "./contact-labels.ts";

/** A contact's whole card. Its private fields are opened, and that look is recorded in the same transaction. Throws UserError when the caller may not see it. */
export async function showContact(context: Context, id: string): Promise<View> {
  const { db, caller, community, seal, t, format } = context;
  const contact = await loadCard(db, community.id, id);
  if (!contact) return refuse("contact.gone");
  const opened = await openPrivate(seal, community.id, id, contact);
  const looked = [
    ...(opened.emails.length > 0 ? ["emails"] : []),
    ...(opened.phones.length > 0 ? ["phones"] : []),
    ...(opened.note === undefined ? [] : ["note"]),
  ];
  context.audit({ action: "contact.look", subject: `contact:${id}`, detail: { fields: looked } });
  const term = labelling(await context.terms(), caller.language);
  const poc = pocLine(contact, { t, format, term });
  return {
    title: contact.name,
    blocks: [
      ...(poc ? [text(strong(poc))] : []),
      fields(
        [t("contact.post"), contact.post],
        [t("contact.organisation"), contact.organisation],
        [t("contact.country"), format.country(contact.country)],
        [t("contact.languages"), contact.languages.map((code) => format.languageName(code)).join(", ")],
        [t("contact.topics"), contact.topics.map(term).join(", ")],
        [t("contact.phones"), opened.phones.join(", ")],
        [t("contact.emails"), opened.emails.join(", ")],
        [t("contact.note"), opened.note],
      ),
      muted(sharingText(contact.sharing, t), ...(looked.length > 0 ? [` · ${t("contact.recorded")}`] : [])),
    ],
  };
}
