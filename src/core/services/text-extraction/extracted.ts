/** A line or paragraph of a document, without control characters. */
export interface TextLine {
  readonly text: string;
  /** The page on which it stands, from 1; absent where the format has none. */
  readonly page?: number;
  /** It is a heading of that level, from 1. */
  readonly heading?: number;
  /** It ends where the page's width does, not where a paragraph does. */
  readonly wrapped?: true;
}

/** What stands in a document: each line that has any text, in order. */
export interface Extracted {
  readonly mediaType: DocumentType;
  readonly lines: readonly TextLine[];
  /** Pages, where the format has any, and how many of them have no text. */
  readonly pages?: number;
  readonly textless?: number;
}

/** What can be read, by its media type. */
export const DOCUMENT_TYPES = {
  "application/pdf": "pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "text/html": "html",
  "text/plain": "txt",
} as const;
export type DocumentType = keyof typeof DOCUMENT_TYPES;

/**
 * Why a document cannot be read: nothing stands in it, it is of another kind, locked by a password, broken, has macros, unpacks to too
 * much, or has too many pages or words.
 */
export type ReadFault = "empty" | "kind" | "encrypted" | "damaged" | "macros" | "bomb" | "long";

/** Thrown for a document that cannot be read. */
export class UnreadableFile extends Error {
  override readonly name = "UnreadableFile";
  readonly fault: ReadFault;
  constructor(fault: ReadFault, options?: ErrorOptions) {
    super(`a document cannot be read: ${fault}`, options);
    this.fault = fault;
  }
}
