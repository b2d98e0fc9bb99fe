import type { Context } from "../../kernel/commands/command.ts";
import { clearanceOf, type Sharing } from "../../kernel/access/sharing.ts";
import { clearances } from "../../services/delivery/channel.ts";
import { channelMayRead } from "../../services/store/reader-settings.ts";
import type { Digest } from "./digest.ts";
import { runAfter } from "./run-after.ts";

// More channels than that in one community would only make the answer slower, not different in kind.
const MOST = 20;

/** What a digest is to carry: the section that it belongs to, its label, the meeting it comes from, and what it is about. */
export interface DigestDetail {
  readonly section: string;
  readonly sharing: Sharing;
  readonly meeting?: { readonly openTo: number } | undefined;
  readonly pillar?: string | undefined;
  readonly topics?: readonly string[];
  readonly countries?: readonly string[];
}

/**
 * When the next digest of a channel is due that may carry it, and whether that is in the caller's channel; "withheld" where digests are
 * scheduled, and all are about something else or read by people who may not see it, "none" where none is scheduled.
 */
export async function nextDigest(
  context: Pick<Context, "db" | "community" | "caller" | "now">,
  said: DigestDetail,
): Promise<{ readonly at: string; readonly here: boolean } | "withheld" | "none"> {
  const { db, community, now, caller } = context;
  const found = await db.digest.findMany({
    where: { communityId: community.id, stoppedAt: null, pausedAt: null, personId: null },
    orderBy: { createdAt: "asc" },
    take: MOST,
  });
  if (found.length === 0) return "none";
  const digests = found.filter((one) => isAbout(one, said));
  const described = await clearances(context);
  const carried = { sharing: said.sharing, openTo: said.meeting?.openTo ?? 0 };
  const carrying = digests
    .map((digest) => {
      const { platform, spaceId, channel } = digest;
      const here = spaceId === caller.here.space && channel === caller.here.recipient;
      // Of the caller's channel it is known what the platform says of it, too; a direct message is to nobody else only while it answers.
      const clearance =
        here && !caller.direct ? caller.clearance : clearanceOf(described({ platform, spaceId, recipient: channel }));
      return { digest, here, clearance };
    })
    .filter(({ clearance }) => channelMayRead(carried, clearance));
  const due = await Promise.all(carrying.map(async ({ digest, here }) => ({ at: await runAfter(digest, now), here })));
  const ahead = due.flatMap(({ at, here }) => (at === undefined ? [] : [{ at: at.toISOString(), here }]));
  // The one in the same channel is what the people reading the reply will see.
  return ahead.sort((a, b) => Number(b.here) - Number(a.here) || a.at.localeCompare(b.at))[0] ?? "withheld";
}

function isAbout({ sections, pillarKey, topicKey, country }: Digest, said: DigestDetail): boolean {
  return (
    sections.includes(said.section) &&
    (pillarKey === null || pillarKey === said.pillar) &&
    (topicKey === null || (said.topics ?? []).includes(topicKey)) &&
    (country === null || (said.countries ?? []).includes(country))
  );
}
