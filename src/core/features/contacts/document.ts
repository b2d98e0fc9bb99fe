import { LANGUAGES } from "../../kernel/language/language.ts";
import { type Document, simple } from "../../services/search/search.ts";
import type { ContactEntry } from "./contact.ts";

declare module "../../services/search/document.ts" {
  interface SearchKinds {
    contact: true;
  }
}

/** A contact as the search finds it. Private fields are no part of it. */
export function contactDocument(
  contact: Pick<ContactEntry, "id" | "name" | "organisation" | "post" | "country" | "topics" | "languages" | "sharing">,
): Document {
  return {
    id: contact.id,
    sharing: contact.sharing,
    fields: {
      name: [simple(contact.name), simple(contact.organisation)],
      // Posts are written in whatever language the office uses.
      other: LANGUAGES.map((language) => ({ text: contact.post, language })),
    },
    labels: [
      `country:${contact.country}`,
      ...contact.topics.map((topic) => `topic:${topic}` as const),
      ...contact.languages.map((language) => `speaks:${language}` as const),
    ],
  };
}
