import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { changeOf } from "../../core/features/resources/given-facts.ts";
import { changedView } from "../../core/features/resources/life/changed-view.ts";
import { typedResource } from "../../core/features/resources/life/typed-resource.ts";
import { proposeEdit, proposesEdits } from "../../core/features/resources/proposals/proposed-edit.ts";
import { CHANGED, resourceOption, settlesOption } from "../../core/features/resources/resource-options.ts";
import { loadResources } from "../../core/features/resources/select-resources.ts";
import { say } from "../../core/kernel/views/build.ts";

/** Changes what is said of a resource: whether it holds, what took its place, what it is. What somebody says who may not change it is proposed to moderators. Its form shows what is said. */
export const resourceEdit = command({
  path: "resource edit",
  summary: "resource.edit.summary",
  title: "title.resource.edit",
  submit: "submit.save",
  examples: ['resource edit "Arms Trade Treaty" status:in-force', 'resource edit "Arms Trade Treaty" year:2013'],
  input: z.object({ resource: resourceOption(), ...CHANGED, settles: settlesOption() }),
  audience: "caller",
  allow: "member",
  budgets: ["proposals"],
  subjectOptions: ["resource"],
  prefill: (scope, { resource }) => typedResource(scope, resource),
  async run(context, { resource: id, why, seen, settles, ...given }) {
    const { db, community, t } = context;
    const [found] = await loadResources(db, community.id, [id]);
    if (!found || !(await proposesEdits(context, found)))
      return changedView(context, id, changeOf(given), { why, seen, settles });
    const item = await proposeEdit(context, found, changeOf(given), { why, seen });
    if (item === undefined) return say(t("resource.edit.same"));
    context.audit({ action: "resource.propose", subject: `resource:${id}`, detail: { item } });
    return say(t("resource.proposed", { title: found.title }), "good");
  },
});
