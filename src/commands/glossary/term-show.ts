import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { showTerm } from "../../core/services/glossary/terms/show-term.ts";

/** Shows a term of the community. */
export const termShow = command({
  path: "term show",
  summary: "term.show.summary",
  title: "title.term.show",
  submit: "submit.show",
  examples: ['term show "ghost gun"'],
  input: z.object({ term: opt.reference("term.item", "term") }),
  audience: "caller",
  allow: "guest",
  run: (context, { term }) => showTerm(context, term),
});
