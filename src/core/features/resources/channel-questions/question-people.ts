import type { ErasingFrom } from "../../../services/privacy/erasing/erase-person.ts";
import type { PersonalRows } from "../../../services/privacy/holding.ts";
import { type CommunityDb, sql } from "../../../services/store/store.ts";

/** Makes questions and answers name who remains of two persons. */
export async function mergeQuestions(
  db: CommunityDb,
  communityId: string,
  remaining: string,
  joined: string,
): Promise<void> {
  await db.resourceQuestion.updateMany({ where: { communityId, askerId: joined }, data: { askerId: remaining } });
  await db.resourceAnswer.updateMany({ where: { communityId, byId: joined }, data: { byId: remaining } });
  await db.$executeRaw(sql`
    delete from resource_question_waiter w using resource_question_waiter o where w.community_id = ${communityId} and w.person_id = ${joined}
      and o.community_id = w.community_id and o.person_id = ${remaining} and o.question_id = w.question_id`);
  await db.resourceQuestionWaiter.updateMany({
    where: { communityId, personId: joined },
    data: { personId: remaining },
  });
}

/** What somebody asks goes with them: its post says no more than that it was taken back. */
export async function eraseQuestions({ db, community, now }: ErasingFrom, person: string): Promise<void> {
  await db.resourceQuestion.updateMany({
    where: { communityId: community.id, askerId: person },
    data: { words: "", folded: "", state: "withdrawn", endedAt: now },
  });
}

/** What questions to channels hold about people: who asks, who answers, and who waits for it, too. */
export const questionHolds: readonly PersonalRows[] = [
  {
    ...{ label: "held.questions", table: "resource_question", person: ["asker_id"], becomes: "nameless" },
    shows: ["words", "kind", "channel", "state", "asked_at", "ended_at"],
    also: ["folded"],
  },
  {
    ...{ label: "held.question-answers", table: "resource_answer", person: ["by_id"], becomes: "nameless" },
    shows: ["question_id", "title", "url", "note", "state", "at"],
  },
  {
    ...{ label: "held.question-waiting", table: "resource_question_waiter", person: ["person_id"], becomes: "gone" },
    shows: ["question_id", "at"],
  },
];
