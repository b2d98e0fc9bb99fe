import { z } from "zod";
import { RESOURCE_CRIME_LABELS } from "../../core/features/resources/kinds.ts";
import { relatedResources } from "../../core/features/resources/related/related-resources.ts";
import { relatedView } from "../../core/features/resources/related/related-view.ts";
import { loadResources } from "../../core/features/resources/select-resources.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { opt } from "../../core/kernel/options/options.ts";

/** Shows what has to do with a resource, in other crimes first of all, and why. */
export const resourceRelated = command({
  path: "resource related",
  summary: "resource.related.summary",
  title: "title.resource.related",
  submit: "submit.show",
  examples: ['resource related "Arms Trade Treaty"', 'resource related "Arms Trade Treaty" crime:terrorism'],
  input: z.object({
    resource: opt.reference("resource.item", "resource"),
    crime: opt.choice("resource.crime", RESOURCE_CRIME_LABELS).optional(),
  }),
  audience: "caller",
  allow: "guest",
  async run(context, { resource: id, crime }) {
    const [to] = await loadResources(context.db, context.community.id, [id]);
    if (!to) return refuse("resource.gone");
    return relatedView(context, to, await relatedResources(context, to, crime), crime);
  },
});
