import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { page } from "../../core/kernel/options/options.ts";
import { passedView } from "../../core/services/review/passing/passed.ts";

/** Lists what passed without review, because enough of its submitter's was approved before; each can be taken back. */
export const reviewPassed = command({
  path: "review passed",
  summary: "review.passed.summary",
  title: "title.review.passed",
  examples: [],
  hidden: true,
  input: z.object({ page: page() }),
  audience: "caller",
  allow: "moderator",
  run: (context, { page: at }) => passedView(context, at),
});
