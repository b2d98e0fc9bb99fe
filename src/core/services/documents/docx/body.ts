import { type FileChild, HeadingLevel, Paragraph, Tab, Table, TableCell, TableRow, TextDirection, TextRun, WidthType } from "docx"; // biome-ignore format: one line
import type { PrintedBlock, PrintedFact, PrintedTable } from "../printed-document.ts";
import { LABELS } from "./measures.ts";

/** What stands between header and footer. */
export const bodyOf = (title: string, blocks: readonly PrintedBlock[]): FileChild[] => [
  new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
  ...blocks.flatMap((block, at) => childrenOf(block, blocks[at - 1]?.kind === "page")),
];

/** A part that begins a page, where one is to begin, needs no empty line for that. */
function childrenOf(block: PrintedBlock, pageBreakBefore: boolean): FileChild[] {
  switch (block.kind) {
    case "heading": {
      const heading = block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
      return [new Paragraph({ text: block.text, heading, keepNext: true, pageBreakBefore })];
    }
    case "paragraph":
      return [new Paragraph({ text: block.text, pageBreakBefore, spacing: { after: 60 } })];
    case "facts":
      return block.rows.map((row, at) => factOf(row, pageBreakBefore && at === 0));
    case "table":
      return [new Paragraph({ pageBreakBefore }), tableOf(block)];
    case "page":
      return [];
  }
}

const factOf = ([label, value]: PrintedFact, pageBreakBefore: boolean): Paragraph =>
  new Paragraph({
    pageBreakBefore,
    indent: { left: LABELS, hanging: LABELS },
    children: [new TextRun({ text: label, color: "595959" }), new TextRun({ children: [new Tab(), value] })],
  });

function tableOf({ columns, rows, narrow = false }: PrintedTable): Table {
  const head = columns.map((text, at) => {
    const children = [new Paragraph({ children: [new TextRun({ text, bold: true })] })];
    const textDirection = TextDirection.BOTTOM_TO_TOP_LEFT_TO_RIGHT;
    return new TableCell({ children, ...(narrow && at > 0 ? { textDirection } : {}) });
  });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, children: head }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: row.map((text) => new TableCell({ children: [new Paragraph(text)] })),
          }),
      ),
    ],
  });
}
