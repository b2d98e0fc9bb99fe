import { atLeast } from "../../../kernel/access/role.ts";
import type { Context } from "../../../kernel/commands/command.ts";
import { ask, muted, run, strong, text } from "../../../kernel/views/build.ts";
import type { Action, Part } from "../../../kernel/views/model.ts";
import type { ResourceEntry } from "../resource.ts";
import { isOfLaw, standings } from "./checked.ts";
import { dayText } from "./day.ts";
import { linkLines } from "./links/link-lines.ts";

/** What a card says of how far a resource is to be relied on, and what its reader can do about that. */
export interface StandingLines {
  readonly lines: readonly Part[];
  readonly actions: readonly Action[];
}

/** The lines of a published resource's card: since when nobody looked, or who did, and where its address leads. */
export async function standingLines(
  context: Context,
  { id, kind, published }: Pick<ResourceEntry, "id" | "kind" | "published">,
): Promise<StandingLines> {
  const { caller, t, format } = context;
  const standing = published ? (await standings(context, [id])).get(id) : undefined;
  if (standing === undefined) return { lines: [], actions: [] };
  const { stale, checkedAt, verifiedAt, by } = standing;
  const lines: Part[] = await linkLines(context, id, context);
  if (stale) lines.unshift(text(strong(t("resource.unchecked", { month: format.month(checkedAt) }))));
  else if (verifiedAt !== null) {
    const day = dayText(verifiedAt, format);
    lines.push(muted(by === null ? t("resource.checked", { day }) : t("resource.checked.by", { day, name: by })));
  }
  const moderates = atLeast(caller.role, "moderator");
  const isDue = standing.dueAt !== null && standing.dueAt <= context.now;
  return {
    lines,
    actions: [
      ...(moderates && isDue
        ? [run(t(`resource.still.in-force.${isOfLaw(kind) ? "law" : "other"}`), "resource verify", { resource: id })]
        : []),
      ...(atLeast(caller.role, "member") ? [ask(t("resource.flag"), "resource flag", { resource: id })] : []),
    ],
  };
}
