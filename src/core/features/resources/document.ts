import { detectLanguage } from "../../kernel/language/detect.ts";
import { type Language, LANGUAGES } from "../../kernel/language/language.ts";
import type { Document, IndexedText, LabelTerm } from "../../services/search/search.ts";
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

/** The label of what awaits review. */
const AWAITING: LabelTerm = "status:awaiting";

/** In the place of a country, for what is of none: a treaty. */
export const NO_COUNTRY = "none";

/** A resource as the search finds it: by its title and summary in their language. `owner` is who suggested it, while it is not published. */
export function resourceDocument(resource: Searchable, owner?: string): Document {
  const { id, title, kind, country, language, summary, sharing, topics } = resource;
  return {
    id,
    sharing,
    ...(owner === undefined ? {} : { owner }),
    fields: {
      // What stands in parentheses is what it is called for short: "(UNTOC, 2000)".
      name: [prose(title, language), ...aliasesIn(title).map((alias) => prose(alias, language))],
      // A summary may be in another language than the document.
      body: summary === undefined ? [] : [prose(summary, detectLanguage(summary) ?? language)],
    },
    labels: [
      `kind:${kind}`,
      `language:${language}`,
      `country:${country ?? NO_COUNTRY}`,
      ...topics.map((topic) => `topic:${topic}` as const),
      ...years(title).map((year) => `year:${year}` as const),
      ...(owner === undefined ? [] : [AWAITING]),
    ],
  };
}

const aliasesIn = (title: string): string[] => [...title.matchAll(/\(([^()]+)\)/gu)].map(([, alias = ""]) => alias);

// A law is called by its year.
const years = (title: string): string[] => [...new Set(title.match(/(?<!\d)(?:1[89]|20)\d{2}(?!\d)/g))];

function prose(text: string, language: string): IndexedText {
  const known: Language | undefined = LANGUAGES.find((l) => l === language);
  return { text, language: known ?? "simple" };
}
