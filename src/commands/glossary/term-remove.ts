import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { actions, run, text } from "../../core/kernel/views/build.ts";
import { removeTerm } from "../../core/services/glossary/terms/remove-term.ts";
import { headOf } from "../../core/services/glossary/terms/term.ts";

/** Takes a term of the community out; it can be put back. */
export const termRemove = command({
  path: "term remove",
  summary: "term.remove.summary",
  title: "title.term.remove",
  submit: "submit.remove",
  examples: ['term remove "ghost gun"'],
  input: z.object({ term: opt.reference("term.item", "term") }),
  audience: "caller",
  allow: "moderator",
  async run(context, { term }) {
    const { caller, t } = context;
    const { said } = await removeTerm(context, term);
    context.audit({ action: "term.remove", subject: `term:${term}` });
    return {
      blocks: [
        text(t("term.remove.done", { title: headOf(said, caller.language) })),
        actions(run(t("undo"), "term restore", { term }, { place: "here" })),
      ],
    };
  },
});
