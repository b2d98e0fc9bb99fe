import { z } from "zod";
import { changedView } from "../../core/features/conclusions/changed-view.ts";
import { CONCLUSION_MAX } from "../../core/features/conclusions/conclusion.ts";
import { itemOption, whyOption } from "../../core/features/conclusions/conclusion-options.ts";
import { typedOnly } from "../../core/features/conclusions/typed-conclusion.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { opt } from "../../core/kernel/options/options.ts";

/** Amends the wording, and asks why; what was is in the history. */
export const conclusionAmend = command({
  path: "conclusion amend",
  summary: "conclusion.amend.summary",
  title: "title.conclusion.amend",
  submit: "submit.save",
  examples: [],
  input: z.object({
    conclusion: itemOption(),
    text: opt.long("conclusion.text", CONCLUSION_MAX),
    why: whyOption(),
  }),
  audience: "caller",
  allow: "member",
  hidden: true,
  subjectOptions: ["conclusion"],
  prefill: (scope, { conclusion }) => typedOnly(scope, conclusion, ["text"]),
  run: (context, { conclusion, ...given }) => changedView(context, conclusion, given),
});
