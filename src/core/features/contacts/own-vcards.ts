import ICAL from "ical.js";
import type { AuditEntry } from "../../kernel/ports/audit-entry.ts";
import type { LookingInto, OwnFiles } from "../../services/privacy/holding.ts";
import { openPrivate } from "./fields/private-fields.ts";
import { filledFields } from "./fields/filled-fields.ts";

/** The contacts that are a person's, each as a vCard (RFC 6350), in one file; none where they have none. Of each it is a look at what it opens. */
export async function ownVcards({ db, seal, community }: LookingInto, person: string): Promise<OwnFiles> {
  const own = await db.contact.findMany({
    where: { communityId: community.id, personId: person },
    orderBy: { id: "asc" },
  });
  const [first] = own;
  if (!first) return { files: [], audited: [] };
  const cards: string[] = [];
  const audited: AuditEntry[] = [];
  for (const contact of own) {
    const opened = await openPrivate(seal, community.id, contact.id, contact);
    const { emails, phones, note } = opened;
    const fields = filledFields(opened);
    if (fields.length > 0)
      audited.push({ action: "contact.look", subject: `contact:${contact.id}`, detail: { fields } });
    const card = new ICAL.Component("vcard");
    card.addPropertyWithValue("version", "4.0");
    card.addPropertyWithValue("fn", contact.name);
    card.addPropertyWithValue("org", contact.organisation);
    card.addPropertyWithValue("title", contact.post);
    for (const email of emails) card.addPropertyWithValue("email", email);
    for (const { number } of phones) card.addPropertyWithValue("tel", number);
    for (const language of contact.languages) card.addPropertyWithValue("lang", language);
    if (note !== undefined) card.addPropertyWithValue("note", note);
    cards.push(`${card.toString()}\r\n`);
  }
  const file = { name: "contact.vcf", mediaType: "text/vcard", alt: first.name, content: cards.join("") };
  return { files: [file], audited };
}
