import { Temporal } from "temporal-polyfill";
import type { Target } from "../../kernel/access/target.ts";
import type { Meeting as Row, OccurrenceChange } from "../../services/store/rows.ts";
import type { Db } from "../../services/store/store.ts";
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
  return (await db.meeting.findUnique({ where: { communityId_id: { communityId: community, id } }, include: WITH_CHANGES })) ?? undefined;
}

/** The meeting with that id; throws where there is none. */
export function getMeeting(db: Db, community: string, id: string): Promise<Meeting> {
  return db.meeting.findUniqueOrThrow({ where: { communityId_id: { communityId: community, id } }, include: WITH_CHANGES });
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
