import { atLeast, ROLES } from "../../kernel/access/role.ts";
import type { CommunityDb } from "../store/store.ts";

const MODERATING = ROLES.filter((role) => atLeast(role, "moderator"));

/** Ids of everybody who moderates the community and has not left it, in order. */
export async function moderatorIds({
  db,
  community,
}: {
  readonly db: CommunityDb;
  readonly community: { readonly id: string };
}): Promise<string[]> {
  const moderators = await db.person.findMany({
    where: { communityId: community.id, role: { in: MODERATING }, leftAt: null, suspendedAt: null },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  return moderators.map(({ id }) => id);
}
