import type { LookingInto, OwnFiles } from "../../../../services/privacy/holding.ts";
import { contactCards } from "./cards-out.ts";
import { loadExported, showsPrivate } from "./exported.ts";
import { filledFields } from "../../fields/filled-fields.ts";

/** The contacts that are a person's, each as a vCard (RFC 6350), in one file; none where they have none. Of each it is a look at what it opens. */
export async function ownVcards({ db, seal, community }: LookingInto, person: string): Promise<OwnFiles> {
  const own = await db.contact.findMany({
    where: { communityId: community.id, personId: person },
    orderBy: { id: "asc" },
    select: { id: true, name: true },
  });
  const [first] = own;
  if (!first) return { files: [], audited: [] };
  const contacts = await loadExported(
    { db, community: community.id, seal, sees: () => true },
    own.map(({ id }) => id),
  );
  const content = contactCards(contacts, { version: "4.0", language: "en" });
  return {
    files: [{ name: "contact.vcf", mediaType: "text/vcard", alt: first.name, content }],
    audited: contacts.filter(showsPrivate).map(({ id, fields }) => ({
      action: "contact.look",
      subject: `contact:${id}`,
      detail: { fields: filledFields(fields) },
    })),
  };
}
