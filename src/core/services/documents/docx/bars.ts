import { BorderStyle, type FileChild, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlign, WidthType } from "docx"; // biome-ignore format: one line
import { type PrintedBars, toneOf } from "../printed-document.ts";
import { SIZES } from "./measures.ts";

// How the width is shared out between labels, bars and what is said of them.
const SHARES = { label: 0.3, bar: 0.5, says: 0.2 } as const;
const LINE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE } as const;
const NONE = { ...BORDERS, insideHorizontal: LINE, insideVertical: LINE } as const;
/** As high as a line of small letters, in halves of a point. */
const THIN = 12;

/** Bars as tables of filled cells, and what their parts are above them. */
export function barsOf({ parts, rows }: PrintedBars, width: number): FileChild[] {
  const most = Math.max(1, ...rows.map(({ counts }) => sumOf(counts)));
  const [label, bar, says] = [SHARES.label, SHARES.bar, SHARES.says].map((share) => Math.round(width * share));
  const widths = [label ?? 0, bar ?? 0, says ?? 0];
  return [
    ...(parts.length > 1 ? [legendOf(parts)] : []),
    new Table({
      width: { size: width, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: NONE,
      rows: rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: [
              cellOf([new Paragraph(row.label)], widths[0]),
              cellOf(
                [barOf(row.counts, most, (widths[1] ?? 0) - 200), new Paragraph({ children: [thin()] })],
                widths[1],
              ),
              cellOf([new Paragraph({ children: [new TextRun({ text: row.says, size: SIZES.small })] })], widths[2]),
            ],
          }),
      ),
    }),
  ];
}

const legendOf = (parts: readonly string[]): Paragraph =>
  new Paragraph({
    spacing: { before: 160, after: 80 },
    children: parts.flatMap((name, part) => [
      new TextRun({ text: "■ ", color: toneOf(part), size: SIZES.small }),
      new TextRun({ text: `${name}   `, size: SIZES.small }),
    ]),
  });

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
const thin = () => new TextRun({ text: "", size: THIN });

const cellOf = (children: (Paragraph | Table)[], width = 0): TableCell =>
  new TableCell({
    children,
    borders: BORDERS,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
  });

/** One bar: a cell for each part that counts anything, and one for what is left of the longest. */
function barOf(counts: readonly number[], most: number, width: number): Table {
  const filled = counts.map((count, part) => ({ count, fill: toneOf(part) })).filter(({ count }) => count > 0);
  const left = most - sumOf(counts);
  const cells = [...filled, ...(left > 0 ? [{ count: left, fill: undefined }] : [])];
  const widths = cells.map(({ count }) => Math.max(1, Math.round((width * count) / most)));
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: NONE,
    rows: [
      new TableRow({
        children: cells.map(
          ({ fill }, at) =>
            new TableCell({
              children: [new Paragraph({ children: [thin()] })],
              borders: BORDERS,
              width: { size: widths[at] ?? 1, type: WidthType.DXA },
              ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, fill, color: "auto" } }),
            }),
        ),
      }),
    ],
  });
}
