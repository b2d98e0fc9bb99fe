import { z } from "zod";
import { itemOption, whyOption } from "../../core/features/conclusions/conclusion-options.ts";
import { askMoreTime } from "../../core/features/conclusions/following/more-time.ts";
import { dayName } from "../../core/features/conclusions/life/life-facts.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { actions, run, text } from "../../core/kernel/views/build.ts";

/** Asks for a later day; whoever runs the meeting, or a moderator, agrees by a press. */
export const conclusionMoreTime = command({
  path: "conclusion more-time",
  summary: "conclusion.more-time.summary",
  title: "title.conclusion.more-time",
  submit: "submit.ask",
  examples: [],
  input: z.object({
    conclusion: itemOption(),
    until: opt.day("follow.until", "ahead"),
    why: whyOption().optional(),
  }),
  audience: "caller",
  allow: "member",
  hidden: true,
  async run(context, { conclusion, until, why }) {
    const { t, format } = context;
    await askMoreTime(context, conclusion, { until: until.date, why });
    context.audit({ action: "conclusion.edit", subject: `conclusion:${conclusion}`, detail: { changed: ["time"] } });
    return {
      tone: "good",
      blocks: [
        text(t("follow.time.done", { day: dayName(until.date, format.language) })),
        actions(run(t("show"), "conclusion show", { conclusion })),
      ],
    };
  },
});
