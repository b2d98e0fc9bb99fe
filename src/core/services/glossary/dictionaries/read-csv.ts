import { problem } from "../../../kernel/errors/errors.ts";
import { type Language, LANGUAGES } from "../../../kernel/language/language.ts";
import { truncate } from "../../../kernel/text/truncate.ts";
import type { ImportFault } from "../../imports/fault.ts";
import { readTable } from "../../imports/table.ts";
import type { DictionaryFile } from "./dictionary-file.ts";
import "../messages/index.ts";
import { languageNamed } from "./languages-named.ts";
import { type Parallel, termsIn } from "./parallel.ts";

const names = (header: readonly string[]): (Language | undefined)[] => header.map((cell) => languageNamed(cell.trim()));

/**
 * Reads a dictionary from CSV: a column for each of two to four languages, named by its code or its English name ("en", "spanish"),
 * and a row for each meaning, with its terms parted by ";" or ",". Other columns are a mistake. Every wrong line is a fault, and then nothing is used.
 */
export function readDictionaryCsv(content: Uint8Array): DictionaryFile {
  const table = readTable(content, (header) => names(header).filter((name) => name !== undefined).length);
  if ("fault" in table) return { faults: [table.fault] };
  const columns = names(table.header.cells);
  const faults: ImportFault[] = [...table.faults, ...wrongColumns(table.header.cells, columns, table.header.line)];
  const parallels: Parallel[] = [];
  for (const { line, cells } of faults.length > 0 ? [] : table.rows) {
    const parallel = Object.fromEntries(
      columns.flatMap((language, i) => {
        const terms = language === undefined ? [] : termsIn(language, cells[i] ?? "");
        return terms.length > 0 ? [[language, terms]] : [];
      }),
    ) as Parallel;
    if (LANGUAGES.filter((l) => parallel[l]).length > 1) parallels.push(parallel);
    else faults.push({ line, problem: problem("glossary.import.row") });
  }
  return faults.length > 0 ? { faults } : { parallels, skipped: [] };
}

function wrongColumns(
  header: readonly string[],
  columns: readonly (Language | undefined)[],
  line: number,
): ImportFault[] {
  const unknown = header.flatMap((cell, i) =>
    columns[i] === undefined
      ? [{ line, problem: problem("glossary.import.column", { column: truncate(cell.trim(), 40) }) }]
      : [],
  );
  const known = columns.filter((one) => one !== undefined);
  if (unknown.length === 0 && (known.length < 2 || new Set(known).size < known.length))
    return [{ line, problem: problem("glossary.import.columns") }];
  return unknown;
}
