import type { Language } from "../../kernel/language/language.ts";

/**
 * What is searched; each kind has its own index. Whoever files documents adds the kind beside them:
 * `declare module "…/services/search/document.ts" { interface SearchKinds { contact: true } }`.
 */
// oxlint-disable-next-line typescript/no-empty-object-type -- features merge their own into it
export interface SearchKinds {}
export type SearchKind = keyof SearchKinds;

/** What part of a document a word stands in: what it is called, prose of any length, or other short text such as a post. */
export type DocumentField = "name" | "body" | "other";

/** A label: one term of the index, whatever it is called in any language: "topic:tracing", "country:PY", "kind:law", "speaks:qu", "year:2019". */
export type LabelTerm = `${string}:${string}`;

/** A stretch of text in one language; "simple" for names, which have no other forms. */
export interface IndexedText {
  readonly text: string;
  readonly language: Language | "simple";
}

/** What is to be found, and by whom. */
export interface Document {
  readonly id: string;
  /** Who may read it; see core/kernel/access/sharing.ts. */
  readonly sharing: string;
  /** A person: until it is published, only they and moderators find it. */
  readonly owner?: string;
  /** The meeting that it comes of, and whom that is open to, as the database keeps it; nothing where it comes of none. */
  readonly of?: { readonly meeting: string; readonly openTo: number };
  readonly fields: Readonly<Partial<Record<DocumentField, readonly IndexedText[]>>>;
  readonly labels: readonly LabelTerm[];
}

/** Text whose words have no other forms: names, codes. */
export const simple = (text: string): IndexedText => ({ text, language: "simple" });
