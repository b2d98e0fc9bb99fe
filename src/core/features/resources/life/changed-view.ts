import type { Context } from "../../../kernel/commands/command.ts";
import { actions, ask, text } from "../../../kernel/views/build.ts";
import type { View } from "../../../kernel/views/model.ts";
import { isOver } from "../resource.ts";
import { loadResources } from "../select-resources.ts";
import { showResource } from "../show-resource.ts";
import { changeResource, type ResourceChange } from "./change-resource.ts";

/** Changes a resource, records that, and shows its card with what was done above it. Of one that holds no more it asks what took its place. */
export async function changedView(
  context: Context,
  id: string,
  given: ResourceChange,
  how: Parameters<typeof changeResource>[3] = {},
): Promise<View> {
  const { db, community, t } = context;
  const changed = await changeResource(context, id, given, how);
  if (changed.length > 0)
    context.audit({ action: "resource.edit", subject: `resource:${id}`, detail: { changed: [...changed] } });
  const [resource] = await loadResources(db, community.id, [id]);
  const asks =
    changed.includes("status") && resource && isOver(resource.legalStatus) && resource.replacedBy === undefined
      ? [text(t("resource.replace.ask")), actions(ask(t("resource.replace.do"), "resource replace", { resource: id }))]
      : [];
  const card = await showResource(context, id);
  return {
    ...card,
    ...(changed.length > 0 ? { tone: "good" } : {}),
    blocks: [text(t(changed.length > 0 ? "resource.edit.done" : "resource.edit.same")), ...asks, ...card.blocks],
  };
}
