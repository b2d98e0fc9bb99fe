import type { Context } from "../../kernel/commands/command.ts";
import type { DeliveryPlanning } from "../../services/delivery/planning/plan.ts";
import { refuse } from "../../kernel/errors/errors.ts";
import { channelFacts } from "../../services/delivery/channel.ts";
import { channelMaySee, isHost, mayBeShownHere, type Meeting } from "../meetings/feature.ts";
import type { Caller } from "../../kernel/access/caller.ts";
import type { Target } from "../../kernel/access/target.ts";
import { asCommunity, sql } from "../../services/store/store.ts";
import { dropDraft } from "./draft/plan-draft.ts";
import { dropForgotten, planForgotten } from "./forgotten.ts";
import { planOpening } from "./opening-composer.ts";
import type { MeetingAt } from "./nearest-occurrence.ts";
import { findSession, openKey, type MinutesSession, sessionIn } from "./session.ts";
import { commandLine } from "../../kernel/values/command-line.ts";

/** Minutes that are taken up again are no draft, and not posted as they will be. */
const TAKEN_UP = { closedAt: null, closedById: null, postedAt: null, postedById: null };

/** Refuses whoever does not run the meeting: its organiser, its chair and moderators do. */
export function demandHost(caller: Caller, meeting: Meeting): void {
  if (!isHost(caller, meeting)) refuse("minutes.notYours", { title: meeting.title });
}

/**
 * Begins to take minutes of one time of a meeting in the caller's channel, or goes on with those that were taken there.
 * Refuses where minutes of something are being taken there already, and where people read along who may not see the meeting.
 */
export async function openMinutes(
  context: Context,
  { meeting, occurrence }: MeetingAt,
): Promise<{ session: MinutesSession; again: boolean }> {
  const { db, community, caller, now, ids } = context;
  await refuseReaders(context, meeting);
  await holdChannel(context, caller.here);
  const { platform, space, recipient } = caller.here;
  const where = {
    communityId: community.id,
    meetingId: meeting.id,
    occurrence: occurrence.key,
    platform,
    spaceId: space,
    channel: recipient,
  };
  const before = await db.session.findFirst({ where, orderBy: { openedAt: "desc" } });
  if (before)
    await db.session.update({
      where: { communityId_id: { communityId: community.id, id: before.id } },
      data: { openIn: openKey(caller.here), ...TAKEN_UP },
    });
  const id = before?.id ?? ids.next();
  if (!before)
    await db.session.create({
      data: { ...where, id, openIn: openKey(caller.here), openedById: caller.personId ?? null, openedAt: now },
    });
  return { session: await opened(context, id, before !== null), again: before !== null };
}

/** Takes closed minutes up again, in the channel in which they were taken. */
export async function reopenMinutes(context: Context, session: MinutesSession): Promise<MinutesSession> {
  const { db, community } = context;
  const channel = {
    platform: session.platform,
    space: session.spaceId,
    address: "channel" as const,
    recipient: session.channel,
  };
  await refuseReaders(context, session.meeting);
  await holdChannel(context, channel);
  await db.session.update({
    where: { communityId_id: { communityId: community.id, id: session.id } },
    data: { openIn: openKey(channel), ...TAKEN_UP },
  });
  return opened(context, session.id, true);
}

/** Ends the taking of minutes by somebody, or because they were forgotten: they are a draft then. Undefined where somebody was quicker. */
export async function closeMinutes(
  planning: DeliveryPlanning,
  session: MinutesSession,
  by?: string,
): Promise<MinutesSession | undefined> {
  const closed = await markClosed(planning, session, by);
  if (closed) await dropForgotten(planning, session);
  return closed;
}

/** The same without a look at what is planned: for what is done when that is due. */
export async function markClosed(
  { db, community, now }: Pick<DeliveryPlanning, "db" | "community" | "now">,
  session: MinutesSession,
  by?: string,
): Promise<MinutesSession | undefined> {
  const closed = { openIn: null, closedAt: now, closedById: by ?? null };
  const { count } = await db.session.updateMany({
    where: { communityId: community.id, id: session.id, openIn: { not: null } },
    data: closed,
  });
  return count === 0 ? undefined : { ...session, ...closed };
}

function opened(context: Context, id: string, again: boolean): Promise<MinutesSession> {
  return asCommunity(context, "planning", async (whole) => {
    const session = await findSession(whole.db, whole.community.id, id);
    if (!session) throw new Error("a session that was opened is there");
    await planForgotten(whole, session);
    if (again) await dropDraft(whole, session);
    if (!context.caller.direct) await planOpening(whole, session, again);
    return session;
  });
}

/** What is said in a channel is read by everybody in it: a meeting that not all of them may see stays out. */
async function refuseReaders(context: Context, meeting: Meeting): Promise<void> {
  if (!(await mayBeShownHere(context, meeting))) refuse("minutes.clearance", { title: meeting.title });
}

/**
 * A channel has one open session at most: two who open at once follow each other. Refuses where one is open, and names it to
 * those who may see it. One that the channel may not know of any more is closed: nobody adds to it.
 */
async function holdChannel(context: Context, channel: Target): Promise<void> {
  const { db, community } = context;
  await db.$queryRaw(
    sql`select 1 from (select pg_advisory_xact_lock(hashtextextended(${`${community.id} ${openKey(channel)}`}, 11))) held`,
  );
  const open = await sessionIn(db, community.id, channel);
  if (open) refuse("minutes.open.already", { command: commandLine("minutes close"), title: open.meeting.title });
  const hidden = await refuseUnseen(context, channel);
  if (hidden) await asCommunity(context, "planning", (whole) => closeMinutes(whole, hidden));
}

/**
 * Refuses where minutes are being taken in a channel that the caller may not see, and those who read there may; does not say
 * that there is a meeting. Returns those that are hidden from the channel too: of them nobody may learn there.
 */
export async function refuseUnseen(
  { db, community, caller }: Pick<Context, "db" | "community" | "caller">,
  channel: Target,
): Promise<MinutesSession | undefined> {
  const session = await asCommunity({ db }, "unique", (whole) => sessionIn(whole.db, community.id, channel));
  if (!session || caller.direct) return session;
  const clearance =
    openKey(channel) === openKey(caller.here)
      ? caller.clearance
      : (await channelFacts({ db, community }, channel)).clearance;
  return (await channelMaySee({ db, community }, session.meeting, clearance))
    ? refuse("minutes.open.another")
    : session;
}
