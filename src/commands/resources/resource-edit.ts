import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { changeOf } from "../../core/features/resources/given-facts.ts";
import { changedView } from "../../core/features/resources/life/changed-view.ts";
import { typedResource } from "../../core/features/resources/life/typed-resource.ts";
import { CHANGED, resourceOption, settlesOption } from "../../core/features/resources/resource-options.ts";

/** Changes what is said of a resource: whether it holds, what took its place, what it is. Its form shows what is said. */
export const resourceEdit = command({
  path: "resource edit",
  summary: "resource.edit.summary",
  title: "title.resource.edit",
  submit: "submit.save",
  examples: ['resource edit "Arms Trade Treaty" status:in-force', 'resource edit "Arms Trade Treaty" year:2013'],
  input: z.object({ resource: resourceOption(), ...CHANGED, settles: settlesOption() }),
  audience: "caller",
  allow: "member",
  subjectOptions: ["resource"],
  prefill: (scope, { resource }) => typedResource(scope, resource),
  run: (context, { resource, why, seen, settles, ...given }) =>
    changedView(context, resource, changeOf(given), { why, seen, settles }),
});
