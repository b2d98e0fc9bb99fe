import { z } from "zod";
import { itemOption } from "../../core/features/conclusions/conclusion-options.ts";
import { askForHelp } from "../../core/features/conclusions/following/need-help.ts";
import { PROGRESS_MAX } from "../../core/features/conclusions/life/note-progress.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { actions, ask, run, text } from "../../core/kernel/views/build.ts";
import { labelling } from "../../core/services/taxonomy/labelling.ts";

// Buttons of one row.
const MOST = 3;

/** Asks whoever runs the meeting, or moderators, for help, and leads to contacts who know of its topics. */
export const conclusionNeedHelp = command({
  path: "conclusion need-help",
  summary: "conclusion.need-help.summary",
  title: "title.conclusion.need-help",
  submit: "submit.ask",
  examples: [],
  input: z.object({ conclusion: itemOption(), words: opt.long("follow.help.words", PROGRESS_MAX) }),
  audience: "caller",
  allow: "member",
  hidden: true,
  async run(context, { conclusion, words }) {
    const { t, caller } = context;
    const topics = await askForHelp(context, conclusion, words);
    context.audit({ action: "conclusion.edit", subject: `conclusion:${conclusion}`, detail: { changed: ["help"] } });
    const term = labelling(await context.terms(), caller.language);
    const contacts = topics
      .slice(0, MOST)
      .map((topic) => run(t("follow.help.contacts", { topic: term(topic) }), "contact find", { topic }));
    return {
      tone: "good",
      blocks: [
        text(t("follow.help.done")),
        actions(
          ...(contacts.length > 0 ? contacts : [ask(t("follow.help.find"), "contact find", {})]),
          run(t("show"), "conclusion show", { conclusion }),
        ),
      ],
    };
  },
});
