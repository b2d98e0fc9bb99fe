import type { Context } from "../../../kernel/commands/command.ts";
import { dropPlanned } from "../../../services/delivery/planning/plan.ts";
import type { Whole } from "../../../services/store/store.ts";
import { accountedFor, type AcceptedAnswer } from "./accounted-for.ts";
import { ownAnswer, refuseOver } from "./find-question.ts";
import { holdQuestion } from "./hold-question.ts";
import type { AskedQuestion, GivenAnswer } from "./question.ts";
import { tellOf } from "./tell-question.ts";
import { tellWaiting } from "./wait-too.ts";

/** An answer that was accepted, and what it is in the library. */
export interface Accepted extends AcceptedAnswer {
  readonly question: AskedQuestion;
  readonly answer: GivenAnswer;
}

/**
 * Accepts an answer of a question of the caller's, which is over by that: it becomes a suggestion of whoever gave it, where the library
 * does not have it. Of two who accept at once one does. Throws UserError where the question waits no more.
 */
export async function acceptAnswer(context: Whole<Context>, id: string, number: number): Promise<Accepted> {
  const { db, community, now } = context;
  await holdQuestion(context, id);
  const { question, answer } = await ownAnswer(context, id, number);
  const { count } = await db.resourceQuestion.updateMany({
    where: { communityId: community.id, id, state: { in: ["open", "ended"] } },
    data: { state: "answered", endedAt: now },
  });
  if (count === 0) return refuseOver("answered");
  const settled = await accountedFor(context, answer);
  await db.resourceAnswer.updateMany({
    where: { communityId: community.id, questionId: id, number },
    data: { state: "accepted", resourceId: settled.id },
  });
  // What else was answered is not asked about any more.
  await dropPlanned(context, "answer", id, "cancelled");
  if (settled.thanked)
    await tellOf(context, question, answer.byId, { step: "accepted", answer: number, there: settled.there });
  await tellWaiting(context, question, answer);
  context.audit({ action: "resource.answer.accept", subject: `question:${id}`, detail: { number } });
  return { question, answer, ...settled };
}

/** Says of an answer to a question of the caller's that it is not it: the question waits for others. */
export async function refuseAnswer(context: Whole<Context>, id: string, number: number): Promise<GivenAnswer> {
  const { db, community } = context;
  await holdQuestion(context, id);
  const { answer } = await ownAnswer(context, id, number);
  await db.resourceAnswer.updateMany({
    where: { communityId: community.id, questionId: id, number },
    data: { state: "refused" },
  });
  context.audit({ action: "resource.answer.refuse", subject: `question:${id}`, detail: { number } });
  return answer;
}
