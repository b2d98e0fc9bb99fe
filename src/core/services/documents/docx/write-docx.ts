import { AlignmentType, Document, Footer, Header, Packer, PageNumber, PageOrientation, Paragraph, Tab, TabStopType, TextRun } from "docx"; // biome-ignore format: one line
import { LOCALES } from "../../../kernel/language/format.ts";
import type { PrintedDocument } from "../printed-document.ts";
import { bodyOf } from "./body.ts";
import { coreProperties } from "./core-properties.ts";
import { PAGE, SIZES, contentWidth } from "./measures.ts";
import { withZipTime } from "./zip-time.ts";

/** The document as DOCX (ECMA-376, as Word, LibreOffice and Pages read it), the same bytes of the same document. */
export async function writeDocx(document: PrintedDocument): Promise<Uint8Array> {
  const { title, language, asOf, wide = false, cover } = document;
  const file = new Document({
    styles: {
      default: {
        document: { run: { font: "Calibri", size: SIZES.text, language: { value: LOCALES[language] } } },
        title: { run: { size: SIZES.title, bold: true }, paragraph: { spacing: { after: 300 } } },
        heading1: { run: { size: SIZES.part, bold: true }, paragraph: { spacing: { before: 400, after: 160 } } },
        heading2: { run: { size: SIZES.heading, bold: true }, paragraph: { spacing: { before: 240, after: 60 } } },
      },
    },
    sections: [
      {
        properties: {
          titlePage: cover !== undefined,
          page: {
            size: { ...PAGE.size, orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
            margin: PAGE.margin,
          },
        },
        headers: {
          default: new Header({ children: [header(document)] }),
          // A cover says what it is by itself.
          ...(cover === undefined ? {} : { first: new Header({ children: [header({ ...document, title: "" })] }) }),
        },
        footers: {
          default: new Footer({ children: [footer()] }),
          ...(cover === undefined ? {} : { first: new Footer({ children: [footer()] }) }),
        },
        children: bodyOf(document),
      },
    ],
  });
  const zip = await Packer.toBuffer(file, false, [coreProperties({ title, asOf, language })]);
  return withZipTime(zip, asOf);
}

const header = ({ title, label, wide = false }: PrintedDocument): Paragraph =>
  new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: contentWidth(wide) }],
    children: [
      new TextRun({ text: title, size: SIZES.small }),
      new TextRun({ children: [new Tab(), label], size: SIZES.small, bold: true }),
    ],
  });

const footer = (): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES], size: SIZES.small })],
  });
