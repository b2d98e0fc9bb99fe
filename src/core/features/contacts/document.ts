import { LANGUAGES } from "../../kernel/language/language.ts";
import { agenciesIn } from "../../services/questions/agencies/agencies.ts";
import { soundsOf } from "../../services/questions/names/sounds.ts";
import { otherSpellings } from "../../services/questions/names/transliteration.ts";
import { type Document, simple } from "../../services/search/search.ts";
import { cityLabel, foldedCity, openCity } from "./cities/city.ts";
import type { ContactEntry } from "./contact.ts";
import type { FieldVisibility } from "./fields/visibility.ts";

declare module "../../services/search/document.ts" {
  interface SearchKinds {
    contact: true;
  }
}

/** What of a contact is searched. */
type Searchable = Pick<
  ContactEntry,
  "id" | "name" | "organisation" | "post" | "country" | "topics" | "languages" | "sharing"
> &
  Partial<Pick<ContactEntry, "agency" | "city">> & { readonly visibility?: FieldVisibility };

/** A contact as the search finds it. Private fields are no part of it. */
export function contactDocument(contact: Searchable): Document {
  const [city, inCity] = [openCity(contact), foldedCity(contact)];
  const { id, sharing, name, organisation, post, agency, country, topics, languages } = contact;
  const kinds = new Set([...(agency ? [agency] : []), ...agenciesIn(`${organisation}. ${post}`)]);
  return {
    id,
    sharing,
    fields: {
      name: [name, ...otherSpellings(name)].map(simple),
      // Organisations and posts are written in whatever language the office uses.
      other: [
        ...LANGUAGES.map((language) => ({ text: `${organisation}. ${post}`, language })),
        ...(city ? [simple(city)] : []),
      ],
    },
    labels: [
      `country:${country}`,
      ...(inCity === null ? [] : [cityLabel(inCity)]),
      ...topics.map((topic) => `topic:${topic}` as const),
      ...languages.map((language) => `speaks:${language}` as const),
      ...soundsOf(name).map((sound) => `sounds:${sound}` as const),
      ...[...kinds].map((kind) => `agency:${kind}` as const),
    ],
  };
}
