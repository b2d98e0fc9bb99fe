import type { Context } from "../../../kernel/commands/command.ts";
import type { Whole } from "../../../services/store/store.ts";

/** Has the next in turn asked about a resource, tomorrow morning, instead of the caller; false where the caller is not asked about it any more. */
export async function passOn({ db, community, caller }: Whole<Context>, id: string): Promise<boolean> {
  const { count } = await db.resourceFreshness.updateMany({
    where: { communityId: community.id, resourceId: id, askedId: caller.personId ?? "" },
    data: { askedId: null, askedAt: null, turn: { increment: 1 } },
  });
  return count > 0;
}

/** Whether the caller is asked about a resource. */
export async function isAsked(
  { db, community, caller }: Pick<Context, "db" | "community" | "caller">,
  id: string,
): Promise<boolean> {
  const where = { communityId: community.id, resourceId: id, askedId: caller.personId ?? "" };
  return (await db.resourceFreshness.count({ where })) > 0;
}
