import { problem } from "../../kernel/errors/errors.ts";
import { decodeText } from "./decode.ts";
import type { Fault } from "./fault.ts";
import { delimiterOf, readRecords, type Row } from "./csv-records.ts";
import { isWider } from "./wide.ts";

/** A file as a table. Records that could not be read are faults and not among the rows; blank ones are neither. */
export interface Table {
  readonly header: Row;
  readonly rows: readonly Row[];
  readonly faults: readonly Fault[];
}

/** Most columns of a file; an import knows a dozen. Our choice: spreadsheets of people have a few besides. */
export const MOST_COLUMNS = 200;

const TOO_WIDE: Fault = { line: 0, problem: problem("import.file.columns", { most: MOST_COLUMNS }) };

/** Most rows of a file that is imported at once. */
export const MOST_ROWS = 50_000;

/**
 * Reads a CSV file: UTF-8 with or without byte order mark, its cells parted by commas, semicolons or tabs, whichever makes
 * most known column names of the header (`known` counts them), any line breaks, quoted cells of several lines.
 */
export function readTable(
  content: Uint8Array,
  known: (names: readonly string[]) => number,
): Table | { readonly fault: Fault } {
  const decoded = decodeText(content);
  if ("fault" in decoded) return decoded;
  // Spreadsheets may tell each other the delimiter in a first line of its own; the header tells as much.
  const text = decoded.text.replace(/^sep=[,;\t]\n/i, "\n");
  if (isWider(text, MOST_COLUMNS)) return { fault: TOO_WIDE };
  const bytes = Buffer.from(text);
  const { records, faults } = readRecords(bytes, delimiterOf(bytes, known));
  const [header, ...rows] = records.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const [first] = faults;
  if (!header) return { fault: first ?? { line: 0, problem: problem("import.file.empty") } };
  // Behind records that are blank, which the look at the text does not pass over.
  if (header.cells.length > MOST_COLUMNS) return { fault: TOO_WIDE };
  // The first line itself could not be read: what follows it is no header.
  if (first && first.line < header.line) return { fault: first };
  if (rows.length > MOST_ROWS)
    return { fault: { line: 0, problem: problem("import.file.rows", { rows: rows.length, most: MOST_ROWS }) } };
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

function wrongWidth({ line, cells }: Row, wanted: number, last: boolean): Fault {
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
