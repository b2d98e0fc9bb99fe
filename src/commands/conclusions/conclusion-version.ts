import { z } from "zod";
import { changedView } from "../../core/features/conclusions/changed-view.ts";
import { CONCLUSION_MAX } from "../../core/features/conclusions/conclusion.ts";
import { itemOption } from "../../core/features/conclusions/conclusion-options.ts";
import { LANGUAGES } from "../../core/kernel/language/language.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { opt } from "../../core/kernel/options/options.ts";

/** Says a conclusion in another language. */
export const conclusionVersion = command({
  path: "conclusion version",
  summary: "conclusion.version.summary",
  title: "title.conclusion.version",
  submit: "submit.save",
  examples: [],
  input: z.object({
    conclusion: itemOption(),
    language: opt.language("conclusion.language", LANGUAGES),
    text: opt.long("conclusion.text", CONCLUSION_MAX),
  }),
  audience: "caller",
  allow: "member",
  hidden: true,
  run: (context, { conclusion, ...given }) => changedView(context, conclusion, given),
});
