import { z } from "zod";
import { showConclusion } from "../../core/features/conclusions/card/show-conclusion.ts";
import { itemOption } from "../../core/features/conclusions/conclusion-options.ts";
import { undoStatus } from "../../core/features/conclusions/life/undo-status.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { text } from "../../core/kernel/views/build.ts";

const MOST = 1_000_000;

/** Takes a change of a conclusion's status back. */
export const conclusionUndo = command({
  path: "conclusion undo",
  summary: "conclusion.undo.summary",
  examples: [],
  input: z.object({ conclusion: itemOption(), change: opt.integer("conclusion.change", 1, MOST) }),
  audience: "caller",
  allow: "member",
  hidden: true,
  async run(context, { conclusion, change }) {
    const to = await undoStatus(context, conclusion, change);
    context.audit({ action: "conclusion.undo", subject: `conclusion:${conclusion}`, detail: { to } });
    const card = await showConclusion(context, conclusion);
    return { ...card, tone: "good", blocks: [text(context.t("conclusion.undo.done")), ...card.blocks] };
  },
});
