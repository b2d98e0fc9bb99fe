import type { PrintedDocument } from "../printed-document.ts";

/** The part of the package that says what the document is called and when it was made (ECMA-376, part 2): the library would say the clock's time. */
export function coreProperties({ title, asOf, language }: Pick<PrintedDocument, "title" | "asOf" | "language">): {
  readonly path: string;
  readonly data: string;
} {
  const moment = asOf.toISOString().replace(/\.\d+/, "");
  const when = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${moment}</dcterms:${name}>`;
  return {
    path: "docProps/core.xml",
    data: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title>${when("created")}${when("modified")}<dc:language>${language}</dc:language></cp:coreProperties>`,
  };
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
