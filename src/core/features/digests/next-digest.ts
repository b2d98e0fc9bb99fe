import type { Context } from "../../kernel/commands/command.ts";
import { clearances } from "../../services/delivery/channel.ts";
import { clearanceOf, type Sharing } from "../../kernel/access/sharing.ts";
import { nextRun } from "../../kernel/time/schedule.ts";
import { channelMayRead } from "../../services/store/reader-settings.ts";

// More channels than that in one community would only make the answer slower, not different in kind.
const MOST = 20;

/** What a digest is to carry: its label, and the meeting it comes from. */
export interface DigestDetail {
  readonly sharing: Sharing;
  readonly meeting?: { readonly openTo: number } | undefined;
}

/**
 * When the next digest is due that may carry it, and whether that is in the caller's channel; "withheld" where digests are
 * scheduled and all are read by people who may not see it, "none" where none is scheduled.
 */
export async function nextDigest(
  context: Pick<Context, "db" | "community" | "caller" | "now">,
  said: DigestDetail,
): Promise<{ readonly at: string; readonly here: boolean } | "withheld" | "none"> {
  const { db, community, now, caller } = context;
  const digests = await db.digest.findMany({
    where: { communityId: community.id, stoppedAt: null },
    orderBy: { createdAt: "asc" },
    take: MOST,
  });
  if (digests.length === 0) return "none";
  const described = await clearances(context);
  const carried = { sharing: said.sharing, openTo: said.meeting?.openTo ?? 0 };
  const carrying = digests
    .map(({ cron, zone, platform, spaceId, channel }) => {
      const here = spaceId === caller.here.space && channel === caller.here.recipient;
      // Of the caller's channel it is known what the platform says of it, too; a direct message is to nobody else only while it answers.
      const clearance =
        here && !caller.direct ? caller.clearance : clearanceOf(described({ platform, spaceId, recipient: channel }));
      return { cron, zone, here, clearance };
    })
    .filter(({ clearance }) => channelMayRead(carried, clearance));
  const due = await Promise.all(
    carrying.map(async ({ cron, zone, here }) => ({ at: await nextRun(cron, zone, now.toISOString()), here })),
  );
  const ahead = due.flatMap(({ at, here }) => (at === undefined ? [] : [{ at, here }]));
  // The one in the same channel is what the people reading the reply will see.
  return ahead.sort((a, b) => Number(b.here) - Number(a.here) || a.at.localeCompare(b.at))[0] ?? "withheld";
}
