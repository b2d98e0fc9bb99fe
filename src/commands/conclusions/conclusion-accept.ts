import { z } from "zod";
import { showConclusion } from "../../core/features/conclusions/card/show-conclusion.ts";
import { shownSince } from "../../core/features/conclusions/card/shown-since.ts";
import { itemOption, shownOption } from "../../core/features/conclusions/conclusion-options.ts";
import { answerFor } from "../../core/features/conclusions/following/answer.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { text } from "../../core/kernel/views/build.ts";

/** Says that the caller does what was assigned to them, their country, office or agency; where it says something else than they were shown, that is shown first. */
export const conclusionAccept = command({
  path: "conclusion accept",
  summary: "conclusion.accept.summary",
  examples: [],
  input: z.object({ conclusion: itemOption(), shown: shownOption() }),
  audience: "caller",
  allow: "member",
  hidden: true,
  async run(context, { conclusion, shown }) {
    const since = await shownSince(context, conclusion, shown);
    if (since) return since;
    await answerFor(context, conclusion, { accepts: true });
    context.audit({
      action: "conclusion.edit",
      subject: `conclusion:${conclusion}`,
      detail: { changed: ["accepted"] },
    });
    const card = await showConclusion(context, conclusion);
    return { ...card, tone: "good", blocks: [text(context.t("follow.accept.done")), ...card.blocks] };
  },
});
