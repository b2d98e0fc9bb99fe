import { problem } from "../../kernel/errors/errors.ts";
import { fold } from "../../kernel/text/fold.ts";
import { LANGUAGES } from "../../kernel/language/language.ts";
import { translator } from "../../kernel/language/translate.ts";
import { nearest } from "../../kernel/text/nearest.ts";

import { truncate } from "../../kernel/text/truncate.ts";
import type { Columns } from "./column.ts";
import type { ImportFault } from "./fault.ts";
import type { Defaults, Layout } from "./layout.ts";
import type { FileTable } from "./table.ts";

/** Column keys by every name they may have in a file, in any language; names are compared without case, accents, blanks and punctuation. */
export function columnNames(columns: Columns): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const key of Object.keys(columns)) names.set(plainName(key), key);
  for (const [key, column] of Object.entries(columns)) {
    for (const language of LANGUAGES) {
      for (const name of translator(language)(column.names).split("|"))
        if (!names.has(plainName(name))) names.set(plainName(name), key);
    }
  }
  return names;
}

/** How many of the columns a header line names. */
export function knownColumns(columns: Columns): (header: readonly string[]) => number {
  const names = columnNames(columns);
  return (header) => new Set(header.map((cell) => names.get(plainName(cell))).filter((key) => key !== undefined)).size;
}

/** Finds the columns in the header; names that are unknown, given twice or missing are faults. What `defaults` have may be missing. */
export function readHeader(
  { header, rows }: FileTable,
  columns: Columns,
  defaults: Defaults = {},
): Layout | { readonly faults: readonly ImportFault[] } {
  const { line } = header;
  const names = columnNames(columns);
  const places = new Map<string, number>();
  const faults: ImportFault[] = [];
  header.cells.forEach((cell, place) => {
    const key = names.get(plainName(cell));
    if (isProblemColumn(cell)) return;
    if (key !== undefined && !places.has(key)) places.set(key, place);
    else if (key !== undefined)
      faults.push({
        line,
        column: truncate(cell.trim(), 60),
        problem: problem("import.column.twice", { column: key }),
      });
    else if (plainName(cell) !== "") faults.push(unknown(cell, line, names));
    else if (rows.some((row) => row.cells[place]?.trim() !== ""))
      faults.push({ line, problem: problem("import.column.nameless", { place: place + 1 }) });
  });
  if (places.size === 0)
    return { faults: [{ line, problem: problem("import.file.header", { columns: Object.keys(columns).join(", ") }) }] };
  for (const [key, column] of Object.entries(columns)) {
    if (column.required && !places.has(key) && !(key in defaults))
      faults.push({ line, problem: problem("import.column.missing", { column: key }) });
  }
  return faults.length > 0
    ? { faults }
    : { places, nameOf: (key) => truncate(header.cells[places.get(key) ?? -1]?.trim() ?? key, 60) };
}

function unknown(cell: string, line: number, names: ReadonlyMap<string, string>): ImportFault {
  const column = truncate(cell.trim(), 60);
  const near = nearest(plainName(cell), [...names.keys()]);
  const meant = near === undefined ? undefined : names.get(near);
  return {
    line,
    column,
    problem: problem("import.column.unknown", { columns: [...new Set(names.values())].join(", ") }),
    ...(meant === undefined ? {} : { near: meant }),
  };
}

/** Whether a column is that in which a file of rows to correct says what was wrong with each. */
const isProblemColumn = (cell: string): boolean =>
  LANGUAGES.some((language) =>
    translator(language)("import.columns.problem")
      .split("|")
      .some((name) => plainName(name) === plainName(cell)),
  );

/** A name of a column as it is compared: without case, accents, blanks and punctuation. */
export const plainName = (name: string): string => fold(name).replace(/[^\p{L}\p{N}]+/gu, "");
