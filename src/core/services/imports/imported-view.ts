import type { Translate } from "../../kernel/language/translate.ts";
import { group, list, muted, strong, text } from "../../kernel/views/build.ts";
import type { Block, Part, View } from "../../kernel/views/model.ts";
import { NOTED, type NotedOutcome } from "./outcome.ts";
import { type ImportReport, type ToldRows, toldLine } from "./report.ts";

/** Most rows of a sort that a report in a chat names; the rest are counted. */
const MOST_SHOWN = 20;

/** Of changes, so many are unfolded: the others are behind a heading. */
const UNFOLDED = 5;

/** What was imported, or would be. */
export type Done = Extract<ImportReport, { ok: true }>;

/** What a report has besides what became of rows. */
interface Besides {
  /** Rows with which something is wrong. */
  readonly wrong?: readonly Block[];
  /** The button that does it; asked for only where there is something to do. */
  readonly goOn: (report: Done) => readonly Block[];
  /** What can be done about it once it was done. */
  readonly after?: readonly Block[];
}

/** What importing a file would do, with a button that does it; what it did; or why it cannot be imported, line by line. */
export function importedView(t: Translate, report: ImportReport, { wrong = [], goOn, after = [] }: Besides): View {
  if (!report.ok) {
    const shown = report.errors.slice(0, MOST_SHOWN);
    const more = report.more + report.errors.length - shown.length;
    return {
      tone: "warning",
      title: t("import.shown.refused"),
      blocks: [
        list(shown.map((error) => [toldLine(error, t)])),
        ...(more > 0 ? [muted(t("import.more", { more }))] : []),
      ],
    };
  }
  const { created, updated, unchanged, dryRun } = report;
  const due = created + updated;
  return {
    title: t(dryRun ? "import.shown.would" : "import.shown.did"),
    ...(dryRun ? {} : { tone: "good" as const }),
    blocks: [
      text(t("import.shown.done", { created, updated, unchanged })),
      ...NOTED.flatMap((noted) => toldBlocks(t, noted, report[noted])),
      ...wrong,
      ...(dryRun ? [muted(t(due > 0 ? "import.shown.dry" : "import.shown.none"))] : []),
      ...(dryRun && due > 0 ? goOn(report) : []),
      ...after,
    ],
  };
}

function toldBlocks(t: Translate, noted: NotedOutcome, told: ToldRows | undefined): Block[] {
  if (!told) return [];
  const heading = t(`import.heading.${noted}`, { rows: told.rows });
  if (noted === "changed") return [text(strong(heading)), ...unfolded(t, told)];
  return [group(heading, ...lines(t, told.told.slice(0, MOST_SHOWN), told.rows))];
}

/** The first few rows as they are, and the others behind how many they are. */
export function unfolded(t: Translate, { told, rows }: ToldRows): Block[] {
  const first = told.slice(0, UNFOLDED);
  const more = rows - first.length;
  return [
    list(first.map((one) => [toldLine(one, t)])),
    ...(more > 0 ? [group(t("import.rest", { rest: more }), ...lines(t, told.slice(UNFOLDED, MOST_SHOWN), more))] : []),
  ];
}

function lines(t: Translate, shown: ToldRows["told"], all: number): Part[] {
  const rest = all - shown.length;
  return [list(shown.map((one) => [toldLine(one, t)])), ...(rest > 0 ? [muted(t("import.rest", { rest }))] : [])];
}
