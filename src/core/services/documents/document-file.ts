import type { GeneratedFile } from "../../kernel/ports/files.ts";
import { type DocumentFormat, MEDIA_TYPES } from "./document-format.ts";
import { makeDocument } from "./make-document.ts";
import type { PrintedDocument } from "./printed-document.ts";

/** A document as a file of an answer, called so without its ending. It is put together and made when the answer's transaction is over. */
export const documentFile = (
  { name, alt, format }: { readonly name: string; readonly alt: string; readonly format: DocumentFormat },
  document: () => PrintedDocument | Promise<PrintedDocument>,
): GeneratedFile => ({
  name: `${name}.${format}`,
  mediaType: MEDIA_TYPES[format],
  alt,
  content: async () => makeDocument(await document(), format),
});
