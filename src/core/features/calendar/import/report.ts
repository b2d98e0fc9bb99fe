import type { Format } from "../../../kernel/language/format.ts";
import type { Translate } from "../../../kernel/language/translate.ts";
import { table } from "../../../kernel/views/build.ts";
import type { Table } from "../../../kernel/views/model.ts";
import { MOST_ERRORS } from "../../../services/imports/report.ts";

import { truncate } from "../../../kernel/text/truncate.ts";
import type { CalendarReport } from "./import-calendar.ts";
import type { ImportStep } from "./plan-import.ts";
import { plainWords } from "../../../kernel/values/command-line.ts";

/** A step in words: what becomes of which event, and why. */
export function stepWords(step: ImportStep, t: Translate, format: Format): string {
  const title = titleOf(step, t);
  const when = step.start
    ? format.inZone(step.start, step.kind === "create" || step.kind === "update" ? step.wanted.zone : format.zone)
    : "";
  switch (step.kind) {
    case "skip":
      return t("calendar.import.step.skip", { line: step.line, title, why: plainWords(t.problem(step.problem)) });
    case "same":
      return t("calendar.import.step.same", { title });
    case "cancel":
      return t("calendar.import.step.cancel", { title, when });
    case "update":
      return t("calendar.import.step.update", { title, when });
    case "create":
      return t("calendar.import.step.create", { title, when });
  }
}

/** The events that are left out, for a chat: what each is called, on which line of the file, and why. */
export function skippedTable(skipped: readonly (ImportStep & { kind: "skip" })[], t: Translate): Table {
  return table(
    t("calendar.import.left"),
    [
      t("calendar.import.left.what"),
      { label: t("calendar.import.left.line"), align: "right" },
      t("calendar.import.left.why"),
    ],
    skipped.map((step) => [titleOf(step, t), String(step.line), plainWords(t.problem(step.problem))]),
  );
}

const titleOf = ({ title }: ImportStep, t: Translate): string => truncate(title || t("calendar.import.untitled"), 80);

/** What is wrong with a file as a whole, a sentence for each line. */
export function faultWords(report: CalendarReport & { ok: false }, t: Translate): string[] {
  const shown = report.faults
    .slice(0, MOST_ERRORS)
    .map(({ line, problem }) =>
      line === 0
        ? plainWords(t.problem(problem))
        : t("import.at.line", { line, message: plainWords(t.problem(problem)) }),
    );
  const more = report.faults.length - shown.length;
  return [...shown, ...(more > 0 ? [t("import.more", { more })] : []), t("import.refused")];
}

/** A whole report as lines, for a terminal: each event that something becomes of, then the count. */
export function calendarReportLines(report: CalendarReport, t: Translate, format: Format): string[] {
  if (!report.ok) return faultWords(report, t);
  const told = report.steps.filter((s) => s.kind !== "same").map((s) => stepWords(s, t, format));
  return [...told, t("calendar.import.done", { ...report.counts }), ...(report.dryRun ? [t("import.dry")] : [])];
}
