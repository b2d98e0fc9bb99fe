import type { Features } from "../../kernel/catalogue/feature.ts";
import type { Problem } from "../../kernel/errors/errors.ts";
import type { Language } from "../../kernel/language/language.ts";
import { type Translate, translator } from "../../kernel/language/translate.ts";
import type { ImportFault } from "./fault.ts";
import { type Import, importOf } from "./imports.ts";
import { NOTED, type NotedOutcome, type ImportOutcome } from "./outcome.ts";
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

/** What is told of rows of one sort: so many of them at most, in order of lines; `rows` is how many there are. */
export interface ToldRows {
  readonly rows: number;
  readonly told: readonly ImportError[];
}

/** What is wrong with rows that are left out for it, and all of it unworded. */
export interface RefusedRows extends ToldRows {
  readonly faults: readonly ImportFault[];
}

/** What an import did or, with `dryRun`, would do; or why it did nothing, errors in order of lines. What there is nothing of is absent. */
export type ImportReport =
  | ({
      readonly ok: true;
      readonly kind: Import;
      readonly rows: number;
      readonly created: number;
      readonly updated: number;
      readonly unchanged: number;
      readonly dryRun: boolean;
      /** Rows with which something is wrong, where the others are imported without them. */
      readonly refused?: RefusedRows;
      /** Places of the rows that are something there already, where that was found out. */
      readonly found?: readonly number[];
      /** By what it can be taken back as a whole. */
      readonly undo?: string;
    } & { readonly [N in NotedOutcome]?: ToldRows })
  | {
      readonly ok: false;
      readonly errors: readonly ImportError[];
      /** Errors that are not listed. */
      readonly more: number;
    };

/** The report of a file with faults. */
export function refusal(faults: readonly ImportFault[], language: Language): ImportReport {
  const { rows, told } = worded(faults, language);
  return { ok: false, errors: told, more: rows - told.length };
}

/** The report of an import that was carried out, or tried out. `left` are parts of the file that were no rows. */
export function imported(
  done: { readonly kind: Import; readonly rows: number; readonly dryRun: boolean },
  { notes = [], refused = [], ...saved }: ImportOutcome,
  left: readonly ImportFault[],
  language: Language,
): ImportReport {
  const of = (noted: NotedOutcome) => [...(noted === "left" ? left : []), ...notes.filter((note) => note.of === noted)];
  const told = NOTED.flatMap((noted) => {
    const some = of(noted);
    return some.length === 0 ? [] : [[noted, worded(some, language)] as const];
  });
  const bad = refused.length === 0 ? {} : { refused: { ...worded(refused, language), faults: refused } };
  return { ok: true, ...done, ...saved, ...bad, ...Object.fromEntries(told) };
}

function worded(faults: readonly ImportFault[], language: Language): ToldRows {
  const t = translator(language);
  const sorted = [...faults].sort((a, b) => a.line - b.line);
  const told = sorted.slice(0, MOST_ERRORS).map(({ line, column, problem, near }): ImportError => {
    const message = plainWords(t.problem(problem));
    return {
      line,
      ...(column === undefined ? {} : { column }),
      problem,
      message: near === undefined ? message : t("import.near", { message, near }),
    };
  });
  return { rows: sorted.length, told };
}

/** The report in words, a sentence an entry: what became of the rows, or each error with its line and column. */
export function reportLines(product: Features, report: ImportReport, t: Translate): string[] {
  if (report.ok) {
    const { kind, rows, created, updated, unchanged } = report;
    return [
      t("import.done", { what: importOf(product, kind).counted(rows, t), created, updated, unchanged }),
      ...NOTED.flatMap((noted) => toldLines(noted, report[noted], t)),
      ...(report.dryRun ? [t("import.dry")] : []),
    ];
  }
  const { errors, more } = report;
  return [
    ...errors.map((error) => toldLine(error, t)),
    ...(more > 0 ? [t("import.more", { more })] : []),
    t("import.refused"),
  ];
}

function toldLines(noted: NotedOutcome, told: ToldRows | undefined, t: Translate): string[] {
  if (told === undefined) return [];
  const rest = told.rows - told.told.length;
  return [
    t(`import.heading.${noted}`, { rows: told.rows }),
    ...told.told.map((one) => toldLine(one, t)),
    ...(rest > 0 ? [t("import.rest", { rest })] : []),
  ];
}

/** What is told of a row, with its line and column. */
export function toldLine({ line, column, message }: ImportError, t: Translate): string {
  if (line === 0) return message;
  return column === undefined ? t("import.at.line", { line, message }) : t("import.at.cell", { line, column, message });
}
