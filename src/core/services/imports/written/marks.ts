import type { ImportColumn, Columns } from "../column.ts";

/**
 * Spreadsheets compute a cell that begins with one of these (https://owasp.org/www-community/attacks/CSV_Injection), telephone numbers
 * such as "+595 21 555 0101" included. In a CSV file an apostrophe goes before it, and our own import takes it away again; text that has
 * apostrophes before such a sign already gets one more. A dash alone takes out what is there, and with an apostrophe it is a dash.
 */
const MARKED_IN_CSV = /^'*(?:[=+\-@\t\r]|[–—]$)/;
/** Cells of a workbook are text, and computed by nothing: only what the import would take for a mark is marked there. */
const MARKED_IN_SHEET = /^(?:'+[=+\-@\t\r]|'*[-–—]$)/;
const MARKED = /^'+(?:[=+\-@\t\r]|[–—]$)/;
const DASH = /^\s*[-–—]\s*$/;

/** A cell as it is written into a CSV file. */
export const csvCell = (text: string): string => (MARKED_IN_CSV.test(text) ? `'${text}` : text);

/** A cell as it is written into a workbook. */
export const sheetCell = (text: string): string => (MARKED_IN_SHEET.test(text) ? `'${text}` : text);

const unmarked = (text: string): string => (MARKED.test(text) ? text.slice(1) : text);

/** A column whose cells may be marked so. */
export function marked<T>(column: ImportColumn<T>): ImportColumn<T> {
  return { ...column, read: (text, reading) => column.read(unmarked(text), reading) };
}

/** The same of several columns. */
export const allMarked = <C extends Columns>(columns: C): C =>
  Object.fromEntries(Object.entries(columns).map(([key, column]) => [key, marked(column)])) as unknown as C;

/** The same, of which a dash takes out what is there. */
export function emptied<T, N>(column: ImportColumn<T>, nothing: N): ImportColumn<T | N> {
  return {
    ...column,
    read: async (text, reading) => (DASH.test(text) ? { value: nothing } : column.read(unmarked(text), reading)),
  };
}
