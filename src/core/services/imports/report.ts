import type { Features } from "../../kernel/catalogue/feature.ts";
import type { Problem } from "../../kernel/errors/errors.ts";
import type { Language } from "../../kernel/language/language.ts";
import { type Translate, translator } from "../../kernel/language/translate.ts";
import type { Fault } from "./fault.ts";
import { type Import, importOf } from "./imports.ts";
import "./messages/index.ts";
import { plainWords } from "../../kernel/values/command-line.ts";

/** Most errors that a report lists; the rest are counted. */
export const MOST_ERRORS = 100;

/** What is wrong with a line, worded. */
export interface ImportError {
  /** Physical line of the file on which the record begins, from 1; 0 where the file as a whole is meant. */
  readonly line: number;
  /** The column's name as the file spells it. */
  readonly column?: string;
  readonly problem: Problem;
  /** The problem in words, with what was probably meant; without line and column. */
  readonly message: string;
}

/** What an import did or, with `dryRun`, would do; or why it did nothing, errors in order of lines. */
export type ImportReport =
  | {
      readonly ok: true;
      readonly kind: Import;
      readonly rows: number;
      readonly created: number;
      readonly updated: number;
      readonly unchanged: number;
      readonly dryRun: boolean;
    }
  | {
      readonly ok: false;
      readonly errors: readonly ImportError[] /** Errors that are not listed. */;
      readonly more: number;
    };

/** The report of a file with faults. */
export function refusal(faults: readonly Fault[], language: Language): ImportReport {
  const t = translator(language);
  const sorted = [...faults].sort((a, b) => a.line - b.line);
  const errors = sorted.slice(0, MOST_ERRORS).map(({ line, column, problem, near }): ImportError => {
    const message = plainWords(t.problem(problem));
    return {
      line,
      ...(column === undefined ? {} : { column }),
      problem,
      message: near === undefined ? message : t("import.near", { message, near }),
    };
  });
  return { ok: false, errors, more: sorted.length - errors.length };
}

/** The report in words, a sentence an entry: what became of the rows, or each error with its line and column. */
export function reportLines(product: Features, report: ImportReport, t: Translate): string[] {
  if (report.ok) {
    const { kind, rows, created, updated, unchanged } = report;
    return [
      t("import.done", { what: importOf(product, kind).counted(rows, t), created, updated, unchanged }),
      ...(report.dryRun ? [t("import.dry")] : []),
    ];
  }
  const errors = report.errors.map(({ line, column, message }) =>
    line === 0
      ? message
      : column === undefined
        ? t("import.at.line", { line, message })
        : t("import.at.cell", { line, column, message }),
  );
  return [...errors, ...(report.more > 0 ? [t("import.more", { more: report.more })] : []), t("import.refused")];
}
