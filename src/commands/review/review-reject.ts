import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { fields, text } from "../../core/kernel/views/build.ts";
import { decide } from "../../core/services/review/decide.ts";
import { decidedActions } from "../../core/services/review/next-entry.ts";
import { reasonIn, reasonsFor } from "../../core/services/review/reasons.ts";
import { WHY_LABELS } from "../../core/services/review/why.ts";

/** Keeps what was suggested from others, and says why: one of the usual reasons, or in own words. */
export const reviewReject = command({
  path: "review reject",
  summary: "review.reject.summary",
  title: "title.review.reject",
  submit: "submit.reject",
  examples: ['review reject item:"Arms Trade Treaty" reason:"It is in the library already."'],
  input: z.object({
    item: opt.reference("review.item", "review"),
    reason: opt.long("review.reason", 500).optional(),
    cause: opt.choice("review.why", WHY_LABELS).optional(),
  }),
  audience: "caller",
  allow: "moderator",
  among: async (scope, { item }) => ({ cause: await reasonsFor(scope, item) }),
  async run(context, { item, reason: own, cause: why }) {
    const { t, community } = context;
    if (own === undefined && why === undefined) return refuse("review.reject.why");
    const reason = reasonIn(community.language, own, why);
    const decision = { decision: "rejected", reason, ...(why ? { why } : {}), ...(own ? { own } : {}) } as const;
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
