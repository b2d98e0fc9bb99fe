import type { Target } from "../../kernel/access/target.ts";
import type { Db } from "../store/store.ts";
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

/** Lets messages be said again in a space that is the community's again. */
export async function sayAgainThere({ db, community }: In, { platform, space }: Place): Promise<void> {
  await db.formerSpace.deleteMany({ where: { communityId: community.id, platform, externalId: space } });
}
