import { sql } from "../../store/store.ts";
import { accountsOf } from "./accounts.ts";
import type { DeliveryPlanning } from "./plan.ts";

/**
 * What is still to be said to a person and waits on an account that is another's by now is said to them on an account of their own,
 * and dropped where they have none: nobody is told what is somebody else's.
 */
export async function partDeliveries(at: DeliveryPlanning, remaining: string, parted: string): Promise<void> {
  const { db, community, now } = at;
  const rows = await db.$queryRaw<{ id: string; platform: string; space: string }[]>(sql`
    select d.id, d.platform, d.space_id as space from delivery d
    join handle h on h.community_id = d.community_id and h.platform = d.platform and h.external_id = d.recipient and h.person_id = ${parted}
    where d.community_id = ${community.id} and d.address = 'direct' and d.state in ('planned', 'claimed')
      and (d.person_id = ${remaining} or d.detail->>'person' = ${remaining}) order by d.id for update of d`);
  for (const { id, platform, space } of rows) {
    const to = (await accountsOf(at, [remaining], { near: { platform, space } })).get(remaining);
    const data = to
      ? { state: "planned", platform: to.platform, spaceId: to.space, recipient: to.recipient }
      : { state: "dropped", reason: "cancelled", settledAt: now };
    await db.delivery.update({
      where: { communityId_id: { communityId: community.id, id } },
      data: { ...data, leaseUntil: null, leasedBy: null },
    });
  }
}
