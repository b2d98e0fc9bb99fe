import type { Language } from "../../kernel/language/language.ts";
import type { Field } from "./fields.ts";

/**
 * What is searched; each kind has its own index. Whoever files documents adds the kind beside them:
 * `declare module "…/services/search/document.ts" { interface SearchKinds { contact: true } }`.
 */
// oxlint-disable-next-line typescript/no-empty-object-type -- features merge their own into it
export interface SearchKinds {}
export type SearchKind = keyof SearchKinds;

/** A stretch of text in one language; "simple" for names, which have no other forms. */
export interface IndexedText {
  readonly text: string;
  readonly language: Language | "simple";
}

/** What is to be found, and by whom. */
export interface Document {
  readonly id: string;
  /** Its label; see core/kernel/access/sharing.ts. */
  readonly sharing: string;
  /** A person: until it is published, only they and moderators find it. */
  readonly owner?: string;
  readonly fields: Readonly<Partial<Record<Field, readonly IndexedText[]>>>;
}

/** A document as it is filed. */
export interface Filed {
  /** Weighted frequency and field bits, by term. */
  readonly terms: ReadonlyMap<string, { tf: number; fields: number }>;
  /** Weighted length in words. */
  readonly length: number;
  /** Folded words that a typo can be a slip of. */
  readonly words: ReadonlySet<string>;
}
