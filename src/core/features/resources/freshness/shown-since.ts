import type { Context } from "../../../kernel/commands/command.ts";
import { actionsIn } from "../../../kernel/views/contents.ts";
import { actions, run } from "../../../kernel/views/build.ts";
import type { View } from "../../../kernel/views/model.ts";
import { shownAnew } from "../../../services/review/deciding/shown-anew.ts";
import { asCommunity, sql } from "../../../services/store/store.ts";
import { shownOf } from "../shown-of.ts";
import { loadResources } from "../select-resources.ts";
import { showResource } from "../show-resource.ts";
import { isOfLaw } from "./checked.ts";

/**
 * What is shown in place of an answer about a resource that says something else than was `shown`: its card as it is now. Undefined where it
 * says the same, or nothing is known of that; it does until the end of the transaction.
 */
export async function shownSince(context: Context, id: string, shown: string | undefined): Promise<View | undefined> {
  if (shown === undefined) return undefined;
  const { db, community, t } = context;
  await asCommunity(context, "freshness", (at) =>
    at.db.$queryRaw(sql`select from resource where community_id = ${community.id} and id = ${id} for update`),
  );
  const [resource] = await loadResources(db, community.id, [id]);
  if (!resource || shownOf(resource) === shown) return undefined;
  const card = shownAnew(context, await showResource(context, id));
  if (actionsIn(card).some((one) => one.kind === "run" && one.command === "resource verify")) return card;
  const label = t(`resource.still.in-force.${isOfLaw(resource.kind) ? "law" : "other"}`);
  const again = run(label, "resource verify", { resource: id, shown: shownOf(resource) });
  return { ...card, blocks: [...card.blocks, actions(again)] };
}
