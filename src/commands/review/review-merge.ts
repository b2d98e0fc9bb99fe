import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { hidden, opt } from "../../core/kernel/options/options.ts";
import { text } from "../../core/kernel/views/build.ts";
import { mergeSuggestion } from "../../core/services/review/merge-suggestion.ts";
import { decidedActions } from "../../core/services/review/next-entry.ts";

/** Makes what was suggested one with what is there already. */
export const reviewMerge = command({
  path: "review merge",
  summary: "review.merge.summary",
  examples: [],
  hidden: true,
  input: z.object({
    item: opt.reference("review.item", "review"),
    into: hidden(opt.text("review.into", 40)),
    seen: hidden(opt.text("review.seen", 20)).optional(),
  }),
  audience: "caller",
  allow: "moderator",
  async run(context, { item, into, seen }) {
    const { t } = context;
    const { title, other } = await mergeSuggestion(context, item, into, { seen });
    return {
      title: t("review.merge.title"),
      tone: "good",
      blocks: [text(t("review.merge.done", { title, other })), await decidedActions(context, item)],
    };
  },
});
