import { atLeast } from "../../../kernel/access/role.ts";
import type { Context } from "../../../kernel/commands/command.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import { dropPlanned } from "../../../services/delivery/planning/plan.ts";
import type { Whole } from "../../../services/store/store.ts";
import { findQuestion, isTheirs, refuseOver } from "./find-question.ts";
import { holdQuestion } from "./hold-question.ts";
import { type AskedQuestion, stateOf } from "./question.ts";

/** Takes a question back, as whoever asked it, or a moderator: what is not said yet is not, and its post says nothing of it any more. */
export async function withdrawQuestion(context: Whole<Context>, id: string): Promise<AskedQuestion> {
  const { db, community, caller, now } = context;
  await holdQuestion(context, id);
  const question = (await findQuestion(context, id)) ?? refuse("resource.question.gone");
  if (!isTheirs(question, caller) && !atLeast(caller.role, "moderator")) return refuse("resource.question.not-yours");
  const state = stateOf(question, now);
  if (state === "withdrawn") return refuseOver(state);
  await db.resourceQuestion.updateMany({
    where: { communityId: community.id, id },
    data: { state: "withdrawn", endedAt: now },
  });
  for (const kind of ["question", "answer"] as const) await dropPlanned(context, kind, id, "cancelled");
  context.audit({ action: "resource.ask.withdraw", subject: `question:${id}` });
  return question;
}

/** Takes back what the caller answered, or as a moderator what somebody did, while nobody said that it is it. */
export async function withdrawAnswer(context: Whole<Context>, id: string, number: number): Promise<void> {
  const { db, community, caller } = context;
  await holdQuestion(context, id);
  const { count } = await db.resourceAnswer.updateMany({
    where: {
      ...{ communityId: community.id, questionId: id, number },
      ...(atLeast(caller.role, "moderator") ? {} : { byId: caller.personId ?? "" }),
      state: { in: ["open", "refused"] },
    },
    // Its number stays taken: whoever asks may have been told of it. Where they were not yet, they are not.
    data: { state: "withdrawn", title: "", url: "", note: null, address: `withdrawn ${number}` },
  });
  if (count === 0) return refuse("resource.answer.gone");
  context.audit({ action: "resource.answer.withdraw", subject: `question:${id}`, detail: { number } });
}
