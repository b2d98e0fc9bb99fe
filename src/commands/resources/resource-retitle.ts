import { z } from "zod";
import { titleOption } from "../../core/features/resources/resource-options.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { hidden, opt } from "../../core/kernel/options/options.ts";
import { formOption, revise, revisionForm } from "../../core/services/review/revise.ts";

const PROPOSAL_MAX = 40;

/** Puts a proposed title right: a moderator approves it so, and whoever was asked to proposes it again. */
export const resourceRetitle = command({
  path: "resource retitle",
  summary: "resource.retitle.summary",
  title: "title.resource.retitle",
  submit: "submit.send",
  examples: [],
  hidden: true,
  input: z.object({
    proposal: hidden(opt.text("resource.translation.title", PROPOSAL_MAX)),
    title: titleOption(),
    form: formOption(),
  }),
  audience: "caller",
  allow: "member",
  subjectOptions: ["proposal"],
  prefill: (scope, { proposal }) => revisionForm(scope, "resource-title", proposal),
  run: (context, { proposal, title, form }) =>
    revise(context, "resource-title", proposal, { fields: { title }, form: form === true }),
});
