import type { Context } from "../../kernel/commands/command.ts";
import { OPEN } from "../delivery/ledger.ts";
import type { Target } from "../../kernel/access/target.ts";
import { sql } from "../store/store.ts";

type Place = Pick<Target, "platform" | "space">;

/** What ends when a space leaves its community. */
export interface Ending {
  /** Messages that are planned to be said there. */
  readonly planned: number;
  readonly digests: number;
  /** Whether another space remains, through which the community can be reached. */
  readonly last: boolean;
}

/** What would end, for the question before it. */
export async function whatEnds({ db, community }: Pick<Context, "db" | "community">, { platform, space }: Place): Promise<Ending> {
  const place = { communityId: community.id, platform, spaceId: space };
  const [waves] = await db.$queryRaw<{ count: number }[]>(sql`
    select count(distinct d.subject_id)::int as count from delivery d join meeting m on m.community_id = d.community_id and m.id = d.subject_id
    where d.community_id = ${community.id} and d.kind = 'wave' and d.state = 'planned' and m.platform = ${platform} and m.space_id = ${space}`);
  const [planned, digests, spaces] = [
    // A wave of reminders stands for the message to its meeting's channel.
    (await db.delivery.count({ where: { ...place, state: { in: OPEN } } })) + (waves?.count ?? 0),
    await db.digest.count({ where: { ...place, stoppedAt: null } }),
    await db.space.count({ where: { communityId: community.id } }),
  ];
  return { planned, digests, last: spaces <= 1 };
}

/**
 * Takes a space out of its community. The community's data stays; what is planned to be said in the space is cancelled,
 * its digests stop, and what is on its way at this moment is the last that is said there. False where it was out already.
 */
export async function disconnectSpace({ db, community, now }: Pick<Context, "db" | "community" | "now">, { platform, space }: Place): Promise<boolean> {
  const id = community.id;
  const place = { communityId: id, platform, spaceId: space };
  const { count } = await db.space.deleteMany({ where: { communityId: id, platform, externalId: space } });
  if (count === 0) return false;
  await db.formerSpace.createMany({ data: [{ communityId: id, platform, externalId: space, leftAt: now }], skipDuplicates: true });
  await db.digest.updateMany({ where: { ...place, stoppedAt: null }, data: { stoppedAt: now } });
  await db.delivery.updateMany({
    where: { ...place, state: { in: ["planned", "claimed"] } },
    data: { state: "dropped", reason: "cancelled", settledAt: now, leaseUntil: null, leasedBy: null },
  });
  await db.$executeRaw`update handle set spaces = array_remove(spaces, ${space}) where community_id = ${id} and platform = ${platform} and ${space} = any(spaces)`;
  return true;
}
