import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { changedView } from "../../core/features/resources/life/changed-view.ts";
import { replacementOption, resourceOption } from "../../core/features/resources/resource-options.ts";

/** Says what took the place of a resource. */
export const resourceReplace = command({
  path: "resource replace",
  summary: "resource.replace.summary",
  title: "title.resource.replace",
  submit: "submit.save",
  examples: [],
  input: z.object({ resource: resourceOption(), by: replacementOption() }),
  audience: "caller",
  allow: "member",
  hidden: true,
  subjectOptions: ["resource"],
  run: (context, { resource, by }) => changedView(context, resource, { replacedBy: by }),
});
