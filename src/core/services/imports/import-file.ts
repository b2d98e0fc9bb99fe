import { createHash } from "node:crypto";
import type { Application } from "../../kernel/dispatch/application.ts";
import type { AuditEntry } from "../../kernel/ports/audit-entry.ts";
import { appendAudit } from "../audit/audit.ts";
import type { Catalogue } from "../../kernel/catalogue/catalogue.ts";
import type { Features } from "../../kernel/catalogue/feature.ts";
import { problem } from "../../kernel/errors/errors.ts";
import type { Language } from "../../kernel/language/language.ts";
import { isExpired } from "../store/faults.ts";
import type { CommunityDb, Store } from "../store/store.ts";
import { tooLarge } from "./decode.ts";
import type { ImportFault, ImportProgress } from "./fault.ts";
import { knownColumns } from "./header.ts";
import { type Import, importOf } from "./imports.ts";
import { type ImportKind, prepare, type Saver, type TriedFile } from "./kind.ts";
import type { Defaults } from "./layout.ts";
import { type ImportReport, imported, refusal } from "./report.ts";
import { isArchive } from "./sheets/archive.ts";
import { readSheetTable, readTable, type FileTable } from "./table.ts";
import { readingFor } from "./import-reading.ts";

/** A file to be imported. */
export interface ImportRequest {
  /** The community's id. */
  readonly community: string;
  readonly kind: Import;
  readonly content: Uint8Array;
  /** Everything is done, the database's own checks included, and then undone. */
  readonly dryRun: boolean;
  /** In which what is wrong is worded. */
  readonly language: Language;
  readonly actorId?: string;
  /** What stands in cells that are empty, by column key. */
  readonly defaults?: Defaults;
  /** Rows with which something is wrong are told of, and the others are imported without them; where there are no others, nothing is. */
  readonly partial?: boolean;
  /** What was seen when it was tried out. */
  readonly tried?: TriedFile;
  readonly onProgress?: ImportProgress;
}

/** With what files are imported. */
export type ImportServices = Pick<Application, "clock" | "ids" | "seal" | "catalogue"> & { readonly store: Store };

/** Carries a dry run's report out of the transaction that it undoes. */
class Undone extends Error {
  readonly report: ImportReport;
  constructor(report: ImportReport) {
    super("a dry run is undone");
    this.report = report;
  }
}

/**
 * Imports a file into a community: every row or none, in one transaction with its audit entry; but those that the report says are left out. What is wrong with the
 * file is in the report, every line of it. Imported again, the same file changes nothing. Throws what the store throws,
 * and UserError where the community does not exist.
 */
export async function importFile(services: ImportServices, request: ImportRequest): Promise<ImportReport> {
  const table = await readImportTable(services.catalogue, request.kind, request.content);
  if ("fault" in table) return refusal([table.fault], request.language);
  try {
    const report = await services.store.asCommunity(request.community, "importing", async (db) => {
      const done = await importTable(db, services, request, table);
      if (request.dryRun) throw new Undone(done);
      return done;
    });
    if (report.ok) await services.store.refreshStatistics();
    return report;
  } catch (error) {
    if (error instanceof Undone) return error.report;
    if (isExpired(error)) return refusal([{ line: 0, problem: problem("import.file.slow") }], request.language);
    throw error;
  }
}

/**
 * A file's table, its header not yet looked at; or why the file as a whole cannot be read. What it is, CSV, XLSX or of a form that the kind
 * knows besides, is told by what it holds.
 */
export async function readImportTable(
  product: Features,
  kind: Import,
  content: Uint8Array,
): Promise<FileTable | { readonly fault: ImportFault }> {
  const large = tooLarge(content);
  if (large) return { fault: large };
  const known = importOf(product, kind);
  const other = known.readOther(content);
  if (other) return other;
  return isArchive(content) ? readSheetTable(content) : readTable(content, knownColumns(known.columns));
}

/** Imports a table inside a transaction that is already the community's. Nothing is written where the report is not ok; a dry run is the caller's to undo. */
export async function importTable(
  db: CommunityDb,
  services: Omit<ImportServices, "store">,
  request: ImportRequest,
  table: FileTable,
): Promise<ImportReport> {
  const { clock, ids, seal } = services;
  const now = clock.now();
  const report = await importedTable({ db, ids, seal, now }, services.catalogue, request, table);
  if (report.ok)
    await appendAudit({ db, seal }, request.community, request.actorId, now, [importAudit(report, request.content)]);
  return report;
}

/** The same without its audit entry, for a command, which records its own. */
export const importedTable = (
  saver: Importing,
  catalogue: Catalogue,
  request: ImportRequest,
  table: FileTable,
): Promise<ImportReport> => importedAs(importOf(catalogue, request.kind), saver, catalogue, request, table);

/** With what rows are saved. */
type Importing = Pick<Saver, "db" | "ids" | "seal" | "now" | "importer">;

/** The same of rows that are more than such a file's, saved in a way of their own. */
export async function importedAs(
  known: ImportKind,
  saver: Importing,
  catalogue: Catalogue,
  request: Omit<ImportRequest, "content">,
  table: FileTable,
): Promise<ImportReport> {
  const { community, kind, dryRun, language, defaults, partial = false, tried, onProgress = () => undefined } = request;
  const { db, now } = saver;
  // Two imports at once would not see each other's rows and make them twice.
  await db.$queryRaw`select 1 from (select pg_advisory_xact_lock(hashtextextended(${`import ${community}`}, 0))) held`;
  const reading = await readingFor(db, catalogue, request, now);
  const prepared = await prepare(known, table, reading, onProgress, { defaults, partial });
  if (prepared.faults.length > 0 && prepared.good === 0) return refusal(prepared.faults, language);
  const saved = await prepared.save({ ...saver, community, dryRun, partial, ...(tried ? { tried } : {}) }, onProgress);
  if ("faults" in saved) return refusal([...prepared.faults, ...saved.faults], language);
  return imported(
    { kind, dryRun, rows: table.rows.length + (table.left ?? []).length },
    { ...saved, refused: [...prepared.faults, ...(saved.refused ?? [])] },
    table.left ?? [],
    language,
  );
}

/** What is written into the audit log of an import that was carried out. */
export function importAudit(
  report: Extract<ImportReport, { ok: true }>,
  content: Uint8Array | { readonly sha256: string },
): AuditEntry {
  const { kind, rows, created, updated, unchanged, left, refused } = report;
  const file = "sha256" in content ? content.sha256 : createHash("sha256").update(content).digest("hex");
  const detail = {
    rows,
    created,
    updated,
    unchanged,
    ...(left === undefined ? {} : { left: left.rows }),
    ...(refused === undefined ? {} : { refused: refused.rows }),
  };
  return { action: `import.${kind}`, subject: `file:${file}`, detail };
}
