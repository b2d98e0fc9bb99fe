import { extractDocx } from "./docx/extract-docx.ts";
import { type Extracted, UnreadableFile } from "./extracted.ts";
import { extractHtml } from "./html/extract-html.ts";
import { decodedText, typeOf } from "./media-type.ts";
import { extractPdf } from "./pdf/extract-pdf.ts";
import { LineCollector } from "./collect-lines.ts";

/**
 * The text of a document, of whatever kind it is by what stands in it. To be called in a thread that can be ended: a document may keep it
 * for as long as it likes. Throws UnreadableFile where it cannot be read.
 */
export async function extractText(bytes: Uint8Array): Promise<Extracted> {
  const mediaType = typeOf(bytes);
  switch (mediaType) {
    case "application/pdf":
      return extractPdf(bytes);
    case "text/html":
      return { mediaType, lines: some(extractHtml(decodedText(bytes))) };
    case "text/plain": {
      const collector = new LineCollector();
      collector.add(decodedText(bytes));
      return { mediaType, lines: some(collector.lines) };
    }
    case "application/vnd.openxmlformats-officedocument.wordprocessingml.document":
      return { mediaType, lines: some(extractDocx(bytes)) };
  }
}

function some(lines: Extracted["lines"]): Extracted["lines"] {
  if (lines.length === 0) throw new UnreadableFile("empty");
  return lines;
}
