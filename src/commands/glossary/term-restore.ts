import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { actions, run, text } from "../../core/kernel/views/build.ts";
import { restoreTerm } from "../../core/services/glossary/terms/remove-term.ts";
import { headOf } from "../../core/services/glossary/terms/term.ts";

const ID_MAX = 40;

/** Puts a term back that was taken out: the Undo of that. */
export const termRestore = command({
  path: "term restore",
  summary: "term.restore.summary",
  examples: [],
  input: z.object({ term: opt.text("term.item", ID_MAX) }),
  audience: "caller",
  allow: "moderator",
  hidden: true,
  async run(context, { term }) {
    const { caller, t } = context;
    const { said } = await restoreTerm(context, term);
    context.audit({ action: "term.restore", subject: `term:${term}` });
    return {
      tone: "good",
      blocks: [
        text(t("term.restore.done", { title: headOf(said, caller.language) })),
        actions(run(t("show"), "term show", { term })),
      ],
    };
  },
});
