/** Documents that are printed. */
export const en = {
  "document.pdf": "PDF",
  "document.docx": "Word (DOCX)",
  "document.md": "Markdown",
  "document.png": "Picture",
  "document.as.pdf": "As PDF",
  "limit.documents": "You have had as many documents made as one person may. You can have more made from {at}.",
} as const;
