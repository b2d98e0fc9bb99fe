import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { fields, text } from "../../core/kernel/views/build.ts";
import { decide } from "../../core/services/review/decide.ts";
import { decidedActions } from "../../core/services/review/next-entry.ts";
import { cannotBeAsked } from "../../core/services/review/revise.ts";

/** Asks whoever submitted something to put it right: it awaits a decision again once they have. */
export const reviewAsk = command({
  path: "review ask",
  summary: "review.ask.summary",
  title: "title.review.ask",
  submit: "submit.send",
  examples: ['review ask item:"Arms Trade Treaty" reason:"Which edition is it?"'],
  input: z.object({ item: opt.reference("review.item", "review"), reason: opt.long("review.asks", 500) }),
  audience: "caller",
  allow: "moderator",
  async run(context, { item, reason }) {
    const { t } = context;
    const cannot = await cannotBeAsked(context, item);
    if (cannot) return refuse(cannot);
    const { title, words } = await decide(context, item, { decision: "changes", reason });
    return {
      title: t("review.ask.title"),
      blocks: [
        text(words.asked?.(t, title) ?? t("review.ask.done", { title })),
        fields([t("review.asks"), reason]),
        await decidedActions(context, item),
      ],
    };
  },
});
