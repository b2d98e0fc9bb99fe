import type { Caller } from "../../kernel/access/caller.ts";
import type { Target } from "../../kernel/access/target.ts";
import type { OtherChannel } from "../../kernel/commands/command.ts";
import { channelFacts, elsewhere } from "../../services/delivery/channel.ts";
import { ceilingOf, type Sharing, sharingRank } from "../../kernel/access/sharing.ts";
import { asReader, type Db } from "../../services/store/store.ts";
import type { MeetingPatch } from "./facts/meeting-patch.ts";
import type { Invited } from "./participants/invited.ts";
import { channelOf, type Meeting } from "./meeting.ts";
import { channelReads } from "../../services/store/reader.ts";
import { companyIn } from "../../services/store/reader-settings.ts";

type In = { readonly db: Db; readonly community: { readonly id: string } };
type Labelled = Pick<Meeting, "id" | "sharing">;

/** Whether an invitation leaves no member out: it names nobody, everybody, or all members. */
export function invitesAll(invited: readonly Invited[]): boolean {
  return (
    invited.length === 0 ||
    invited.some(
      ({ kind, value }) => kind === "everyone" || (kind === "role" && (value === "member" || value === "guest")),
    )
  );
}

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

/** Whether only moderators read a channel of that clearance. */
export const readByModerators = (clearance: Sharing): boolean =>
  sharingRank(clearance) > sharingRank(ceilingOf("member"));

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

/** Whether what is said of a meeting in reply to the caller has to stay between the two, where they are in a channel. */
export async function staysPrivate(
  { db, community, caller }: In & { readonly caller: Caller },
  id: string | undefined,
): Promise<boolean> {
  if (id === undefined || caller.direct) return false;
  const meeting = await db.meeting.findUnique({ where: { communityId_id: { communityId: community.id, id } } });
  return meeting !== null && !(await channelMaySee({ db, community }, meeting, caller.clearance));
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

/** Whether the reply to a change stays between the caller and the bot: the channel may not see the meeting as it was, or as it is to be. */
export async function changesPrivately(
  context: In & { readonly caller: Caller },
  id: string | undefined,
  { invite, sharing }: Pick<MeetingPatch, "invite" | "sharing">,
): Promise<boolean> {
  const { direct, clearance } = context.caller;
  if (direct) return false;
  if (invite && !invitesAll(invite) && !readByModerators(clearance)) return true;
  if (sharing !== undefined && sharingRank(sharing) > sharingRank(clearance)) return true;
  return staysPrivate(context, id);
}

/** The channel that sees a reply, for who is told of a change: none where it stays private. */
export function channelShown({ here }: Caller, discreet: boolean): { readonly shownIn?: Target } {
  return discreet || here.address !== "channel" ? {} : { shownIn: here };
}
