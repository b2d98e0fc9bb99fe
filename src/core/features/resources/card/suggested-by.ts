import { atLeast } from "../../../kernel/access/role.ts";
import type { Context } from "../../../kernel/commands/command.ts";
import { muted } from "../../../kernel/views/build.ts";
import type { Block } from "../../../kernel/views/model.ts";
import type { ResourceEntry } from "../resource.ts";

/** Who suggested what is published, for moderators and whoever it was; while it waits, the review queue says so. */
export async function suggestedBy(
  { db, community, caller, t }: Context,
  { published, submittedById: id }: ResourceEntry,
): Promise<Block[]> {
  if (!published || id === undefined) return [];
  if (id === caller.personId) return [muted(t("resource.suggested-by.you"))];
  if (!atLeast(caller.role, "moderator")) return [];
  const person = await db.person.findUnique({ where: { communityId_id: { communityId: community.id, id } } });
  return person ? [muted(t("resource.suggested-by", { name: person.name }))] : [];
}
