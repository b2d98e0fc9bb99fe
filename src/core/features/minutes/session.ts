import type { Target } from "../../kernel/access/target.ts";
import type { Session as Row } from "../../services/store/rows.ts";
import type { Db } from "../../services/store/store.ts";
import { type Meeting, type Occurrence, occurrenceByKey, ruledStart, WITH_CHANGES } from "../meetings/feature.ts";
import { MINUTE_MS } from "../../kernel/time/units.ts";

/** Minutes being taken, or taken, in a channel: of one time of a meeting. */
export interface MinutesSession extends Row {
  readonly meeting: Meeting;
}

/** What reads a session reads with it. */
export const WITH_MEETING = { meeting: { include: WITH_CHANGES } } as const;

/** What a channel is called in `openIn`: ids of different platforms may be the same. */
export const openKey = ({ platform, space, recipient }: Target): string => `${platform} ${space} ${recipient}`;

/** The channel in which minutes are taken. */
export function channelOfSession({
  platform,
  spaceId,
  channel,
}: Pick<Row, "platform" | "spaceId" | "channel">): Target {
  return { platform, space: spaceId, address: "channel", recipient: channel };
}

/** Minutes that are closed and stand in their channel. */
export const isPosted = ({ openIn, postedAt }: Pick<Row, "openIn" | "postedAt">): boolean =>
  openIn === null && postedAt !== null;

/** The session that is open in a channel; undefined where no minutes are being taken. */
export async function sessionIn(db: Db, community: string, channel: Target): Promise<MinutesSession | undefined> {
  return (
    (await db.session.findFirst({
      where: { communityId: community, openIn: openKey(channel) },
      include: WITH_MEETING,
    })) ?? undefined
  );
}

/** The session with that id; undefined where there is none. */
export async function findSession(db: Db, community: string, id: string): Promise<MinutesSession | undefined> {
  return (
    (await db.session.findUnique({
      where: { communityId_id: { communityId: community, id } },
      include: WITH_MEETING,
    })) ?? undefined
  );
}

/** The sessions of that time of the meeting in whatever channel, this one first as it was read: they are of one meeting, and so are their notes. */
export async function sessionsBeside(
  db: Db,
  community: string,
  session: MinutesSession,
): Promise<readonly [Row, ...Row[]]> {
  const { id, meetingId, occurrence } = session;
  const others = await db.session.findMany({
    where: { communityId: community, meetingId, occurrence, id: { not: id } },
    orderBy: [{ openedAt: "asc" }, { id: "asc" }],
  });
  return [session, ...others];
}

/** When minutes of that time were begun first; undefined where none are. */
export async function begunAt(db: Db, community: string, meetingId: string, key: string): Promise<Date | undefined> {
  const first = await db.session.findFirst({
    where: { communityId: community, meetingId, occurrence: key },
    orderBy: { openedAt: "asc" },
    select: { openedAt: true },
  });
  return first?.openedAt;
}

/** Whether minutes of the same time of the meeting are being taken in another channel too. */
export async function isBeside(
  { db, community }: { readonly db: Db; readonly community: { readonly id: string } },
  session: MinutesSession,
): Promise<boolean> {
  const [, ...others] = await sessionsBeside(db, community.id, session);
  return others.some(({ openIn }) => openIn !== null);
}

/** The time of the meeting that the minutes are of: as it is now, or as it was planned where it was skipped meanwhile. */
export function timeOf({
  meeting,
  occurrence: key,
}: Pick<MinutesSession, "meeting" | "occurrence">): Pick<
  Occurrence,
  "key" | "start" | "end" | "title" | "agenda" | "place"
> {
  const found = occurrenceByKey(meeting, key);
  if (found) return found;
  const start = ruledStart(meeting, key);
  const { title, agenda, place } = meeting;
  return { key, start, end: new Date(start.getTime() + meeting.minutes * MINUTE_MS), title, agenda, place };
}
