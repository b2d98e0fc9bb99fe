import type { en } from "./en.ts";

export const es: Record<keyof typeof en, string> = {
  "document.pdf": "PDF",
  "document.docx": "Word (DOCX)",
  "document.md": "Markdown",
  "document.png": "Imagen",
  "document.as.pdf": "En PDF",
  "limit.documents":
    "Usted ya pidió tantos documentos como puede pedir una persona. Podrá pedir más a partir del {at}.",
};
