import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { hidden, opt } from "../../core/kernel/options/options.ts";
import { fields, text } from "../../core/kernel/views/build.ts";
import { decide } from "../../core/services/review/decide.ts";
import { decidedActions } from "../../core/services/review/next-entry.ts";
import { usualReason, WHY_LABELS } from "../../core/services/review/why.ts";

/** Keeps what was suggested from others, and says why: in own words, or for a usual reason that the card has. */
export const reviewReject = command({
  path: "review reject",
  summary: "review.reject.summary",
  title: "title.review.reject",
  submit: "submit.reject",
  examples: ['review reject item:"Arms Trade Treaty" reason:"It is in the library already."'],
  input: z.object({
    item: opt.reference("review.item", "review"),
    reason: opt.long("review.reason", 500),
    cause: hidden(opt.choice("review.why", WHY_LABELS)).optional(),
  }),
  audience: "caller",
  allow: "moderator",
  async run(context, { item, reason, cause }) {
    const { t, community } = context;
    // Who says it otherwise is told to the submitter in those words.
    const usual = cause !== undefined && reason === usualReason(community.language, cause);
    const decision = { decision: "rejected", reason, ...(usual ? { why: cause } : {}) } as const;
    const { title, words } = await decide(context, item, decision);
    return {
      title: t("review.reject.title"),
      blocks: [
        text(words.rejected(t, title)),
        fields([t("review.reason"), reason]),
        await decidedActions(context, item),
      ],
    };
  },
});
