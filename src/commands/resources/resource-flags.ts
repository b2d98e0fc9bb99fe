import { z } from "zod";
import { flagsCard } from "../../core/features/resources/freshness/flags/flags-card.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { opt } from "../../core/kernel/options/options.ts";

/** Shows moderators what people say is wrong with a resource, with what it says and what can be done about it. */
export const resourceFlags = command({
  path: "resource flags",
  summary: "resource.flags.summary",
  examples: [],
  input: z.object({ resource: opt.reference("resource.item", "resource") }),
  audience: "caller",
  allow: "moderator",
  hidden: true,
  run: (context, { resource }) => flagsCard(context, resource),
});
