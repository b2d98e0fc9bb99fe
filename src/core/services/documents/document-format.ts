import type { Label } from "../../kernel/language/message-ids.ts";
import "./messages/index.ts";

/** As what a document is made, and what each is called. */
export const DOCUMENT_FORMATS = { pdf: "document.pdf", docx: "document.docx" } as const satisfies Readonly<
  Record<string, Label>
>;
/** The same, and text with marks, for what is worked on elsewhere. */
export const WRITTEN_FORMATS = { ...DOCUMENT_FORMATS, md: "document.md" } as const satisfies Readonly<
  Record<string, Label>
>;
/** What is seen in chat, and what is taken along. */
export const PICTURE_FORMATS = { png: "document.png", pdf: "document.pdf" } as const satisfies Readonly<
  Record<string, Label>
>;
export type PictureFormat = keyof typeof PICTURE_FORMATS;
/** What is made in a thread; a picture is one page, to be seen in chat. */
export type PrintedFormat = keyof typeof DOCUMENT_FORMATS | "png";
export type DocumentFormat = keyof typeof WRITTEN_FORMATS | "png";

/** https://www.iana.org/assignments/media-types */
export const MEDIA_TYPES: Readonly<Record<DocumentFormat, string>> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  md: "text/markdown",
  png: "image/png",
};
