import { feature } from "../../kernel/catalogue/feature.ts";
import { contactLookup } from "./contact-lookup.ts";
import { messages } from "./messages/index.ts";

declare module "../../kernel/options/references.ts" {
  interface ReferenceKinds {
    contact: true;
  }
}

export const contacts = feature({
  name: "contacts",
  messages,
  families: [{ word: "contact" }],
  references: { contact: contactLookup },
});
