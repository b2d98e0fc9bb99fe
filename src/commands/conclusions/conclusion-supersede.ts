import { z } from "zod";
import { changedView } from "../../core/features/conclusions/changed-view.ts";
import { itemOption, whyOption } from "../../core/features/conclusions/conclusion-options.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { opt } from "../../core/kernel/options/options.ts";

/** Says what takes a conclusion's place. */
export const conclusionSupersede = command({
  path: "conclusion supersede",
  summary: "conclusion.supersede.summary",
  title: "title.conclusion.supersede",
  submit: "submit.save",
  examples: [],
  input: z.object({
    conclusion: itemOption(),
    by: opt.reference("conclusion.by", "conclusion"),
    why: whyOption().optional(),
  }),
  audience: "caller",
  allow: "member",
  hidden: true,
  run: (context, { conclusion, ...given }) => changedView(context, conclusion, { status: "superseded", ...given }),
});
