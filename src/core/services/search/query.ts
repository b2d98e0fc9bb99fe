import type { Language } from "../../kernel/language/language.ts";
import type { Scope } from "./collection.ts";
import type { Field } from "./fields.ts";
import type { Sql } from "./ranking.ts";

/** A document that was found. */
export interface Hit {
  readonly doc: string;
  /** Higher is better; comparable within one search only. */
  readonly score: number;
  /** The words of the question that stand in it, as they were typed, and in which fields. */
  readonly why: readonly { readonly word: string; readonly fields: readonly Field[] }[];
}

/** Where questions are asked, on whose behalf. */
export interface Query extends Scope {
  /** The asker's language; the words may be in another. */
  readonly language: Language;
  readonly limit: number;
  /** Words that mean the same in another language or elsewhere, by folded word: a document with any of them has the word. */
  readonly same?: ReadonlyMap<string, readonly string[]>;
  /** Whether a word under which nothing is found is taken for a slip also where others are found. */
  readonly lenient?: boolean;
}

/**
 * Asks for words, as a person typed them: any text is understood, and none is too long. `narrow` is a further condition
 * on `p.doc`, such as sql`p.doc in (select id from resource where …)`.
 */
export type Search = (words: string, narrow?: Sql) => Promise<SearchResult>;

/** What was found, best first. */
export interface SearchResult {
  readonly hits: readonly Hit[];
  /** Which words were taken for slips of others. */
  readonly corrected: readonly { readonly typed: string; readonly used: string }[];
  /** The words that say something and stand in nothing that the caller may see, as they were typed, but for slips. */
  readonly missing: readonly string[];
}
