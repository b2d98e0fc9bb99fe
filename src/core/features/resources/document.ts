import { detectLanguage } from "../../kernel/language/detect.ts";
import { type Language, LANGUAGES } from "../../kernel/language/language.ts";
import { translator } from "../../kernel/language/translate.ts";
import type { Document, IndexedText } from "../../services/search/search.ts";
import { countryPieces, simple, topicPieces } from "../../services/taxonomy/pieces.ts";
import type { Term } from "../../services/taxonomy/taxonomy.ts";
import type { ResourceEntry } from "./resource.ts";

declare module "../../services/search/document.ts" {
  interface SearchKinds {
    resource: true;
  }
}

/** What of a resource is searched. */
export type Searchable = Pick<
  ResourceEntry,
  "id" | "title" | "kind" | "country" | "language" | "summary" | "sharing" | "topics"
>;

/**
 * A resource as the search finds it: by its title and summary in their language, and by its topics, country and kind in
 * every language, so that a question in one finds a document in another. `owner` is who suggested it, while it is not published.
 */
export function resourceDocument(resource: Searchable, terms: readonly Term[], owner?: string): Document {
  const { id, title, kind, country, language, summary, sharing, topics } = resource;
  return {
    id,
    sharing,
    ...(owner === undefined ? {} : { owner }),
    fields: {
      name: [prose(title, language)],
      // A summary may be in another language than the document.
      body: summary === undefined ? [] : [prose(summary, detectLanguage(summary) ?? language)],
      topic: topicPieces(topics, terms),
      country: countryPieces(country),
      other: [simple(kind), ...LANGUAGES.map((l) => ({ text: translator(l)(`resource.kind.${kind}`), language: l }))],
    },
  };
}

function prose(text: string, language: string): IndexedText {
  const known: Language | undefined = LANGUAGES.find((l) => l === language);
  return { text, language: known ?? "simple" };
}
