import { AlignmentType, BorderStyle, type FileChild, HeadingLevel, HeightRule, Paragraph, Tab, Table, TableCell, TableLayoutType, TableRow, TextDirection, TextRun, WidthType } from "docx"; // biome-ignore format: one line
import type { PrintedBlock, PrintedDocument, PrintedFact, PrintedTable } from "../printed-document.ts";
import { barsOf } from "./bars.ts";
import { coverOf } from "./cover.ts";
import { contentWidth, LABELS, SIZES } from "./measures.ts";

/** What stands between header and footer. */
export function bodyOf({ title, cover, blocks, wide = false }: PrintedDocument): FileChild[] {
  const begun = (at: number) => (at === 0 ? cover !== undefined : blocks[at - 1]?.kind === "page");
  return [
    ...(cover === undefined ? [new Paragraph({ text: title, heading: HeadingLevel.TITLE })] : coverOf(title, cover)),
    ...blocks.flatMap((block, at) => childrenOf(block, begun(at), contentWidth(wide))),
  ];
}

/** A part that begins a page, where one is to begin, needs no empty line for that. */
function childrenOf(block: PrintedBlock, pageBreakBefore: boolean, width: number): FileChild[] {
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
      // What it says above a table stays with it.
      return [new Paragraph({ pageBreakBefore, keepNext: true }), tableOf(block, width)];
    case "bars":
      return [...(pageBreakBefore ? [new Paragraph({ pageBreakBefore })] : []), ...barsOf(block, width)];
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

/** A table whose columns have widths is set small, as it has much to hold. */
function tableOf({ columns, rows, narrow = false, widths, counts = false }: PrintedTable, width: number): Table {
  const all = widths?.reduce((sum, one) => sum + one, 0) ?? 1;
  const columnWidths = widths?.map((one) => Math.round((width * one) / all));
  const sized = (at: number) =>
    columnWidths === undefined ? {} : { width: { size: columnWidths[at] ?? 0, type: WidthType.DXA } };
  const size = widths === undefined ? {} : { size: SIZES.small };
  const upright = (at: number) => narrow && at > 0;
  const numbers = (at: number) => (counts && at > 0 ? { alignment: AlignmentType.END } : {});
  const centred = (at: number) => (upright(at) ? { alignment: AlignmentType.CENTER } : numbers(at));
  const head = columns.map((text, at) => {
    const children = [new Paragraph({ children: [new TextRun({ text, bold: true, ...size })], ...numbers(at) })];
    const textDirection = TextDirection.BOTTOM_TO_TOP_LEFT_TO_RIGHT;
    return new TableCell({ children, ...sized(at), ...(upright(at) ? { textDirection } : {}) });
  });
  const cellOf = (text: string, at: number) =>
    new TableCell({
      ...sized(at),
      children: text
        .split("\n")
        .map((line) => new Paragraph({ children: [new TextRun({ text: line, ...size })], ...centred(at) })),
    });
  return new Table({
    ...(columnWidths === undefined
      ? { width: { size: 100, type: WidthType.PERCENTAGE } }
      : { width: { size: width, type: WidthType.DXA }, columnWidths, layout: TableLayoutType.FIXED }),
    borders: BORDERS,
    rows: [
      new TableRow({ tableHeader: true, children: head, ...(narrow ? { height: heightOf(columns) } : {}) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map(cellOf) })),
    ],
  });
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: "AAAAAA" } as const;
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE };

// A letter of bold text, generously, in twentieths of a point.
const LETTER = 125;

/** Room for names that stand upright: not every reader makes it. */
const heightOf = ([, ...names]: readonly string[]) => ({
  value: Math.max(...names.map((name) => name.length)) * LETTER + 2 * LETTER,
  rule: HeightRule.ATLEAST,
});
