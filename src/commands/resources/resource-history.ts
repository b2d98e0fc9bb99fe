import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { page } from "../../core/kernel/options/options.ts";
import { historyView } from "../../core/features/resources/life/history-view.ts";
import { resourceOption } from "../../core/features/resources/resource-options.ts";

/** Shows what became of a resource, the latest first. */
export const resourceHistory = command({
  path: "resource history",
  summary: "resource.history.summary",
  examples: [],
  input: z.object({ resource: resourceOption(), page: page() }),
  audience: "caller",
  allow: "guest",
  hidden: true,
  run: (context, { resource, page: at }) => historyView(context, resource, at),
});
