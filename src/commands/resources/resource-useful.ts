import { z } from "zod";
import { loadResources } from "../../core/features/resources/select-resources.ts";
import { showResource } from "../../core/features/resources/show-resource.ts";
import { toggleUseful } from "../../core/features/resources/useful/useful.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { opt } from "../../core/kernel/options/options.ts";

/** Counts the caller among those whom a resource helped; said again, no longer. Nobody is told who they are. */
export const resourceUseful = command({
  path: "resource useful",
  summary: "resource.useful.summary",
  title: "title.resource.useful",
  submit: "submit.save",
  examples: ['resource useful "Arms Trade Treaty"'],
  input: z.object({ resource: opt.reference("resource.item", "resource") }),
  audience: "caller",
  allow: "member",
  hidden: true,
  async run(context, { resource }) {
    const { db, community, caller } = context;
    if (caller.personId === undefined) throw new Error("whoever finds something useful is a person of the community");
    const [found] = await loadResources(db, community.id, [resource]);
    if (!found) return refuse("resource.gone");
    await toggleUseful(context, caller.personId, resource);
    return showResource(context, resource);
  },
});
