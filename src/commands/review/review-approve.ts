import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { hidden, opt } from "../../core/kernel/options/options.ts";
import { text } from "../../core/kernel/views/build.ts";
import { decide } from "../../core/services/review/decide.ts";
import { decidedActions } from "../../core/services/review/next-entry.ts";

/** Lets everybody find what was suggested. */
export const reviewApprove = command({
  path: "review approve",
  summary: "review.approve.summary",
  title: "title.review.approve",
  submit: "submit.approve",
  examples: ['review approve "Arms Trade Treaty"'],
  input: z.object({
    item: opt.reference("review.item", "review"),
    seen: hidden(opt.text("review.seen", 20)).optional(),
  }),
  audience: "caller",
  allow: "moderator",
  async run(context, { item, seen }) {
    const { t } = context;
    const { title, words, next } = await decide(context, item, { decision: "approved" }, { seen });
    return {
      title: t("review.approve.title"),
      tone: "good",
      blocks: [text(words.approved(t, title)), ...next, await decidedActions(context, item)],
    };
  },
});
