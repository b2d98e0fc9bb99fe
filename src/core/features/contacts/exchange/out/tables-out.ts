import writeSheet from "write-excel-file/node";
import type { Translate } from "../../../../kernel/language/translate.ts";
import { csvText } from "../../../../services/csv/csv-text.ts";
import { PLAIN } from "../columns.ts";
import { csvCell, sheetCell } from "../marks.ts";
import { cellsOf, type OutColumn } from "./cells-out.ts";
import type { Exported } from "./exported.ts";
import { sheetText } from "./sheet-text.ts";

const COLUMNS = (Object.keys(PLAIN) as (keyof typeof PLAIN)[]).filter((key): key is OutColumn => key !== "person");

/** Names of the columns in the reader's language, as the import knows them. */
const header = (t: Translate): string[] => COLUMNS.map((key) => t(PLAIN[key].names).split("|")[0] ?? key);

const rowsOf = (contacts: readonly Exported[]): string[][] =>
  contacts.map((one) => {
    const cells = cellsOf(one);
    return COLUMNS.map((key) => cells[key]);
  });

/** Contacts as CSV. No cell is one that a spreadsheet would compute. */
export function contactsCsv(t: Translate, label: string, contacts: readonly Exported[]): string {
  return csvText([[label], header(t), ...rowsOf(contacts)].map((row) => row.map(csvCell)));
}

/** Contacts as a workbook of one sheet, all cells of it text. */
export async function contactsSheet(t: Translate, label: string, contacts: readonly Exported[]): Promise<Uint8Array> {
  const strong = (value: string) => ({ value: sheetText(value), type: String, fontWeight: "bold" as const });
  const plain = (value: string) => (value === "" ? null : { value: sheetText(sheetCell(value)), type: String });
  const rows = [[strong(label)], header(t).map(strong), ...rowsOf(contacts).map((row) => row.map(plain))];
  return writeSheet(rows, { sheet: SHEET, stickyRowsCount: 2 }).toBuffer();
}

const SHEET = "Contacts";
