import { CsvError, type Options, parse } from "csv-parse/sync";
import { problem } from "../../kernel/errors/errors.ts";
import type { ImportFault } from "./fault.ts";

/** One record of a file: as many cells as there are columns, and the physical line on which it begins, from 1. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
  /** The lines of its cells, where they have lines of their own. */
  readonly lines?: readonly number[];
}

/** What may part the cells of a record. */
export const DELIMITERS = [",", ";", "\t"] as const;

/** The delimiter under which a file's first record has the most names that are known, else the most cells. */
export function delimiterOf(bytes: Buffer, known: (names: readonly string[]) => number): string {
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
export function readRecords(bytes: Buffer, delimiter: string): { records: CsvRecord[]; faults: ImportFault[] } {
  const records: CsvRecord[] = [];
  const faults: ImportFault[] = [];
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
