import type { Context } from "../../../kernel/commands/command.ts";
import { actions, group, list, muted, run, text } from "../../../kernel/views/build.ts";
import type { Block, Input, View } from "../../../kernel/views/model.ts";
import { type ImportReport, type Told, toldLine } from "../../../services/imports/report.ts";
import { NOTED, type Noted } from "../../../services/imports/outcome.ts";

/** Most rows of a sort that a report in a chat names; the rest are counted. */
const MOST_SHOWN = 20;

/** The file, and with which options it is imported again. */
interface Given {
  readonly name: string;
  readonly content: Uint8Array;
  readonly again: Input;
}

/** What importing a file would do, with a button that does it; what it did; or why it cannot be imported. */
export function importedView(context: Context, report: ImportReport, given: Given): View {
  const { t } = context;
  if (!report.ok) {
    const shown = report.errors.slice(0, MOST_SHOWN);
    const more = report.more + report.errors.length - shown.length;
    return {
      tone: "warning",
      title: t("contact.import.refused"),
      blocks: [
        list(shown.map((error) => [toldLine(error, t)])),
        ...(more > 0 ? [muted(t("import.more", { more }))] : []),
      ],
    };
  }
  const { created, updated, unchanged, dryRun } = report;
  const due = created + updated;
  return {
    title: t(dryRun ? "contact.import.would" : "contact.import.did"),
    ...(dryRun ? {} : { tone: "good" as const }),
    blocks: [
      text(t("contact.import.done", { created, updated, unchanged })),
      ...NOTED.flatMap((noted) => toldBlocks(context, noted, report[noted])),
      ...(dryRun ? [muted(t(due > 0 ? "contact.import.dry" : "contact.import.none"))] : []),
      ...(dryRun && due > 0 ? goOn(context, given, due) : []),
    ],
  };
}

function toldBlocks({ t }: Context, noted: Noted, told: Told | undefined): Block[] {
  if (!told) return [];
  const shown = told.told.slice(0, MOST_SHOWN);
  const rest = told.rows - shown.length;
  return [
    group(
      t(`import.heading.${noted}`, { rows: told.rows }),
      list(shown.map((one) => [toldLine(one, t)])),
      ...(rest > 0 ? [muted(t("import.rest", { rest }))] : []),
    ),
  ];
}

/** The button that does it. The file waits for it; nobody is shown it. */
function goOn(context: Context, { name, content, again }: Given, count: number): Block[] {
  const kept = context.file({ name, mediaType: "application/octet-stream", alt: "", content });
  if (kept.kind !== "file") return [];
  return [
    actions(
      run(
        context.t("contact.import.do", { count }),
        "contact import",
        { ...again, checked: kept.token },
        { weight: "primary", place: "here" },
      ),
    ),
  ];
}
