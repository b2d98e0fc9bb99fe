import { feature } from "../../kernel/catalogue/feature.ts";
import { contactLookup } from "./contact-lookup.ts";
import { contactRows } from "./import-rows.ts";
import { messages } from "./messages/index.ts";
import { sealedSample } from "./private-fields.ts";
import { contactsGroup } from "./search-group.ts";

declare module "../../kernel/options/references.ts" {
  interface ReferenceKinds {
    contact: true;
  }
}

export const contacts = feature({
  name: "contacts",
  messages,
  families: [{ word: "contact", about: "family.contact" }],
  references: { contact: contactLookup },
  imports: { contacts: contactRows },
  search: contactsGroup,
  holdings: { label: "community.contacts", count: (db, communityId) => db.contact.count({ where: { communityId } }) },
  sealedSample,
});
