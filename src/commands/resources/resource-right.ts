import { z } from "zod";
import { openFlags } from "../../core/features/resources/freshness/flags/open-flags.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { hidden, opt } from "../../core/kernel/options/options.ts";
import { fields, text } from "../../core/kernel/views/build.ts";
import { decide } from "../../core/services/review/decide.ts";
import { reviewOf } from "../../core/services/review/entries.ts";
import { decidedActions } from "../../core/services/review/next-entry.ts";

const MOMENT_MAX = 40;

/** Says that a resource stays as it is, as far as what people said to be wrong with it was seen: the buttons of its review. */
export const resourceRight = command({
  path: "resource right",
  summary: "resource.right.summary",
  title: "title.resource.right",
  submit: "submit.tell",
  examples: [],
  input: z.object({
    resource: opt.reference("resource.item", "resource"),
    reason: opt.long("review.reason", 500).optional(),
    seen: hidden(opt.text("resource.item", MOMENT_MAX)),
  }),
  audience: "caller",
  allow: "moderator",
  hidden: true,
  async run(context, { resource, reason = "", seen }) {
    const { t } = context;
    const waiting = (await reviewOf(context, "resource-flag", resource)) ?? refuse("resource.flags.none");
    const [newest] = await openFlags(context, resource, 1);
    if (newest && newest.at.toISOString() > seen) return refuse("resource.flags.since");
    const { title, words } = await decide(context, waiting.id, { decision: "rejected", reason });
    return {
      tone: "good",
      blocks: [
        text(words.rejected(t, title)),
        fields([t("review.reason"), reason]),
        await decidedActions(context, waiting.id),
      ],
    };
  },
});
