import { defined } from "../../../kernel/values/defined.ts";
import type { FolderLine, FolderPlan, FolderRequest } from "../../../services/imports/folder-import.ts";
import { type ImportServices, importedAs, readImportTable } from "../../../services/imports/import-file.ts";
import { columnNames, plainName } from "../../../services/imports/header.ts";
import { refusal } from "../../../services/imports/report.ts";
import type { FileTable } from "../../../services/imports/table.ts";
import { RESOURCE_COLUMNS } from "../exchange/columns.ts";
import { fileReader } from "./listing.ts";
import { manifestRows, type PlannedLine } from "./plan-folder.ts";

/** Looks a folder through: every line of its manifest is read and compared with what is there; nothing is saved. */
export async function planFolder(services: ImportServices, request: FolderRequest): Promise<FolderPlan> {
  const { store, catalogue, ids, seal, clock } = services;
  const { community, content, listing, language } = request;
  const table = await readImportTable(catalogue, "resources", content);
  if ("fault" in table) return { lines: [], unnamed: [], report: refusal([table.fault], language) };
  const readFile = fileReader(listing);
  const named = new Set<string>();
  let planned: readonly PlannedLine[] = [];
  const known = manifestRows(
    (typed) => {
      const read = readFile(typed);
      if ("value" in read) named.add(read.value);
      return read;
    },
    (lines) => (planned = lines),
  );
  const asked = { community, kind: "resources", dryRun: true, partial: true, language } as const;
  const report = await store.asCommunity(community, "importing", (db) =>
    importedAs(known, { db, ids, seal, now: clock.now() }, catalogue, asked, table),
  );
  return {
    lines: planned.map((one) => lineOf(one, table)),
    report,
    unnamed: listing.map(({ name }) => name).filter((name) => !named.has(name)),
  };
}

function lineOf({ line, row, file, has, follows }: PlannedLine, { header, rows }: FileTable): FolderLine {
  const names = columnNames(RESOURCE_COLUMNS);
  // Every column of a manifest that can be read is known, but for that of the file and that of what was wrong.
  const places = header.cells.flatMap((cell, place) => (names.has(plainName(cell)) ? [place] : []));
  const cells = rows[row]?.cells ?? [];
  const replaced = places.findIndex((place) => names.get(plainName(header.cells[place] ?? "")) === "replaced_by");
  return {
    ...{ line, header: places.map((place) => header.cells[place] ?? "") },
    cells: places.map((place) => cells[place] ?? ""),
    ...defined({ file, has }),
    ...(follows && replaced >= 0 ? { follows: replaced } : {}),
  };
}
