import { LANGUAGES } from "../../kernel/language/language.ts";
import type { Document } from "../../services/search/search.ts";
import { countryPieces, simple, topicPieces } from "../../services/taxonomy/pieces.ts";
import type { Term } from "../../services/taxonomy/taxonomy.ts";
import type { ContactEntry } from "./contact.ts";

declare module "../../services/search/document.ts" {
  interface SearchKinds {
    contact: true;
  }
}

/** A contact as the search finds it: in every language whose words for its topics and country are asked with. Private fields are no part of it. */
export function contactDocument(
  contact: Pick<ContactEntry, "id" | "name" | "organisation" | "post" | "country" | "topics" | "sharing">,
  terms: readonly Term[],
): Document {
  return {
    id: contact.id,
    sharing: contact.sharing,
    fields: {
      name: [simple(contact.name), simple(contact.organisation)],
      // Posts are written in whatever language the office uses.
      body: LANGUAGES.map((language) => ({ text: contact.post, language })),
      topic: topicPieces(contact.topics, terms),
      country: countryPieces(contact.country),
    },
  };
}
