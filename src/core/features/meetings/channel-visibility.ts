import type { Caller } from "../../kernel/access/caller.ts";
import type { OtherChannel } from "../../kernel/commands/command.ts";
import { channelFacts, elsewhere } from "../../services/delivery/channel.ts";
import type { Sharing } from "../../kernel/access/sharing.ts";
import { asReader, type Db } from "../../services/store/store.ts";
import { channelOf, type Meeting } from "./meeting.ts";
import { channelReads } from "../../services/store/reader.ts";
import { companyIn } from "../../services/store/reader-settings.ts";

type In = { readonly db: Db; readonly community: { readonly id: string } };
type Labelled = Pick<Meeting, "id" | "sharing">;

/**
 * Whether a meeting may be shown in a channel: where the least of its readers may know of it. One that invites only some is
 * shown in a channel that is cleared for what only moderators may see, since they see every meeting.
 */
export async function channelMaySee(where: In, meeting: Labelled, clearance: Sharing): Promise<boolean> {
  const count = (at: In | { readonly db: Db }) =>
    at.db.meeting.count({ where: { communityId: where.community.id, id: meeting.id } });
  return (await asReader({ db: where.db }, channelReads(clearance), count)) > 0;
}

/** Whether a meeting may be shown in reply to the caller: to all who read the channel, or in a direct message to the caller alone. */
export async function mayBeShownHere(
  { db, community, caller }: In & { readonly caller: Caller },
  meeting: Labelled,
): Promise<boolean> {
  if (caller.direct) return (await db.meeting.count({ where: { communityId: community.id, id: meeting.id } })) > 0;
  return channelMaySee({ db, community }, meeting, caller.clearance);
}

/** Whether a meeting leaves out nobody who reads the channel that it is reminded of in; its label is not looked at. */
export async function isOpenThere(
  where: In,
  meeting: Pick<Meeting, "id" | "platform" | "spaceId" | "channel">,
): Promise<boolean> {
  const { clearance } = await channelFacts(where, channelOf(meeting));
  const is = await where.db.meeting.findUnique({
    where: { communityId_id: { communityId: where.community.id, id: meeting.id } },
    select: { openTo: true },
  });
  return is !== null && is.openTo <= companyIn(clearance);
}

/** The channel that is reminded of a meeting, where it is another one of the caller's space. */
export async function remindedIn(
  { db, community, caller }: In & { readonly caller: Caller },
  id: string,
): Promise<OtherChannel | undefined> {
  const meeting = await db.meeting.findUnique({ where: { communityId_id: { communityId: community.id, id } } });
  if (!meeting) return undefined;
  const target = channelOf(meeting);
  return elsewhere(caller.here, target, (await channelFacts({ db, community }, target)).name);
}
