import { problem } from "../../kernel/errors/errors.ts";
import { decodeText } from "./decode.ts";
import type { ImportFault } from "./fault.ts";
import { delimiterOf, readRecords, type CsvRecord } from "./csv-records.ts";
import type { Layout } from "./layout.ts";
import { readSheet } from "./sheets/read-sheet.ts";
import { isWider } from "./wide.ts";

/** A file as a table. Records that could not be read are faults and not among the rows; blank ones are neither. */
export interface FileTable {
  readonly header: CsvRecord;
  readonly rows: readonly CsvRecord[];
  readonly faults: readonly ImportFault[];
  /** Where it has its columns, of a file that names none: one of another form than a table. */
  readonly layout?: Layout;
  /** What of such a file is left out, and why. */
  readonly left?: readonly ImportFault[];
}

/** Most columns of a file; an import knows a dozen. Our choice: spreadsheets of people have a few besides. */
export const MOST_COLUMNS = 200;

const TOO_WIDE: ImportFault = { line: 0, problem: problem("import.file.columns", { most: MOST_COLUMNS }) };

/** Most rows of a file that is imported at once. */
export const MOST_ROWS = 100_000;

/** With what a file's first line may say how far all of it may be passed on, as those of an export do. */
const LABELLED = /^\s*"?TLP:[A-Z]/;

/**
 * Reads a CSV file: UTF-8 with or without byte order mark, its cells parted by commas, semicolons or tabs, whichever makes
 * most known column names of the header (`known` counts them), any line breaks, quoted cells of several lines.
 */
export function readTable(
  content: Uint8Array,
  known: (names: readonly string[]) => number,
): FileTable | { readonly fault: ImportFault } {
  const decoded = decodeText(content);
  if ("fault" in decoded) return decoded;
  // Spreadsheets may tell each other the delimiter in a first line of its own; the header tells as much.
  const text = withoutLabel(decoded.text.replace(/^sep=[,;\t]\n/i, "\n"));
  if (isWider(text, MOST_COLUMNS)) return { fault: TOO_WIDE };
  const bytes = Buffer.from(text);
  const { records, faults } = readRecords(bytes, delimiterOf(bytes, known));
  const [header, ...rows] = records.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const [first] = faults;
  if (!header) return { fault: first ?? EMPTY };
  // Behind records that are blank, which the look at the text does not pass over.
  if (header.cells.length > MOST_COLUMNS) return { fault: TOO_WIDE };
  // The first line itself could not be read: what follows it is no header.
  if (first && first.line < header.line) return { fault: first };
  if (rows.length > MOST_ROWS) return { fault: tooMany(rows.length) };
  const width = header.cells.length;
  const shaped = rows.map((row) => ({ line: row.line, cells: trimmed(row.cells, width) }));
  const last = faults.length > 0 ? undefined : shaped.at(-1);
  return {
    header,
    rows: shaped.filter(({ cells }) => cells.length === width),
    faults: [
      ...faults,
      ...shaped.filter(({ cells }) => cells.length !== width).map((row) => wrongWidth(row, width, row === last)),
    ],
  };
}

/**
 * Reads the first sheet of an XLSX file. Its first row that holds something names the columns; a row has as many cells as these, and a cell
 * beyond them is a fault.
 */
export async function readSheetTable(content: Uint8Array): Promise<FileTable | { readonly fault: ImportFault }> {
  const sheet = await readSheet(content, { columns: MOST_COLUMNS, rows: MOST_ROWS + 2 });
  if ("fault" in sheet) return sheet;
  if (sheet.wide) return { fault: TOO_WIDE };
  const isLabelled = LABELLED.test(sheet.rows[0]?.cells[0] ?? "");
  const [header, ...rows] = isLabelled ? sheet.rows.slice(1) : sheet.rows;
  if (!header) return { fault: EMPTY };
  if (rows.length > MOST_ROWS) return { fault: tooMany(rows.length) };
  const width = header.cells.length;
  return {
    header,
    rows: rows
      .filter(({ cells }) => cells.length <= width)
      .map(({ line, cells }) => ({ line, cells: [...cells, ...Array<string>(width - cells.length).fill("")] })),
    faults: rows.filter(({ cells }) => cells.length > width).map((row) => wrongWidth(row, width, false)),
  };
}

const EMPTY: ImportFault = { line: 0, problem: problem("import.file.empty") };

const tooMany = (rows: number): ImportFault => ({
  line: 0,
  problem: problem("import.file.rows", { rows, most: MOST_ROWS }),
});

/** Without the line that says how far it may be passed on; lines keep their numbers. */
function withoutLabel(text: string): string {
  const [line = ""] = /^\s*[^\n]*/.exec(text) ?? [];
  return LABELLED.test(line) ? line.replace(/[^\n]/g, "") + text.slice(line.length) : text;
}

function wrongWidth({ line, cells }: CsvRecord, wanted: number, last: boolean): ImportFault {
  const counts = { count: cells.length, wanted };
  return {
    line,
    problem: last && cells.length < wanted ? problem("import.cells.cut", counts) : problem("import.cells", counts),
  };
}

/** Without empty cells beyond the header's: some programs end every line with delimiters. */
function trimmed(cells: readonly string[], width: number): readonly string[] {
  return cells.slice(width).some((cell) => cell.trim() !== "") ? cells : cells.slice(0, width);
}
