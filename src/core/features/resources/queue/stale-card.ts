import type { Context } from "../../../kernel/commands/command.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import { actions, ask, open, run, strong, text } from "../../../kernel/views/build.ts";
import type { View } from "../../../kernel/views/model.ts";
import { reviewOf } from "../../../services/review/entries.ts";
import { usualReason } from "../../../services/review/why.ts";
import { factsSaid } from "../card/said.ts";
import { replacingOf } from "../card/replacing.ts";
import { statusBlocks } from "../card/status-blocks.ts";
import { isOfLaw, standings } from "../freshness/checked.ts";
import { staleReason } from "../freshness/stale-reason.ts";
import { standingLines } from "../freshness/standing-lines.ts";
import { toLookAt } from "../freshness/to-look-at.ts";
import { shownOf } from "../shown-of.ts";
import { titleIn } from "../resource.ts";
import { loadResources } from "../select-resources.ts";
import { showResource } from "../show-resource.ts";
import { resourceOfStale, STALE_RESOURCE } from "./stale-entry.ts";

const HERE = { place: "here" } as const;

/** A resource of which nobody says that it is still so, with why it waits and what can be said of it; for moderators. */
export async function staleResourceCard(context: Context, id: string): Promise<View> {
  const { db, community, caller, t } = context;
  const [resource] = await loadResources(db, community.id, [resourceOfStale(id)]);
  if (!resource) return refuse("resource.gone");
  const [why] = await toLookAt(context, [resource.id]);
  const waiting = await reviewOf(context, STALE_RESOURCE, id);
  if (!why || !waiting) return showResource(context, resource.id);
  const seen = (await standings(context, [resource.id])).get(resource.id)?.checkedAt.toISOString();
  const said = { resource: resource.id, shown: shownOf(resource), ...(seen === undefined ? {} : { seen }) };
  const reason = usualReason(community.language, "leave");
  const [item, approved] = [waiting.id, { item: waiting.id, seen: shownOf(resource) }];
  const words = isOfLaw(resource.kind) ? "law" : "other";
  return {
    title: titleIn(resource, caller.language),
    tone: "warning",
    blocks: [
      text(strong(staleReason(why, context))),
      text(factsSaid({ ...resource, legalStatus: "unknown" }, context).join(" · ")),
      ...statusBlocks(context, resource, await replacingOf(db, community.id, resource)),
      ...(await standingLines(context, resource)).lines,
      ...(resource.summary === undefined ? [] : [text(resource.summary)]),
      actions(
        run(t(`resource.still.in-force.${words}`), "review approve", approved, { weight: "primary", ...HERE }),
        ask(t(`resource.still.amended.${words}`), "resource verify", { ...said, still: "amended" }),
        ask(t(`resource.still.repealed.${words}`), "resource verify", { ...said, still: "repealed" }),
        ask(t("resource.edit.do"), "resource edit", { resource: resource.id }),
        run(t("resource.stale.leave"), "review reject", { item, reason, cause: "leave" }, HERE),
        ...(resource.url === undefined ? [] : [open(t("resource.open"), resource.url)]),
        run(t("review.whole"), "resource show", { resource: resource.id }),
      ),
    ],
  };
}
