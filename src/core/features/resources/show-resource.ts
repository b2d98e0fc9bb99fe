import type { Context } from "../../kernel/commands/command.ts";
import { refuse } from "../../kernel/errors/errors.ts";
import { labelling } from "../../services/taxonomy/labelling.ts";
import { actions, fields, muted, strong, text } from "../../kernel/views/build.ts";
import type { View } from "../../kernel/views/model.ts";
import { sharingText } from "../../kernel/views/sharing-text.ts";
import { aroundResource } from "./card/around-resource.ts";
import { factRows } from "./card/fact-rows.ts";
import { inReview } from "./card/in-review.ts";
import { otherBlocks } from "./card/other-blocks.ts";
import { replacingOf } from "./card/replacing.ts";
import { factsSaid } from "./card/said.ts";
import { suggestedBy } from "./card/suggested-by.ts";
import { statusBlocks } from "./card/status-blocks.ts";
import { standingLines } from "./freshness/standing-lines.ts";
import { mayChange } from "./life/may-change.ts";
import { titleIn } from "./resource.ts";
import { fileParts } from "./passages/file-lines.ts";
import { loadResources } from "./select-resources.ts";

/**
 * A resource's whole card: whether it holds and what took its place before what it says; a suggestion's also says how its review
 * stands. Throws UserError when the caller may not know of it.
 */
export async function showResource(context: Context, id: string): Promise<View> {
  const { db, caller, community, t, terms } = context;
  const [resource] = await loadResources(db, community.id, [id]);
  if (!resource) return refuse("resource.gone");
  const review = await inReview(context, resource);
  const replacing = await replacingOf(db, community.id, resource);
  const around = await aroundResource(context, resource);
  const standing = await standingLines(context, resource);
  const term = labelling(await terms(), caller.language);
  const file = await fileParts(context, id);
  const next = [...review.actions, ...standing.actions, ...file.actions, ...around.actions];
  return {
    title: titleIn(resource, caller.language),
    blocks: [
      ...review.blocks,
      text(strong(factsSaid({ ...resource, legalStatus: "unknown" }, context).join(" · "))),
      ...statusBlocks(context, resource, replacing),
      ...standing.lines,
      ...(resource.summary === undefined ? [] : [text(resource.summary)]),
      ...(next.length > 0 ? [actions(...next)] : []),
      fields(...factRows(resource, { ...context, term })),
      ...file.parts,
      ...around.blocks,
      ...review.maybe,
      ...(await suggestedBy(context, resource)),
      muted(sharingText(resource.sharing, t)),
      ...otherBlocks(context, resource, replacing, await mayChange(context, resource)),
    ],
  };
}
