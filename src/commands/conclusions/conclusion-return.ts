import { z } from "zod";
import { itemOption, whyOption } from "../../core/features/conclusions/conclusion-options.ts";
import { answerFor } from "../../core/features/conclusions/following/answer.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { actions, run, text } from "../../core/kernel/views/build.ts";

/** Hands back what was assigned, and says why to whoever assigned it. */
export const conclusionReturn = command({
  path: "conclusion return",
  summary: "conclusion.return.summary",
  title: "title.conclusion.return",
  submit: "submit.save",
  examples: [],
  input: z.object({ conclusion: itemOption(), why: whyOption() }),
  audience: "caller",
  allow: "member",
  hidden: true,
  async run(context, { conclusion, why }) {
    const { t } = context;
    await answerFor(context, conclusion, { why });
    context.audit({
      action: "conclusion.edit",
      subject: `conclusion:${conclusion}`,
      detail: { changed: ["returned"] },
    });
    return {
      tone: "good",
      blocks: [text(t("follow.return.done")), actions(run(t("show"), "conclusion show", { conclusion }))],
    };
  },
});
