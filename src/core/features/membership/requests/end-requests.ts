import { forgetReviews } from "../../../services/review/entries.ts";
import type { CommunityDb } from "../../../services/store/store.ts";

interface In {
  readonly db: CommunityDb;
  readonly community: { readonly id: string };
}

/** Forgets what a person asked, decided or not: they have left, came in another way, or are erased. */
export async function endRequests({ db, community }: In, personId: string): Promise<void> {
  const where = { communityId: community.id, personId };
  const requests = await db.membershipRequest.findMany({ where, select: { id: true } });
  if (requests.length === 0) return;
  await forgetReviews(
    { db, community },
    "membership",
    requests.map(({ id }) => id),
  );
  await db.membershipRequest.deleteMany({ where });
}

/** Of two who become one, the one who remains has what they asked, else what the other asked. */
export async function mergeRequests(at: In, remaining: string, joined: string): Promise<void> {
  const { db, community } = at;
  const own = await db.membershipRequest.count({ where: { communityId: community.id, personId: remaining } });
  if (own > 0) return endRequests(at, joined);
  await db.membershipRequest.updateMany({
    where: { communityId: community.id, personId: joined },
    data: { personId: remaining },
  });
}
