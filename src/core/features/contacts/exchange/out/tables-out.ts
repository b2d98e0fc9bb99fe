import type { Translate } from "../../../../kernel/language/translate.ts";
import { tableCsv, tableSheet } from "../../../../services/imports/written/written-table.ts";
import { PLAIN } from "../columns.ts";
import { cellsOf, type OutColumn } from "./cells-out.ts";
import type { ExportedContact } from "./exported.ts";

const COLUMNS = (Object.keys(PLAIN) as (keyof typeof PLAIN)[]).filter((key): key is OutColumn => key !== "person");

/** Names of the columns in the reader's language, as the import knows them. */
const header = (t: Translate): string[] => COLUMNS.map((key) => t(PLAIN[key].names).split("|")[0] ?? key);

const rowsOf = (contacts: readonly ExportedContact[]): string[][] =>
  contacts.map((one) => {
    const cells = cellsOf(one);
    return COLUMNS.map((key) => cells[key]);
  });

/** Contacts as CSV. No cell is one that a spreadsheet would compute. */
export const contactsCsv = (t: Translate, label: string, contacts: readonly ExportedContact[]): string =>
  tableCsv({ label, header: header(t), rows: rowsOf(contacts) });

/** Contacts as a workbook of one sheet, all cells of it text. */
export const contactsSheet = (t: Translate, label: string, contacts: readonly ExportedContact[]): Promise<Uint8Array> =>
  tableSheet({ label, header: header(t), rows: rowsOf(contacts) }, SHEET);

const SHEET = "Contacts";
