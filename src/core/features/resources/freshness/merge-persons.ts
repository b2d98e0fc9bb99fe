import type { CommunityDb } from "../../../services/store/store.ts";

/** What one person said of resources, or is asked, is another's from now on: the two are one. */
export async function mergeFreshness(
  db: CommunityDb,
  communityId: string,
  remaining: string,
  joined: string,
): Promise<void> {
  const { resourceFreshness, resourceFlag } = db;
  await resourceFreshness.updateMany({
    where: { communityId, verifiedById: joined },
    data: { verifiedById: remaining },
  });
  await resourceFreshness.updateMany({ where: { communityId, askedId: joined }, data: { askedId: remaining } });
  await resourceFlag.updateMany({ where: { communityId, byId: joined }, data: { byId: remaining } });
}
