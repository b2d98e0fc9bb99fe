import { z } from "zod";
import { itemOption } from "../../core/features/conclusions/conclusion-options.ts";
import { matrixDocument } from "../../core/features/conclusions/tracking/matrix-document.ts";
import { countWords, matrixView, trackedView } from "../../core/features/conclusions/tracking/matrix-view.ts";
import { type TrackingMatrix, trackingMatrix, trackingOfOne } from "../../core/features/conclusions/tracking/matrix.ts";
import { countriesAsked } from "../../core/features/conclusions/tracking/asking/countries-asked.ts";
import { speaksFor } from "../../core/features/conclusions/tracking/track.ts";
import { atLeast } from "../../core/kernel/access/role.ts";
import { SHARING, tlp } from "../../core/kernel/access/sharing.ts";
import { type Context, command } from "../../core/kernel/commands/command.ts";
import { spendOrRefuse } from "../../core/kernel/commands/spend-or-refuse.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { opt, page as pageOption } from "../../core/kernel/options/options.ts";
import { defined } from "../../core/kernel/values/defined.ts";
import { actions, run, text } from "../../core/kernel/views/build.ts";
import type { View } from "../../core/kernel/views/model.ts";
import { withColon } from "../../core/kernel/views/walk.ts";
import { PICTURE_FORMATS, type PictureFormat } from "../../core/services/documents/document-format.ts";
import { documentFile } from "../../core/services/documents/document-file.ts";

const MOST_IN_PICTURE = 15;

/** Shows how far countries are with recommendations, or with one of them, country by country; also as a picture. */
export const conclusionTracking = command({
  path: "conclusion tracking",
  summary: "conclusion.tracking.summary",
  title: "title.conclusion.tracking",
  submit: "submit.show",
  examples: [],
  input: z.object({
    conclusion: itemOption().optional(),
    format: opt.choice("track.format", { list: "track.format.list", ...PICTURE_FORMATS }).default("list"),
    page: pageOption(),
  }),
  audience: "caller",
  allow: "member",
  hidden: true,
  budgets: ["documents"],
  async run(context, { conclusion, format: as, page }) {
    const { db, community, caller } = context;
    const matrix =
      conclusion === undefined
        ? await trackingMatrix(db, community.id)
        : await trackingOfOne(db, community.id, conclusion);
    const [only] = matrix.rows;
    if (conclusion !== undefined && !only) return refuse("conclusion.gone");
    if (as !== "list") return printed(context, matrix, as, conclusion);
    if (conclusion === undefined || !only) return matrixView(matrix, page, context);
    const may = await speaksFor(context);
    const asks = atLeast(caller.role, "moderator") ? { asks: await countriesAsked(context, only) } : {};
    return trackedView(only, page, context, { says: may === undefined || may.length > 0, ...asks });
  },
});

async function printed(
  context: Context,
  matrix: TrackingMatrix,
  as: PictureFormat,
  conclusion?: string,
): Promise<View> {
  const { community, now, t, format } = context;
  await spendOrRefuse(context, "documents");
  context.audit({
    action: "conclusion.tracking",
    subject: conclusion === undefined ? `community:${community.id}` : `conclusion:${conclusion}`,
    detail: { conclusions: matrix.rows.length, label: tlp(SHARING[matrix.label] ?? "red") },
  });
  const name = `${community.slug}-tracking-${now.toISOString().slice(0, 10)}`;
  const cells = matrix.rows.flatMap((one) => one.cells);
  const counts = countWords(cells, { t });
  const alt = as === "png" ? `${withColon(t("track.file"), t.language)} ${counts}` : t("track.file");
  // A picture that is looked at on a telephone has the newest.
  const shown = as === "png" ? { ...matrix, rows: matrix.rows.slice(0, MOST_IN_PICTURE) } : matrix;
  const file = documentFile({ name, alt, format: as }, () =>
    matrixDocument(shown, { community: community.name, asOf: now, label: matrix.label }, { t, format }),
  );
  const pdf = run(t("document.as.pdf"), "conclusion tracking", { ...defined({ conclusion }), format: "pdf" });
  return {
    title: t("title.conclusion.tracking"),
    blocks: [
      ...(cells.length === 0 ? [] : [text(counts)]),
      context.file(file),
      ...(as === "png" ? [actions(pdf)] : []),
    ],
  };
}
