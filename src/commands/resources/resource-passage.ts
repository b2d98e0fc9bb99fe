import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { hidden, opt } from "../../core/kernel/options/options.ts";
import { passageView, placeCalled } from "../../core/features/resources/passages/passage-view.ts";
import { MOST_PASSAGES, NUMBER_MAX } from "../../core/features/resources/passages/passage.ts";
import { loadResources } from "../../core/features/resources/select-resources.ts";

/** Shows an article, section or numbered paragraph of a resource whole. */
export const resourcePassage = command({
  path: "resource passage",
  summary: "resource.passage.summary",
  title: "title.resource.passage",
  submit: "submit.show",
  examples: ['resource passage "Arms Trade Treaty" number:7'],
  input: z.object({
    resource: opt.reference("resource.item", "resource"),
    number: opt.text("resource.passage.number", NUMBER_MAX).optional(),
    at: hidden(opt.integer("resource.passage.number", 0, MOST_PASSAGES)).optional(),
  }),
  audience: "caller",
  allow: "guest",
  async run(context, { resource: id, number, at }) {
    const [resource] = await loadResources(context.db, context.community.id, [id]);
    if (!resource) return refuse("resource.gone");
    const place = number === undefined ? (at ?? 0) : await placeCalled(context, resource, number);
    return passageView(context, resource, place);
  },
});
