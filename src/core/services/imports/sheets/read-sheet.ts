import { problem } from "../../../kernel/errors/errors.ts";
import type { ImportFault } from "../fault.ts";
import type { CsvRecord } from "../csv-records.ts";
import { readArchive } from "./archive.ts";
import { type Most, SheetRows } from "./cells.ts";
import { readDateStyles } from "./dates.ts";
import { readSharedTexts } from "./texts.ts";
import { readWorkbook } from "./workbook.ts";
import { readXml } from "./xml.ts";

/** Most bytes of a workbook, unpacked. Our choice: 100,000 contacts with everything that may be known of them are less. */
export const MOST_UNPACKED = 100 * 1024 * 1024;

/**
 * Reads the first sheet of an XLSX file: the rows that hold something, with their numbers, cells as text. How much it is
 * unpacked is looked up first, and never more is; of rows it keeps one more than `most`.
 */
export async function readSheet(
  content: Uint8Array,
  most: Most,
): Promise<{ readonly rows: readonly CsvRecord[]; readonly wide: boolean } | { readonly fault: ImportFault }> {
  const fault = (cause: ImportFault["problem"]) => ({ fault: { line: 0, problem: cause } });
  const archive = readArchive(content);
  if (!archive) return fault(problem("import.sheet.broken"));
  if (archive.size > MOST_UNPACKED)
    return fault(
      problem("import.sheet.unpacked", {
        megabytes: Math.ceil(archive.size / 1024 / 1024),
        most: MOST_UNPACKED / 1024 / 1024,
      }),
    );
  try {
    const workbook = await readWorkbook(archive);
    if (!workbook) return fault(problem("import.sheet.other"));
    const { strings, styles } = workbook;
    const texts = archive.has(strings) ? await readSharedTexts(archive.unpack(strings)) : [];
    const days = archive.has(styles) ? await readDateStyles(archive.unpack(styles)) : [];
    const sheet = new SheetRows({ texts, days, from1904: workbook.from1904 }, most);
    await readXml(archive.unpack(workbook.sheet), sheet);
    return { rows: sheet.rows, wide: sheet.wide };
  } catch {
    // Whatever the parsers say of it, it is for people to save it again.
    return fault(problem("import.sheet.broken"));
  }
}
