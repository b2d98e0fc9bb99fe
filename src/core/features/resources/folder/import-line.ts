import { problem, UserError } from "../../../kernel/errors/errors.ts";
import type { Language } from "../../../kernel/language/language.ts";
import { FILE_ROOM } from "../../../kernel/options/values.ts";
import { appendAudit } from "../../../services/audit/audit.ts";
import { importAudit, importedAs, type ImportServices } from "../../../services/imports/import-file.ts";
import { type ImportReport, refusal } from "../../../services/imports/report.ts";
import { isExpired } from "../../../services/store/faults.ts";
import type { CommunityDb } from "../../../services/store/store.ts";
import { sha256Of } from "../../../services/stored-files/stored-files.ts";
import { readWhole } from "../passages/attach-document.ts";
import { documentRows, type FolderDocument } from "./document-rows.ts";
import type { FolderLine } from "./import-folder.ts";

/** A line of a folder with its file, where it has one. */
export interface LineRequest {
  /** The community's id. */
  readonly community: string;
  readonly line: FolderLine;
  readonly bytes?: Uint8Array;
  /** Everything is done, and then undone. */
  readonly dryRun: boolean;
  /** So many bytes of documents a dry run would have kept before. */
  readonly before: number;
  readonly language: Language;
}

/** What became of a line: of its resource, and how many passages and bytes were kept of its document, where it was not there already. */
export interface LineReport {
  readonly report: ImportReport;
  readonly kept?: { readonly passages: number; readonly size: number };
}

/** Carries a dry run's report out of the transaction that it undoes. */
class Undone extends Error {}

type Services = ImportServices & { readonly fileRoom?: number };

/** Imports one line with its document, in one transaction: both or neither. Imported again, it changes nothing, and its document is not read again. */
export async function importLine(services: Services, request: LineRequest): Promise<LineReport> {
  const { line, bytes, language } = request;
  try {
    const isThere = bytes === undefined || line.has === sha256Of(bytes);
    const name = (line.file ?? "").normalize("NFC");
    return await saved(services, request, isThere ? undefined : { name, bytes, document: await readWhole(bytes) });
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
  services: Services,
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
  services: Services,
  { community, line, bytes, dryRun, before, language }: LineRequest,
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
    ...(report.unchanged > 0 ? [] : [importAudit(report, bytes ?? Buffer.from(line.cells.join("\n")))]),
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
