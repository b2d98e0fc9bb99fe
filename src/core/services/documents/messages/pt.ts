import type { en } from "./en.ts";

export const pt: Record<keyof typeof en, string> = {
  "document.pdf": "PDF",
  "document.docx": "Word (DOCX)",
  "document.md": "Markdown",
  "document.png": "Imagem",
  "document.as.pdf": "Em PDF",
  "limit.documents":
    "Você já pediu tantos documentos quanto uma pessoa pode pedir. Poderá pedir mais a partir de {at}.",
};
