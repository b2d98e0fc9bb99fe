import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { DEFINITION_MAX, NOTE_MAX, SAID_MAX } from "../../core/services/glossary/terms/term.ts";
import { formOption, revise, revisionForm } from "../../core/services/review/revise.ts";

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
    english: opt.text("term.english", SAID_MAX).optional(),
    spanish: opt.text("term.spanish", SAID_MAX).optional(),
    portuguese: opt.text("term.portuguese", SAID_MAX).optional(),
    french: opt.text("term.french", SAID_MAX).optional(),
    definition: opt.long("term.definition", DEFINITION_MAX).optional(),
    note: opt.text("term.note", NOTE_MAX).optional(),
    form: formOption(),
  }),
  audience: "caller",
  allow: "member",
  subjectOptions: ["term"],
  prefill: (scope, { term }) => revisionForm(scope, "term", term),
  run: (context, { term, form, ...fields }) => revise(context, "term", term, { fields, form: form === true }),
});
