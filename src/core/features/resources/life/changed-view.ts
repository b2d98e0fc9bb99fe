import { atLeast } from "../../../kernel/access/role.ts";
import type { Context } from "../../../kernel/commands/command.ts";
import { actions, run, text } from "../../../kernel/views/build.ts";
import type { Part, View } from "../../../kernel/views/model.ts";
import { asCommunity } from "../../../services/store/store.ts";
import { askSuccessor } from "../card/ask-successor.ts";
import { settleFlags } from "../freshness/flags/settle-flags.ts";
import { isOver } from "../resource.ts";
import { loadResources } from "../select-resources.ts";
import { showResource } from "../show-resource.ts";
import { changeResource, type ResourceChange } from "./change-resource.ts";

/** Changes a resource, records that, and shows its card with what was done above it. Of one that holds no more it asks what took its place. */
export async function changedView(
  context: Context,
  id: string,
  given: ResourceChange,
  { settles, ...how }: Parameters<typeof changeResource>[3] & { readonly settles?: string | undefined } = {},
): Promise<View> {
  const { db, community, t } = context;
  const changed = await changeResource(context, id, given, how);
  if (changed.length > 0)
    context.audit({ action: "resource.edit", subject: `resource:${id}`, detail: { changed: [...changed] } });
  const [resource] = await loadResources(db, community.id, [id]);
  const settled = settles === undefined ? [] : await settledBy(context, id, changed.length > 0, settles);
  const asks = changed.includes("status") && resource && isOver(resource.legalStatus) ? askSuccessor(t, resource) : [];
  const card = await showResource(context, id);
  return {
    ...card,
    ...(changed.length > 0 ? { tone: "good" } : {}),
    blocks: [
      text(t(changed.length > 0 ? "resource.edit.done" : "resource.edit.same")),
      ...settled,
      ...asks,
      ...card.blocks,
    ],
  };
}

/** Of a change that a moderator makes for what somebody said to be wrong: whether that is over with it. */
async function settledBy(context: Context, id: string, changed: boolean, settles: string): Promise<Part[]> {
  const { db, caller, community, t } = context;
  if (!atLeast(caller.role, "moderator")) return [];
  const queue = actions(run(t("review.list"), "review list", {}));
  if (!changed) return [text(t("resource.flags.waits")), queue];
  const [resource] = await loadResources(db, community.id, [id]);
  const settled = { title: resource?.title ?? "", became: "changed", seen: new Date(settles) } as const;
  await asCommunity(context, "freshness", (at) => settleFlags(at, id, settled));
  return [text(t("resource.flags.told")), queue];
}
