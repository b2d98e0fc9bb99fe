import type { Label } from "../../kernel/language/message-ids.ts";
import "./messages/index.ts";

/** As what a document is made, and what each is called. */
export const DOCUMENT_FORMATS = { pdf: "document.pdf", docx: "document.docx" } as const satisfies Readonly<
  Record<string, Label>
>;
export type DocumentFormat = keyof typeof DOCUMENT_FORMATS;

/** https://www.iana.org/assignments/media-types */
export const MEDIA_TYPES: Readonly<Record<DocumentFormat, string>> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};
