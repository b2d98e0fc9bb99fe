import { createHash } from "node:crypto";
import type { Application } from "../../kernel/dispatch/application.ts";
import { appendAudit } from "../audit/audit.ts";
import type { Features } from "../../kernel/catalogue/feature.ts";
import { problem } from "../../kernel/errors/errors.ts";
import type { Language } from "../../kernel/language/language.ts";
import { isExpired } from "../store/faults.ts";
import type { CommunityDb, Store } from "../store/store.ts";
import type { Fault, Progress } from "./fault.ts";
import { knownColumns } from "./header.ts";
import { type Import, importOf } from "./imports.ts";
import { prepare } from "./kind.ts";
import { type ImportReport, refusal } from "./report.ts";
import { readTable, type Table } from "./table.ts";
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
  readonly onProgress?: Progress;
}

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
 * Imports a CSV file into a community: every row or none, in one transaction with its audit entry. What is wrong with the
 * file is in the report, every line of it. Imported again, the same file changes nothing. Throws what the store throws,
 * and UserError where the community does not exist.
 */
export async function importFile(services: ImportServices, request: ImportRequest): Promise<ImportReport> {
  const table = readImportTable(services.catalogue, request.kind, request.content);
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

/** A file's table, its header not yet looked at; or why the file as a whole cannot be read. */
export function readImportTable(
  product: Features,
  kind: Import,
  content: Uint8Array,
): Table | { readonly fault: Fault } {
  return readTable(content, knownColumns(importOf(product, kind).columns));
}

/** Imports a table inside a transaction that is already the community's. Nothing is written where the report is not ok; a dry run is the caller's to undo. */
export async function importTable(
  db: CommunityDb,
  { clock, ids, seal, catalogue }: Omit<ImportServices, "store">,
  request: ImportRequest,
  table: Table,
): Promise<ImportReport> {
  const { community, kind, content, dryRun, language, onProgress = () => undefined } = request;
  const now = clock.now();
  // Two imports at once would not see each other's rows and make them twice.
  await db.$queryRaw`select 1 from (select pg_advisory_xact_lock(hashtextextended(${`import ${community}`}, 0))) held`;
  const prepared = await prepare(
    importOf(catalogue, kind),
    table,
    await readingFor(db, catalogue, request, now),
    onProgress,
  );
  if (prepared.faults.length > 0) return refusal(prepared.faults, language);
  const saved = await prepared.save({ db, community, now, ids, seal }, onProgress);
  const rows = table.rows.length;
  const file = createHash("sha256").update(content).digest("hex");
  await appendAudit({ db, seal }, community, request.actorId, now, [
    { action: `import.${kind}`, subject: `file:${file}`, detail: { rows, ...saved } },
  ]);
  return { ok: true, kind, rows, ...saved, dryRun };
}
