import ICAL from "ical.js";
import type { GeneratedFile } from "../../kernel/ports/files.ts";
import type { LookingInto } from "../../services/privacy/holding.ts";
import { openPrivate } from "./fields/private-fields.ts";

/** The contacts that are a person's, each as a vCard (RFC 6350), in one file; none where they have none. */
export async function ownVcards(
  { db, seal, community }: LookingInto,
  person: string,
): Promise<readonly GeneratedFile[]> {
  const own = await db.contact.findMany({
    where: { communityId: community.id, personId: person },
    orderBy: { id: "asc" },
  });
  const [first] = own;
  if (!first) return [];
  const cards: string[] = [];
  for (const contact of own) {
    const { emails, phones, note } = await openPrivate(seal, community.id, contact.id, contact);
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
  return [{ name: "contact.vcf", mediaType: "text/vcard", alt: first.name, content: cards.join("") }];
}
