import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { historyOf } from "../../core/services/review/history.ts";

/** Shows what became of an entry step by step: when, by whom, why, and what was changed. */
export const reviewHistory = command({
  path: "review history",
  summary: "review.history.summary",
  title: "title.review.history",
  examples: [],
  hidden: true,
  input: z.object({ item: opt.reference("review.item", "review") }),
  audience: "caller",
  allow: "moderator",
  run: (context, { item }) => historyOf(context, item),
});
