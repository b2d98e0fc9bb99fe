import type { Db } from "../store/store.ts";
import { nextRun } from "../time/schedule.ts";

// More channels than that in one community would only make the answer slower, not different in kind.
const MOST = 20;

/** When the community's next digest is due, and whether it is in that channel; undefined where none is scheduled. */
export async function nextDigest(
  db: Db,
  community: string,
  here: { readonly space: string; readonly recipient: string },
  now: Date,
): Promise<{ at: string; here: boolean } | undefined> {
  const digests = await db.digest.findMany({ where: { communityId: community, stoppedAt: null }, orderBy: { createdAt: "asc" }, take: MOST });
  const due = await Promise.all(
    digests.map(async (d) => ({ at: await nextRun(d.cron, d.zone, now.toISOString()), here: d.spaceId === here.space && d.channel === here.recipient })),
  );
  // The one in the same channel is what the people reading the reply will see.
  return due.sort((a, b) => Number(b.here) - Number(a.here) || a.at.localeCompare(b.at))[0];
}
