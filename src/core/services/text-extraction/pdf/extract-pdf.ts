import { getDocumentProxy } from "unpdf";
import { LineCollector } from "../collect-lines.ts";
import { type Extracted, UnreadableFile } from "../extracted.ts";
import { MOST_PAGES } from "../limits.ts";

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** The lines of a PDF's pages. Its scripts are not run, its pictures not read: a page that is one has no text. */
export async function extractPdf(bytes: Uint8Array): Promise<Extracted> {
  const pdf = await opened(bytes);
  if (pdf.numPages > MOST_PAGES) throw new UnreadableFile("long");
  const collector = new LineCollector();
  let textless = 0;
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const before = collector.lines.length;
    for (const line of await linesOf(pdf, page)) collector.add(line, { page, wrapped: true });
    if (collector.lines.length === before) textless += 1;
  }
  return { mediaType: "application/pdf", lines: collector.lines, pages: pdf.numPages, textless };
}

async function opened(bytes: Uint8Array): Promise<Pdf> {
  try {
    // The parser takes what it is given for its own.
    return await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, verbosity: 0 });
  } catch (cause) {
    const locked = cause instanceof Error && cause.name === "PasswordException";
    throw new UnreadableFile(locked ? "encrypted" : "damaged", { cause });
  }
}

/** A page that is broken has no text, as one that is a picture. */
async function linesOf(pdf: Pdf, number: number): Promise<string[]> {
  try {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    page.cleanup();
    const text = items.map((item) => ("str" in item ? `${item.str}${item.hasEOL ? "\n" : ""}` : "")).join("");
    // A word that a line's end parts is one word.
    return text.replaceAll(/(?<=\p{Ll})[-\u2010]\n(?=\p{Ll})/gu, "").split("\n");
  } catch {
    return [];
  }
}
