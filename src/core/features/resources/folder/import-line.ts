import { problem, UserError } from "../../../kernel/errors/errors.ts";
import { FILE_ROOM } from "../../../kernel/options/values.ts";
import { appendAudit } from "../../../services/audit/audit.ts";
import type { FolderServices, LineReport, LineRequest } from "../../../services/imports/folder-import.ts";
import { importAudit, importedAs } from "../../../services/imports/import-file.ts";
import { type ImportReport, refusal } from "../../../services/imports/report.ts";
import { isExpired } from "../../../services/store/faults.ts";
import type { CommunityDb } from "../../../services/store/store.ts";
import { readWhole } from "../passages/attach-document.ts";
import { documentRows, type FolderDocument } from "./document-rows.ts";

/** Carries a dry run's report out of the transaction that it undoes. */
class Undone extends Error {}

/** Imports one line with its document, in one transaction: both or neither. Imported again, it changes nothing, and its document is not read again. */
export async function importLine(services: FolderServices, request: LineRequest): Promise<LineReport> {
  const { line, file, language } = request;
  try {
    const isThere = file === undefined || line.has === file.sha256;
    return await saved(services, request, isThere ? undefined : { file, document: await readWhole(file) });
  } catch (error) {
    if (isExpired(error)) return { report: refusedFor(request, problem("import.file.slow")) };
    if (error instanceof UserError) return { report: refusedFor(request, error.problem) };
    throw error;
  }

  function refusedFor({ line: { line: at } }: LineRequest, cause: UserError["problem"]): ImportReport {
    return refusal([{ line: at, column: "file", problem: cause }], language);
  }
}

async function saved(
  services: FolderServices,
  request: LineRequest,
  document: FolderDocument | undefined,
): Promise<LineReport> {
  let done: LineReport | undefined;
  try {
    return await services.store.asCommunity(request.community, "importing", async (db) => {
      done = await inTransaction(db, services, request, document);
      if (request.dryRun || !done.report.ok) throw new Undone();
      return done;
    });
  } catch (error) {
    if (error instanceof Undone && done) return done;
    throw error;
  }
}

async function inTransaction(
  db: CommunityDb,
  services: FolderServices,
  { community, line, file, dryRun, before, language }: LineRequest,
  document: FolderDocument | undefined,
): Promise<LineReport> {
  const { ids, seal, clock, catalogue, fileRoom = FILE_ROOM } = services;
  const now = clock.now();
  let kept: { resource: string; passages: number; size: number } | undefined;
  const known = documentRows(document, { total: fileRoom - before, room: fileRoom, kept: (facts) => (kept = facts) });
  const report = await importedAs(
    known,
    { db, ids, seal, now },
    catalogue,
    { community, kind: "resources", dryRun: false, language },
    {
      header: { line: 1, cells: line.header },
      // A dry run keeps nothing that a later line could name.
      rows: [{ line: line.line, cells: line.cells.map((cell, at) => (dryRun && at === line.follows ? "" : cell)) }],
      faults: [],
    },
  );
  if (!report.ok) return { report };
  const entries = [
    ...(report.unchanged > 0 ? [] : [importAudit(report, file ?? Buffer.from(line.cells.join("\n")))]),
    ...(kept
      ? [
          {
            action: "resource.attach",
            subject: `resource:${kept.resource}`,
            detail: { passages: kept.passages, size: kept.size },
          },
        ]
      : []),
  ];
  if (entries.length > 0) await appendAudit({ db, seal }, community, undefined, now, entries);
  return { report, ...(kept ? { kept: { passages: kept.passages, size: kept.size } } : {}) };
}
