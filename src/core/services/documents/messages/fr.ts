import type { en } from "./en.ts";

export const fr: Record<keyof typeof en, string> = {
  "document.pdf": "PDF",
  "document.docx": "Word (DOCX)",
  "document.md": "Markdown",
  "document.png": "Image",
  "document.as.pdf": "En PDF",
  "limit.documents":
    "Vous avez demandé autant de documents qu’une personne peut en demander. Vous pourrez en demander d’autres à partir de {at}.",
};
