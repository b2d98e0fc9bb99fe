import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { givenDocument } from "../../core/features/resources/passages/give-document.ts";
import { loadResources } from "../../core/features/resources/select-resources.ts";

/** Gives a resource's document back. */
export const resourceFile = command({
  path: "resource file",
  summary: "resource.file.summary",
  title: "title.resource.file",
  submit: "submit.show",
  examples: ['resource file "Arms Trade Treaty"'],
  input: z.object({ resource: opt.reference("resource.item", "resource") }),
  audience: "caller",
  allow: "guest",
  async run(context, { resource: id }) {
    const [resource] = await loadResources(context.db, context.community.id, [id]);
    if (!resource) return refuse("resource.gone");
    return { title: resource.title, blocks: [await givenDocument(context, resource)] };
  },
});
