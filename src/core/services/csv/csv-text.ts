import { stringify } from "csv-stringify/sync";

/**
 * Rows as CSV (RFC 4180, UTF-8 with a mark that spreadsheets know it by). Every cell that holds a line break, or half of one, is quoted, so that
 * none ends a row. `text`: a cell that a spreadsheet would compute is made text; without it, cells are written as they are given.
 */
export function csvText(
  rows: readonly (readonly (string | number)[])[],
  { text = false }: { readonly text?: boolean } = {},
): string {
  return stringify(
    rows.map((row) => [...row]),
    { bom: true, escape_formulas: text, record_delimiter: "windows", quoted_match: /[\r\n]/ },
  );
}
