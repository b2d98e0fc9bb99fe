import { z } from "zod";
import { itemOption } from "../../core/features/conclusions/conclusion-options.ts";
import { matrixDocument } from "../../core/features/conclusions/tracking/matrix-document.ts";
import { countWords, matrixView, trackedView } from "../../core/features/conclusions/tracking/matrix-view.ts";
import { type TrackingMatrix, trackingMatrix, trackingOfOne } from "../../core/features/conclusions/tracking/matrix.ts";
import { speaksFor } from "../../core/features/conclusions/tracking/track.ts";
import { atLeast } from "../../core/kernel/access/role.ts";
import { SHARING, tlp } from "../../core/kernel/access/sharing.ts";
import { type Context, command } from "../../core/kernel/commands/command.ts";
import { spendOrRefuse } from "../../core/kernel/commands/spend-or-refuse.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { opt, page as pageOption } from "../../core/kernel/options/options.ts";
import { text } from "../../core/kernel/views/build.ts";
import type { View } from "../../core/kernel/views/model.ts";
import { documentFile } from "../../core/services/documents/document-file.ts";

/** Shows how far countries are with recommendations, or with one of them, country by country; also as a picture. */
export const conclusionTracking = command({
  path: "conclusion tracking",
  summary: "conclusion.tracking.summary",
  title: "title.conclusion.tracking",
  submit: "submit.show",
  examples: [],
  input: z.object({
    conclusion: itemOption().optional(),
    format: opt.choice("track.format", { list: "track.format.list", pdf: "track.format.pdf" }).default("list"),
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
    if (as === "pdf") return printed(context, matrix, conclusion);
    if (conclusion === undefined || !only) return matrixView(matrix, page, context);
    const may = await speaksFor(context);
    const asks = atLeast(caller.role, "moderator");
    return trackedView(only, page, context, { says: may === undefined || may.length > 0, asks });
  },
});

async function printed(context: Context, matrix: TrackingMatrix, conclusion?: string): Promise<View> {
  const { community, now, t, format } = context;
  await spendOrRefuse(context, "documents");
  context.audit({
    action: "conclusion.tracking",
    subject: conclusion === undefined ? `community:${community.id}` : `conclusion:${conclusion}`,
    detail: { conclusions: matrix.rows.length, label: tlp(SHARING[matrix.label] ?? "red") },
  });
  const name = `${community.slug}-tracking-${now.toISOString().slice(0, 10)}`;
  const file = documentFile({ name, alt: t("track.file"), format: "pdf" }, () =>
    matrixDocument(matrix, { community: community.name, asOf: now, label: matrix.label }, { t, format }),
  );
  const cells = matrix.rows.flatMap((one) => one.cells);
  return {
    title: t("title.conclusion.tracking"),
    blocks: [...(cells.length === 0 ? [] : [text(countWords(cells, { t }))]), context.file(file)],
  };
}
