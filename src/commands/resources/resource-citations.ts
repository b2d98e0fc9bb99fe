import { z } from "zod";
import { citationsView } from "../../core/features/resources/citations/citations-view.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { opt } from "../../core/kernel/options/options.ts";

/** Shows what a resource cites and what cites it. */
export const resourceCitations = command({
  path: "resource citations",
  summary: "resource.citations.summary",
  title: "title.resource.citations",
  submit: "submit.show",
  examples: ['resource citations "Arms Trade Treaty"'],
  input: z.object({ resource: opt.reference("resource.item", "resource") }),
  audience: "caller",
  allow: "guest",
  run: (context, { resource }) => citationsView(context, resource),
});
