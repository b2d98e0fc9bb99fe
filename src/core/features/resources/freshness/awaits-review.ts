import { atLeast } from "../../../kernel/access/role.ts";
import type { Context } from "../../../kernel/commands/command.ts";
import { actions, run, text } from "../../../kernel/views/build.ts";
import type { View } from "../../../kernel/views/model.ts";
import { reviewOf } from "../../../services/review/entries.ts";
import { titleIn } from "../resource.ts";
import { loadResources } from "../select-resources.ts";

/** That a suggestion is not published yet, so that nobody says whether it is still so; for moderators with the way to its entry. Undefined for what awaits no decision. */
export async function awaitsReview(context: Context, id: string): Promise<View | undefined> {
  const { db, community, caller, t } = context;
  const [resource] = await loadResources(db, community.id, [id]);
  if (!resource || resource.published) return undefined;
  const item = await reviewOf(context, "resource", id);
  if (item === undefined || item.decision === "rejected") return undefined;
  const title = titleIn(resource, caller.language);
  const says = item.decision === null ? "resource.verify.awaits" : "resource.verify.asked";
  return {
    tone: "warning",
    blocks: [
      text(t(says, { title })),
      ...(atLeast(caller.role, "moderator")
        ? [actions(run(t("review.entry"), "review show", { item: item.id }, { weight: "primary" }))]
        : []),
    ],
  };
}
