import type { Language } from "../../kernel/language/language.ts";
import type { Sql } from "../store/store.ts";
import type { DocumentField, LabelTerm, SearchKind } from "./document.ts";
import type { NearWords } from "./question/near-words.ts";
import type { Wordings } from "./question/wordings.ts";
import type { Readings } from "./scoring/postings.ts";

/** Where to look; what is found there is the reader's. */
export interface SearchScope {
  readonly community: string;
  readonly kind: SearchKind;
}

/** What a document must have: one of the labels, or all of the words, as in a title that says it; "munit*" is any that begins so. */
export interface DocumentCondition {
  readonly labels: readonly LabelTerm[];
  readonly words?: readonly string[];
  /** Where given, it need not be met: what meets it counts so many times as much more as a word that stands in as many names. */
  readonly boost?: number;
}

/** What is asked for. */
export interface SearchRequest {
  /**
   * As a person typed them: any text is understood, and none is too long. "Quoted words" must stand so; what has an
   * -excluded one is not found; a prefix* stands for the words that begin so.
   */
  readonly words: string;
  /** All of them must be met, but for those that have a boost. Without words, what meets them is found. */
  readonly conditions?: readonly DocumentCondition[];
  /** What has one of these labels is not found. */
  readonly without?: readonly LabelTerm[];
}

/** A document that was found. */
export interface Hit {
  readonly doc: string;
  /** Higher is better; comparable within one search only. */
  readonly score: number;
  /** The words of the question that stand in it, as they were typed, and where: in fields ("name"), or by which kinds of labels ("topic"). */
  readonly why: readonly { readonly word: string; readonly fields: readonly string[] }[];
  /** By condition, in their order, which of its labels it has: none, where it has its words. */
  readonly met: readonly (readonly LabelTerm[])[];
  /** The places of conditions that it does not meet, among those that have a boost. */
  readonly lacks: readonly number[];
}

/** Where questions are asked, on whose behalf. */
export interface Query extends SearchScope {
  /** The asker's language; the words may be in another. */
  readonly language: Language;
  readonly limit: number;
  /** How words of the question are also said: in other languages, or by labels. */
  readonly wordings?: Wordings;
  /** Folded words for which there are such wordings: a word may be a slip of them, too. */
  readonly names?: Iterable<string>;
  /** Whether a word under which nothing is found is taken for a slip also where others are found. */
  readonly lenient?: boolean;
  /** Looks up what words are like, where several searches of one kind share what they find out of that. */
  readonly near?: NearWords;
  /** Reads the index, where several searches of one kind and one question share what they read. */
  readonly readings?: Readings;
}

/** The index of a community, as questions are put to it. */
export interface Search {
  /** Asks. `narrow` is a further condition on `p.doc`, such as sql`p.doc in (select id from resource where …)`; it costs more than a Condition. */
  (asked: SearchRequest, narrow?: Sql): Promise<SearchResult>;
  /** In which fields of documents that the caller may see some terms stand, of labels and of words: read of the index together with what a question needs. */
  readonly filed: (asked: SearchRequest, terms: readonly string[]) => Promise<FiledAs>;
  /** Which of the words are taken for slips of others, as where they are asked; nothing is ranked for it. */
  readonly slips: (words: string) => Promise<SearchResult["corrected"]>;
}

/** The fields in which a term stands; none where it stands nowhere. A label stands in names. */
export type FiledAs = (term: string) => ReadonlySet<DocumentField>;

/** What was found, best first. */
export interface SearchResult {
  readonly hits: readonly Hit[];
  /** Which words were taken for slips of others. */
  readonly corrected: readonly { readonly typed: string; readonly used: string }[];
  /** The words that say something and stand in nothing that the caller may see, as they were typed, but for slips. */
  readonly missing: readonly string[];
}
