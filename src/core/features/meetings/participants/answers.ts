import { type CommunityDb, type Db, sql } from "../../../services/store/store.ts";
import type { Meeting } from "../meeting.ts";
import { type Occurrence, occurrenceByKey } from "../occurrence.ts";
import { MINUTE_MS } from "../../../kernel/time/units.ts";

/** What somebody can answer to an invitation. */
export const ANSWERS = ["yes", "maybe", "no"] as const;
export type Answer = (typeof ANSWERS)[number];

/**
 * Where places are limited, what a yes has: a place; a place in the waiting list; a free place that is theirs for a while;
 * or none, because they let an offer pass. Null otherwise: a yes without a limit has a place.
 */
export type PlaceStatus = "held" | "waiting" | "offered" | "lapsed";

/** What holds for one person at one time of a meeting: their answer about that time, else about the series. */
export interface Answered {
  readonly personId: string;
  /** What it is about: the occurrence's key; "" for the series, and for a meeting that has one time only. */
  readonly occurrence: string;
  readonly answer: Answer;
  readonly seat: PlaceStatus | null;
  /** As it is kept, which is sealed; in clear after `withNote` (answer-note.ts). */
  readonly note: string | null;
  /** It stands for their interest in the platform's own event (interest.ts); null where they answered themselves. */
  readonly via?: string | null;
  readonly answeredAt: Date;
  readonly queuedAt: Date | null;
  readonly offeredUntil: Date | null;
}

/** Answers about one time of a meeting, by person; an answer about the time itself wins over one about the series. Who has left or is suspended is passed over. */
export async function answersTo(
  db: CommunityDb,
  community: string,
  meetingId: string,
  key: string,
): Promise<Map<string, Answered>> {
  const [answers = new Map<string, Answered>()] = await answersToEach(db, community, [{ meetingId, key }]);
  return answers;
}

/** The same about several times, in their order. */
export async function answersToEach(
  db: CommunityDb,
  community: string,
  times: readonly { readonly meetingId: string; readonly key: string }[],
): Promise<Map<string, Answered>[]> {
  const each = times.map(() => new Map<string, Answered>());
  const rows = await db.$queryRaw<(Answered & { nth: number })[]>(sql`
    select distinct on (t.nth, r.person_id) t.nth::int as nth, r.person_id as "personId", r.occurrence, r.answer, r.seat, r.note, r.via,
      r.answered_at as "answeredAt", r.queued_at as "queuedAt", r.offered_until as "offeredUntil"
    from unnest(${times.map(({ meetingId }) => meetingId)}::text[], ${times.map(({ key }) => key)}::text[]) with ordinality t (meeting, key, nth)
    join rsvp r on r.community_id = ${community} and r.meeting_id = t.meeting and r.occurrence in ('', t.key)
    join person p on p.community_id = r.community_id and p.id = r.person_id and p.left_at is null and p.suspended_at is null
    order by t.nth, r.person_id, r.occurrence = ''`);
  for (const { nth, ...answered } of rows) each[nth - 1]?.set(answered.personId, answered);
  return each;
}

/** Persons who answered about that time of a meeting, or about the series, as far as the reader may know. */
export async function knownToAnswer(
  db: Db,
  community: string,
  meetingId: string,
  key: string,
): Promise<ReadonlySet<string>> {
  const rows = await db.rsvp.findMany({
    where: { communityId: community, meetingId, occurrence: { in: ["", key] } },
    select: { personId: true },
  });
  return new Set(rows.map(({ personId }) => personId));
}

/** How many gave that answer about a series as a whole, or a meeting that has one time only. */
export function countAnswers(db: CommunityDb, community: string, meetingId: string, answer: Answer): Promise<number> {
  return db.rsvp.count({ where: { communityId: community, meetingId, occurrence: "", answer } });
}

/**
 * Under which key an answer about a time is kept: the time's own; of a meeting that has one time only "", so that the
 * answers stay when that is moved.
 */
export function answerKey({ rule }: Pick<Meeting, "rule">, key: string): string {
  return rule === null ? "" : key;
}

/** The time that an answer kept under that key is about, wherever it is now; undefined where the meeting has it no longer. */
export function timeOfAnswer(meeting: Meeting, key: string): Occurrence | undefined {
  return occurrenceByKey(meeting, meeting.rule === null ? meeting.startsLocal : key);
}

/** Whether somebody with that answer has a place, where they need one: who waits for one does not come yet. */
export function hasPlace({ answer, seat }: { readonly answer: string; readonly seat: string | null }): boolean {
  return answer === "yes" && (seat === null || seat === "held");
}

/** Whether somebody with that answer may be there, and so is reminded. */
export function mayCome(answered: Pick<Answered, "answer" | "seat">): boolean {
  return answered.answer === "maybe" || hasPlace(answered);
}

/** Until when answers about a time are taken. */
export function deadlineOf({ rsvpMinutes }: Pick<Meeting, "rsvpMinutes">, { start }: { readonly start: Date }): Date {
  return new Date(start.getTime() - rsvpMinutes * MINUTE_MS);
}
