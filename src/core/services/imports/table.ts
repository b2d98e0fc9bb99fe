import { CsvError, type Options, parse } from "csv-parse/sync";
import { problem } from "../../kernel/errors/errors.ts";
import { decodeText } from "./decode.ts";
import type { Fault } from "./fault.ts";

/** One record of a file: as many cells as there are columns, and the physical line on which it begins, from 1. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A file as a table. Records that could not be read are faults and not among the rows; blank ones are neither. */
export interface Table {
  readonly header: Row;
  readonly rows: readonly Row[];
  readonly faults: readonly Fault[];
}

/** Most rows of a file that is imported at once. */
export const MOST_ROWS = 50_000;

const DELIMITERS = [",", ";", "\t"] as const;

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
  const bytes = Buffer.from(text);
  const { records, faults } = readRecords(bytes, delimiterOf(bytes, known));
  const [header, ...rows] = records.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const [first] = faults;
  if (!header) return { fault: first ?? { line: 0, problem: problem("import.file.empty") } };
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

function delimiterOf(bytes: Buffer, known: (names: readonly string[]) => number): string {
  const scored = DELIMITERS.map((delimiter) => {
    const header = firstRecord(bytes, delimiter);
    return { delimiter, known: known(header), cells: header.length };
  });
  scored.sort((a, b) => b.known - a.known || b.cells - a.cells);
  return scored[0]?.delimiter ?? ",";
}

function firstRecord(bytes: Buffer, delimiter: string): readonly string[] {
  try {
    const [header] = parse(bytes, {
      delimiter,
      to: 1,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    });
    return header ?? [];
  } catch (error) {
    if (error instanceof CsvError) return [];
    throw error;
  }
}

type Collect = NonNullable<Options<string[], string[]>["on_record"]>;

/** Every record with the line on which it begins. Behind a misplaced quotation mark reading goes on with the next line. */
function readRecords(bytes: Buffer, delimiter: string): { records: Row[]; faults: Fault[] } {
  const records: Row[] = [];
  const faults: Fault[] = [];
  let rest = bytes;
  let before = 0;
  for (;;) {
    let read = 0;
    const collect: Collect = (cells, { lines }) => {
      records.push({ line: before + read + 1, cells });
      read = lines;
      return null;
    };
    try {
      parse(rest, { delimiter, relax_column_count: true, on_record: collect });
      return { records, faults };
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      const line = before + read + 1;
      if (error.code === "CSV_QUOTE_NOT_CLOSED")
        return { records, faults: [...faults, { line, problem: problem("import.quote.open") }] };
      const reached = Number(error["lines"]);
      const last = before + reached;
      faults.push({
        line,
        problem: last > line ? problem("import.quote.wrong.lines", { last }) : problem("import.quote.wrong"),
      });
      rest = rest.subarray(afterLine(rest, reached));
      before = last;
    }
  }
}

/** Where the line after the nth begins. */
function afterLine(bytes: Buffer, lines: number): number {
  let at = 0;
  for (let line = 0; line < lines; line += 1) {
    const end = bytes.indexOf(0x0a, at);
    if (end < 0) return bytes.length;
    at = end + 1;
  }
  return at;
}
