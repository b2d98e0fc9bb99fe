import type { Context } from "../../../kernel/commands/command.ts";
import { actions, run } from "../../../kernel/views/build.ts";
import type { Block, View } from "../../../kernel/views/model.ts";
import { type Done, importedView } from "../../../services/imports/imported-view.ts";
import type { ImportReport } from "../../../services/imports/report.ts";

/** A file of resources. */
interface Given {
  readonly name: string;
  readonly content: Uint8Array;
}

/** What importing resources would do, with a button that does it; what it did, or why they cannot be. */
export const importedResources = (context: Context, report: ImportReport, given: Given): View =>
  importedView(context.t, report, { goOn: (done) => goOn(context, done, given) });

/** The button that does it. The file waits for it; nobody is shown it. */
function goOn(context: Context, { created, updated }: Done, { name, content }: Given): Block[] {
  const kept = context.file({ name, mediaType: "application/octet-stream", alt: "", content });
  if (kept.kind !== "file") return [];
  return [
    actions(
      run(
        context.t("resource.import.do", { count: created + updated }),
        "resource import",
        { checked: kept.token },
        { weight: "primary", place: "here" },
      ),
    ),
  ];
}
