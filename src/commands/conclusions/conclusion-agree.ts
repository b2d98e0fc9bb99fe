import { z } from "zod";
import { changedView } from "../../core/features/conclusions/changed-view.ts";
import { itemOption } from "../../core/features/conclusions/conclusion-options.ts";
import { askedForTime, tellAgreed } from "../../core/features/conclusions/following/more-time.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { opt } from "../../core/kernel/options/options.ts";

/** Agrees to the later day that was asked for, unless it was moved since; who asked is told. */
export const conclusionAgree = command({
  path: "conclusion agree",
  summary: "conclusion.agree.summary",
  examples: [],
  input: z.object({
    conclusion: itemOption(),
    until: opt.day("follow.until", "ahead"),
    change: opt.integer("conclusion.change", 1, 1_000_000),
  }),
  audience: "caller",
  allow: "member",
  hidden: true,
  async run(context, { conclusion, until, change }) {
    const { asker, found } = await askedForTime(context, conclusion, { until: until.date, change });
    const view = await changedView(context, conclusion, { dueOn: until.date });
    await tellAgreed(context, found, asker, until.date);
    return view;
  },
});
