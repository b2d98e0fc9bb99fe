import type { Context } from "../../../kernel/commands/command.ts";
import { actions, muted, run, strong, text } from "../../../kernel/views/build.ts";
import type { Block, Input, View } from "../../../kernel/views/model.ts";
import { type Done, importedView, unfolded } from "../../../services/imports/imported-view.ts";
import type { ImportReport, ToldRows } from "../../../services/imports/report.ts";
import { triedText } from "./tried.ts";

/** The file, and with which options it is imported again. */
interface Given {
  readonly name: string;
  readonly content: Uint8Array;
  readonly again: Input;
  /** Its rows with which something is wrong, as a file to correct. */
  readonly correct?: string;
}

/** What importing contacts would do or did, or why they cannot be; what was done can be taken back. */
export function contactsView(context: Context, report: ImportReport, given: Given): View {
  const { t } = context;
  const undo = report.ok ? report.undo : undefined;
  return importedView(t, report, {
    wrong: toCorrectBlocks(context, report.ok ? report.refused : undefined, given),
    goOn: (done) => goOn(context, done, given),
    after:
      undo === undefined
        ? []
        : [
            muted(t("contact.import.undo.until")),
            actions(run(t("contact.import.undo"), "contact undo", { import: undo }, { place: "here" })),
          ],
  });
}

/** Rows that are not imported because something is wrong with them, with a file of them to correct. */
function toCorrectBlocks(context: Context, refused: ToldRows | undefined, { correct }: Given): Block[] {
  if (!refused) return [];
  const { t } = context;
  const made = { name: "to-correct.csv", mediaType: "text/csv", alt: t("contact.import.correct.alt") };
  return [
    text(strong(t("contact.import.correct", { errors: refused.rows }))),
    ...unfolded(t, refused),
    ...(correct === undefined ? [] : [context.file({ ...made, content: Buffer.from(correct) })]),
  ];
}

/** The button that does it. The file waits for it; nobody is shown it. */
function goOn(
  context: Context,
  { created, updated, refused, found = [] }: Done,
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
