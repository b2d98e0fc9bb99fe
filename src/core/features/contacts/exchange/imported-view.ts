import type { Context } from "../../../kernel/commands/command.ts";
import { actions, group, list, muted, run, strong, text } from "../../../kernel/views/build.ts";
import type { Block, Input, Part, View } from "../../../kernel/views/model.ts";
import { type ImportReport, type Told, toldLine } from "../../../services/imports/report.ts";
import { NOTED, type Noted } from "../../../services/imports/outcome.ts";
import { triedText } from "./tried.ts";

/** Most rows of a sort that a report in a chat names; the rest are counted. */
const MOST_SHOWN = 20;

/** Of changes, so many are unfolded: the others are behind a heading. */
const UNFOLDED = 5;

/** The file, and with which options it is imported again. */
interface Given {
  readonly name: string;
  readonly content: Uint8Array;
  readonly again: Input;
  /** Its rows with which something is wrong, as a file to correct. */
  readonly correct?: string;
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
      ...toCorrectBlocks(context, report.refused, given),
      ...(dryRun ? [muted(t(due > 0 ? "contact.import.dry" : "contact.import.none"))] : []),
      ...(dryRun && due > 0 ? goOn(context, report, given) : []),
      ...(report.undo === undefined
        ? []
        : [
            muted(t("contact.import.undo.until")),
            actions(run(t("contact.import.undo"), "contact undo", { import: report.undo }, { place: "here" })),
          ]),
    ],
  };
}

function toldBlocks(context: Context, noted: Noted, told: Told | undefined): Block[] {
  if (!told) return [];
  const { t } = context;
  const heading = t(`import.heading.${noted}`, { rows: told.rows });
  if (noted === "changed") return [text(strong(heading)), ...unfolded(context, told)];
  return [group(heading, ...lines(context, told.told.slice(0, MOST_SHOWN), told.rows))];
}

/** The first few as they are, and the others behind how many they are. */
function unfolded(context: Context, { told, rows }: Told): Block[] {
  const { t } = context;
  const first = told.slice(0, UNFOLDED);
  const more = rows - first.length;
  return [
    list(first.map((one) => [toldLine(one, t)])),
    ...(more > 0
      ? [group(t("import.rest", { rest: more }), ...lines(context, told.slice(UNFOLDED, MOST_SHOWN), more))]
      : []),
  ];
}

function lines({ t }: Context, shown: Told["told"], all: number): Part[] {
  const rest = all - shown.length;
  return [list(shown.map((one) => [toldLine(one, t)])), ...(rest > 0 ? [muted(t("import.rest", { rest }))] : [])];
}

/** Rows that are not imported because something is wrong with them, with a file of them to correct. */
function toCorrectBlocks(context: Context, refused: Told | undefined, { correct }: Given): Block[] {
  if (!refused) return [];
  const { t } = context;
  const made = { name: "to-correct.csv", mediaType: "text/csv", alt: t("contact.import.correct.alt") };
  return [
    text(strong(t("contact.import.correct", { errors: refused.rows }))),
    ...unfolded(context, refused),
    ...(correct === undefined ? [] : [context.file({ ...made, content: Buffer.from(correct) })]),
  ];
}

/** The button that does it. The file waits for it; nobody is shown it. */
function goOn(
  context: Context,
  { created, updated, refused, found = [] }: Extract<ImportReport, { ok: true }>,
  { name, content, again }: Given,
): Block[] {
  const count = created + updated;
  const kept = context.file({ name, mediaType: "application/octet-stream", alt: "", content });
  if (kept.kind !== "file") return [];
  return [
    actions(
      run(
        context.t(refused ? "contact.import.good" : "contact.import.do", { count }),
        "contact import",
        { ...again, checked: kept.token, tried: triedText({ at: context.now, found }) },
        { weight: "primary", place: "here" },
      ),
    ),
  ];
}
