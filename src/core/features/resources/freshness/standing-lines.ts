import { atLeast } from "../../../kernel/access/role.ts";
import type { Context } from "../../../kernel/commands/command.ts";
import { ask, muted, run, strong, text } from "../../../kernel/views/build.ts";
import type { Action, Part } from "../../../kernel/views/model.ts";
import { shownOf } from "../shown-of.ts";
import type { ResourceEntry } from "../resource.ts";
import { isOfLaw, type CheckedStanding, standings } from "./checked.ts";
import { dayText } from "./day.ts";
import { linkLines } from "./links/link-lines.ts";

/** What a card says of how far a resource is to be relied on, and what its reader can do about that. */
export interface StandingLines {
  readonly lines: readonly Part[];
  readonly actions: readonly Action[];
}

/** The lines of a published resource's card: since when nobody looked, or who did, when that is to be looked at again, and where its address leads. */
export async function standingLines(context: Context, resource: ResourceEntry): Promise<StandingLines> {
  const { id, kind, published } = resource;
  const { caller, t, format } = context;
  const standing = published ? (await standings(context, [id])).get(id) : undefined;
  if (standing === undefined) return { lines: [], actions: [] };
  const lines: Part[] = await linkLines(context, id, context);
  const said = [...lastCheck(standing, kind, context), ...nextCheck(standing, context)].join(" · ");
  if (standing.stale) lines.unshift(text(strong(t("resource.unchecked", { month: format.month(standing.checkedAt) }))));
  else if (said !== "") lines.push(muted(said));
  const moderates = atLeast(caller.role, "moderator");
  const answer = { resource: id, shown: shownOf(resource) };
  const isDue = standing.dueAt !== null && standing.dueAt <= context.now;
  return {
    lines,
    actions: [
      ...(moderates && isDue
        ? [run(t(`resource.still.in-force.${isOfLaw(kind) ? "law" : "other"}`), "resource verify", answer)]
        : []),
      ...(atLeast(caller.role, "member") ? [ask(t("resource.flag"), "resource flag", { resource: id })] : []),
    ],
  };
}

type Words = Pick<Context, "t" | "format">;

/** Who looked last; of what is no law also that nobody ever did, which its status says of law. */
function lastCheck({ verifiedAt, lookedAt, dueAt, by }: CheckedStanding, kind: string, { t, format }: Words): string[] {
  if (verifiedAt !== null) {
    const day = dayText(verifiedAt, format);
    return [by === null ? t("resource.checked", { day }) : t("resource.checked.by", { day, name: by })];
  }
  return lookedAt === null && dueAt !== null && !isOfLaw(kind) ? [t("resource.unchecked.never")] : [];
}

function nextCheck({ dueAt }: CheckedStanding, { t, format, now }: Words & Pick<Context, "now">): string[] {
  if (dueAt === null) return [];
  return [dueAt <= now ? t("resource.next-check.now") : t("resource.next-check", { month: format.month(dueAt) })];
}
