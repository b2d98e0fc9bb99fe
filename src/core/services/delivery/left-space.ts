import type { Target } from "../../kernel/access/target.ts";
import { Prisma } from "../store/rows.ts";
import { type Db, sql } from "../store/store.ts";
import { OPEN } from "./ledger.ts";

interface In {
  readonly db: Db;
  readonly community: { readonly id: string };
}
type Place = Pick<Target, "platform" | "space">;

/** How many messages are still to be said in a space. */
export function plannedThere({ db, community }: In, { platform, space }: Place): Promise<number> {
  return db.delivery.count({ where: { communityId: community.id, platform, spaceId: space, state: { in: OPEN } } });
}

/** Cancels what is planned to be said in a space that leaves its community; what is planned there later is not said. */
export async function cancelThere(
  { db, community, now }: In & { readonly now: Date },
  { platform, space }: Place,
): Promise<void> {
  await db.formerSpace.createMany({
    data: [{ communityId: community.id, platform, externalId: space, leftAt: now }],
    skipDuplicates: true,
  });
  await db.delivery.updateMany({
    where: { communityId: community.id, platform, spaceId: space, state: { in: ["planned", "claimed"] } },
    data: { state: "dropped", reason: "cancelled", settledAt: now, leaseUntil: null, leasedBy: null },
  });
}

/** Whether the space of a row has left its community: a condition for a statement in which the row is called so. */
export function hasLeft(row: "c" | "d") {
  const of = Prisma.raw(row);
  return sql`exists (select from former_space f where f.community_id = ${of}.community_id and f.platform = ${of}.platform and f.external_id = ${of}.space_id)`;
}

/** Lets messages be said again in a space that is the community's again. */
export async function sayAgainThere({ db, community }: In, { platform, space }: Place): Promise<void> {
  await db.formerSpace.deleteMany({ where: { communityId: community.id, platform, externalId: space } });
}
