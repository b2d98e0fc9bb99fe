import type { Context } from "../../../kernel/commands/command.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import { columnsOf, keyOf, type FollowedResources, wantedIn } from "./wanted.ts";

/** Most that one person has; our choice: what is more is everything, which digests tell. */
const MOST = 30;

type At = Pick<Context, "db" | "community" | "now">;

/** Has a person told of new resources of that kind from now on; false where they are already. Throws UserError where they have as many as one can have. */
export async function subscribe(
  { db, community, now }: At,
  personId: string,
  wanted: FollowedResources,
): Promise<boolean> {
  const where = { communityId: community.id, personId };
  if ((await db.resourceSubscription.count({ where: { ...where, ...keyOf(wanted) } })) > 0) return false;
  if ((await db.resourceSubscription.count({ where })) >= MOST)
    return refuse("resource.subscribe.most", { most: MOST });
  const { count } = await db.resourceSubscription.createMany({
    data: [{ ...where, ...columnsOf(wanted), since: now, coveredUntil: now }],
    skipDuplicates: true,
  });
  return count > 0;
}

/** Has them told of these no longer; false where they were not. */
export async function unsubscribe(
  { db, community }: At,
  personId: string,
  wanted: FollowedResources,
): Promise<boolean> {
  const { count } = await db.resourceSubscription.deleteMany({
    where: { communityId: community.id, personId, ...keyOf(wanted) },
  });
  return count > 0;
}

/** Of what a person is told, the first that they asked for first. */
export async function subscriptionsOf({ db, community }: At, personId: string): Promise<FollowedResources[]> {
  const rows = await db.resourceSubscription.findMany({
    where: { communityId: community.id, personId },
    orderBy: [
      ...([{ since: "asc" }, { kind: "asc" }, { country: "asc" }, { topicKey: "asc" }, { crime: "asc" }] as const),
      ...([{ language: "asc" }, { words: "asc" }] as const),
    ],
  });
  return rows.map(wantedIn);
}
