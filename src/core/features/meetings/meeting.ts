import { Temporal } from "temporal-polyfill";
import type { Target } from "../../kernel/access/target.ts";
import type { Meeting as Row, OccurrenceChange } from "../../services/store/rows.ts";
import { type Db, sql } from "../../services/store/store.ts";
import { fold } from "../../kernel/text/fold.ts";
import { type Moment, momentAt } from "../../kernel/time/moment.ts";
import type { Recurrence } from "../../kernel/time/recurrence.ts";

/** A meeting with the times that differ from its rule: without these nothing can be said of when it is. */
export interface Meeting extends Row {
  readonly changes: readonly OccurrenceChange[];
}

/** What reads a meeting reads with it. */
export const WITH_CHANGES = { changes: true } as const;

/** The meeting with that id, cancelled or not; undefined where there is none. */
export async function findMeeting(db: Db, community: string, id: string): Promise<Meeting | undefined> {
  return (
    (await db.meeting.findUnique({
      where: { communityId_id: { communityId: community, id } },
      include: WITH_CHANGES,
    })) ?? undefined
  );
}

/** The meeting with that id; throws where there is none. */
export function getMeeting(db: Db, community: string, id: string): Promise<Meeting> {
  return db.meeting.findUniqueOrThrow({
    where: { communityId_id: { communityId: community, id } },
    include: WITH_CHANGES,
  });
}

/** The meetings with those ids, cancelled or not, as far as the reader may see them; the first to begin comes first. */
export function meetingsById(db: Db, community: string, ids: readonly string[]): Promise<Meeting[]> {
  return db.meeting.findMany({
    where: { communityId: community, id: { in: [...ids] } },
    include: WITH_CHANGES,
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
  });
}

/** A channel's meetings that are not cancelled and have not ended by a moment. */
export function meetingsOfChannel(
  db: Db,
  community: string,
  { platform, space, recipient }: Target,
  since: Date,
): Promise<Meeting[]> {
  const where = { communityId: community, platform, spaceId: space, channel: recipient, cancelledAt: null };
  return db.meeting.findMany({
    where: { ...where, OR: [{ endsAt: null }, { endsAt: { gt: since } }] },
    include: WITH_CHANGES,
  });
}

/** Meetings that have not ended by a moment, cancelled or not: at most `most`, those that end last, the first to begin before the others. */
export async function meetingsSince(db: Db, community: string, since: Date, most: number): Promise<Meeting[]> {
  const rows = await db.$queryRaw<{ id: string }[]>(sql`
    select m.id from meeting m where m.community_id = ${community} and coalesce(m.ends_at > ${since}, true)
    order by m.ends_at is not null, m.ends_at desc, m.id limit ${most}`);
  return meetingsById(
    db,
    community,
    rows.map(({ id }) => id),
  );
}

/** The meetings with those ids, or those UIDs of other calendars, cancelled or not. */
export function meetingsByUid(
  db: Db,
  community: string,
  ids: readonly string[],
  uids: readonly string[],
): Promise<Meeting[]> {
  return db.meeting.findMany({
    where: { communityId: community, OR: [{ id: { in: [...ids] } }, { uid: { in: [...uids] } }] },
    include: WITH_CHANGES,
  });
}

/** Ids of the meetings that are not cancelled with that title, accents and case aside, or that id; at most two. */
export async function meetingsCalled(db: Db, title: string): Promise<string[]> {
  const found = await db.meeting.findMany({
    where: { cancelledAt: null, OR: [{ folded: fold(title) }, { id: title }] },
    select: { id: true },
    take: 2,
  });
  return found.map(({ id }) => id);
}

/** How the meeting repeats, as the recurrence functions take it. */
export function recurrenceOf({ startsLocal, zone, rule }: Pick<Row, "startsLocal" | "zone" | "rule">): Recurrence {
  return { local: startsLocal, zone, ...(rule === null ? {} : { rule }) };
}

/** The same moment on the wall clock of another zone. */
export function movedTo(zone: string, moment: Moment): Moment {
  return zone === moment.zone ? moment : momentAt(Temporal.Instant.from(moment.at), zone);
}

/** The channel that is reminded. */
export function channelOf({ platform, spaceId, channel }: Pick<Row, "platform" | "spaceId" | "channel">): Target {
  return { platform, space: spaceId, address: "channel", recipient: channel };
}
