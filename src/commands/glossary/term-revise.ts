import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { formOption, revise, revisionForm } from "../../core/services/review/revise.ts";
import { TERM_FIELDS } from "./term-fields.ts";

/** Puts a suggested term right: a moderator approves it so, and whoever was asked to suggests it again. */
export const termRevise = command({
  path: "term revise",
  summary: "term.revise.summary",
  title: "title.term.revise",
  submit: "submit.send",
  examples: [],
  hidden: true,
  input: z.object({
    term: opt.reference("term.item", "term"),
    ...TERM_FIELDS,
    form: formOption(),
  }),
  audience: "caller",
  allow: "member",
  subjectOptions: ["term"],
  prefill: (scope, { term }) => revisionForm(scope, "term", term),
  run: (context, { term, form, ...fields }) => revise(context, "term", term, { fields, form: form === true }),
});
