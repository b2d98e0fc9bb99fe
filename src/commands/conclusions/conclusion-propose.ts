import { z } from "zod";
import { CONCLUSION_MAX } from "../../core/features/conclusions/conclusion.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { hidden, opt } from "../../core/kernel/options/options.ts";
import { formOption, revise, revisionForm } from "../../core/services/review/revise.ts";

const PROPOSAL_MAX = 40;

/** Puts a proposed wording right: a moderator approves it so, and whoever was asked to proposes it again. */
export const conclusionPropose = command({
  path: "conclusion propose",
  summary: "conclusion.propose.summary",
  title: "title.conclusion.propose",
  submit: "submit.send",
  examples: [],
  hidden: true,
  input: z.object({
    proposal: hidden(opt.text("conclusion.proposal", PROPOSAL_MAX)),
    text: opt.long("conclusion.text", CONCLUSION_MAX),
    form: formOption(),
  }),
  audience: "caller",
  allow: "member",
  subjectOptions: ["proposal"],
  async prefill(scope, { proposal }) {
    const { of: _of, in: _in, ...said } = await revisionForm(scope, "conclusion-version", proposal);
    return said;
  },
  run: (context, { proposal, text, form }) =>
    revise(context, "conclusion-version", proposal, { fields: { text }, form: form === true }),
});
