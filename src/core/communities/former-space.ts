import type { Target } from "../platform.ts";
import type { Db } from "../store/store.ts";

/** Whether a target lies in a space that was disconnected from the community: nothing is said there any more. */
export async function isFormerSpace(
  { db, community }: { readonly db: Db; readonly community: { readonly id: string } },
  { platform, space }: Pick<Target, "platform" | "space">,
): Promise<boolean> {
  return (await db.formerSpace.count({ where: { communityId: community.id, platform, externalId: space } })) > 0;
}
