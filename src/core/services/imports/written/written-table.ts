import writeSheet from "write-excel-file/node";
import { csvText } from "../../csv/csv-text.ts";
import { csvCell, sheetCell } from "./marks.ts";
import { sheetText } from "./sheet-text.ts";

/** A table that an import reads again, under a line that says how far it may be passed on. */
export interface WrittenTable {
  readonly label: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** It as CSV. No cell is one that a spreadsheet would compute. */
export const tableCsv = ({ label, header, rows }: WrittenTable): string =>
  csvText([[label], header, ...rows].map((row) => row.map(csvCell)));

/** It as a workbook of one sheet, which is called that, all cells of it text. */
export async function tableSheet({ label, header, rows }: WrittenTable, sheet: string): Promise<Uint8Array> {
  const strong = (value: string) => ({ value: sheetText(value), type: String, fontWeight: "bold" as const });
  const plain = (value: string) => (value === "" ? null : { value: sheetText(sheetCell(value)), type: String });
  const all = [[strong(label)], header.map(strong), ...rows.map((row) => row.map(plain))];
  return writeSheet(all, { sheet, stickyRowsCount: 2 }).toBuffer();
}

/** As what a table is written: how its name ends, and of which type it is. */
export const TABLE_TYPES = {
  csv: { ending: "csv", mediaType: "text/csv" },
  xlsx: { ending: "xlsx", mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
} as const;
