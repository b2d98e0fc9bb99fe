import { z } from "zod";
import { showConclusion } from "../../core/features/conclusions/card/show-conclusion.ts";
import { itemOption } from "../../core/features/conclusions/conclusion-options.ts";
import { noteProgress, PROGRESS_MAX } from "../../core/features/conclusions/life/note-progress.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { text } from "../../core/kernel/views/build.ts";

/** Notes how far a conclusion is. */
export const conclusionProgress = command({
  path: "conclusion progress",
  summary: "conclusion.progress.summary",
  title: "title.conclusion.progress",
  submit: "submit.save",
  examples: [],
  input: z.object({ conclusion: itemOption(), words: opt.long("conclusion.progress.words", PROGRESS_MAX) }),
  audience: "caller",
  allow: "member",
  hidden: true,
  async run(context, { conclusion, words }) {
    await noteProgress(context, conclusion, words);
    const detail = { changed: ["progress"] };
    context.audit({ action: "conclusion.edit", subject: `conclusion:${conclusion}`, detail });
    const card = await showConclusion(context, conclusion);
    return { ...card, tone: "good", blocks: [text(context.t("conclusion.progress.done")), ...card.blocks] };
  },
});
