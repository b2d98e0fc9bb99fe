import type { Translate } from "../../kernel/language/translate.ts";
import { csvText } from "../csv/csv-text.ts";
import { plainWords } from "../../kernel/values/command-line.ts";
import { groupBy } from "../../kernel/values/group-by.ts";
import type { ImportFault } from "./fault.ts";
import type { FileTable } from "./table.ts";

/** A lone dash says that something is taken out, and is computed by no spreadsheet. */
const COMPUTED = /^[=+\-@\t\r](?!\s*$)/;

/** A cell that is read again as it was: what a spreadsheet would compute is marked as text, and what is marked so already stays. */
const asRead = (cell: string): string => (COMPUTED.test(cell) ? `'${cell}` : cell);

/**
 * The rows with which something is wrong as CSV, as they stand in the file, each with its line and what is wrong in a last column. Corrected, it
 * can be imported as it is: that column is passed over (`isProblemColumn`). Of a record that could not be read there is its line alone.
 */
export function toCorrect(t: Translate, { header, rows }: FileTable, faults: readonly ImportFault[]): string {
  const width = header.cells.length;
  const wrong = groupBy(faults, ({ row, line }) => (row === undefined ? `line ${line}` : `row ${row}`));
  const lines = [...wrong.values()]
    .map((all) => ({ all, place: all[0]?.row, line: Math.min(...all.map(({ line }) => line)) }))
    .sort((a, b) => a.line - b.line)
    .map(({ all, place, line }) => {
      const cells = place === undefined ? [] : (rows[place]?.cells ?? []);
      const why = all.map((one) => wordsOf(t, one)).join(" ");
      return [
        ...Array.from({ length: width }, (_, at) => asRead(cells[at] ?? "")),
        t("import.at.line", { line, message: why }),
      ];
    });
  return csvText([[...header.cells, t("import.columns.problem").split("|")[0] ?? ""], ...lines]);
}

function wordsOf(t: Translate, { column, problem, near }: ImportFault): string {
  const message = plainWords(t.problem(problem));
  const whole = near === undefined ? message : t("import.near", { message, near });
  return column === undefined ? whole : `${column}: ${whole}`;
}
