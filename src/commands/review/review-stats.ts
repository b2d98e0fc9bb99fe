import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { spendOrRefuse } from "../../core/kernel/commands/spend-or-refuse.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { text } from "../../core/kernel/views/build.ts";
import { dropSettled } from "../../core/services/review/arising/arising.ts";
import { documentFile } from "../../core/services/documents/document-file.ts";
import { belowStats } from "../../core/services/review/figures/below-stats.ts";
import { reviewStats as loadStats } from "../../core/services/review/figures/stats.ts";
import { statsBlocks, statsDocument } from "../../core/services/review/figures/stats-view.ts";

/** Shows moderators the queue in figures: what awaits review, how fast it is decided, and what was; as a picture to take along, too. */
export const reviewStats = command({
  path: "review stats",
  summary: "review.stats.summary",
  title: "title.review.stats",
  submit: "submit.show",
  examples: ["review stats", "review stats format:pdf"],
  input: z.object({
    format: opt.choice("review.stats.format", { list: "review.stats.list", pdf: "review.stats.pdf" }).default("list"),
  }),
  audience: "caller",
  allow: "moderator",
  budgets: ["documents"],
  async run(context, { format }) {
    const { t, community, now } = context;
    await dropSettled(context, context.catalogue);
    const stats = await loadStats(context);
    const title = t("title.review.stats");
    if (format === "list") return { title, blocks: [...statsBlocks(stats, context), ...(await belowStats(context))] };
    await spendOrRefuse(context, "documents");
    context.audit({ action: "review.stats", subject: `community:${community.id}`, detail: { format } });
    const name = `review-TLP-AMBER-${now.toISOString().slice(0, 10)}`;
    const made = documentFile({ name, alt: t("review.stats.file"), format }, () => statsDocument(stats, context));
    return { title, blocks: [text(t("review.stats.ready")), context.file(made)] };
  },
});
