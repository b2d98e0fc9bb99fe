import type { DeliveryPlanning } from "../../../services/delivery/planning/plan.ts";
import type { Answer, Answered, PlaceStatus } from "../participants/answers.ts";
import type { Meeting } from "../meeting.ts";

/** What a person answered about just that time, or, for "", about the series; undefined for nothing. */
export async function ownAnswer(
  { db, community }: DeliveryPlanning,
  meeting: Meeting,
  occurrence: string,
  personId: string,
): Promise<Answered | undefined> {
  const key = { communityId: community.id, meetingId: meeting.id, occurrence, personId };
  const row = await db.rsvp.findUnique({ where: { communityId_meetingId_occurrence_personId: key } });
  return row ? { ...row, answer: row.answer as Answer, seat: row.seat as PlaceStatus | null } : undefined;
}

/** By which an answer under that key is known again: when it was given, in milliseconds since 1970; 0 for none. */
export function answerMark(answered: Answered | undefined, key: string): number {
  return answered?.occurrence === key ? answered.answeredAt.getTime() : 0;
}
