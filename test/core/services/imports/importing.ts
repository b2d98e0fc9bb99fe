import { importFile, type ImportRequest } from "../../../../src/core/services/imports/import-file.ts";
import type { Import } from "../../../../src/core/services/imports/imports.ts";
import type { ImportReport } from "../../../../src/core/services/imports/report.ts";
import type { World } from "../../../support/world.ts";

/** Imports text into a world's community. */
export function importing({
  store,
  clock,
  ids,
  seal,
  catalogue,
  community,
}: World): (kind: Import, content: string | Uint8Array, options?: Partial<ImportRequest>) => Promise<ImportReport> {
  return (kind, content, options = {}) =>
    importFile(
      { store, clock, ids, seal, catalogue },
      {
        community,
        kind,
        content: typeof content === "string" ? new TextEncoder().encode(content) : content,
        dryRun: false,
        language: "en",
        ...options,
      },
    );
}

/** A report's errors as "line column code". */
export function errorsOf(report: ImportReport): string[] {
  return report.ok
    ? []
    : report.errors.map(({ line, column, problem }) =>
        [line, column, problem.code].filter((x) => x !== undefined).join(" "),
      );
}
