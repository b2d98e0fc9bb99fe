import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { showResource } from "../../core/features/resources/show-resource.ts";

/** Shows everything about a resource. */
export const resourceShow = command({
  path: "resource show",
  summary: "resource.show.summary",
  title: "title.resource.show",
  submit: "submit.show",
  examples: ['resource show "Arms Trade Treaty"'],
  input: z.object({ resource: opt.reference("resource.item", "resource") }),
  audience: "caller",
  allow: "guest",
  run: (context, { resource }) => showResource(context, resource),
});
