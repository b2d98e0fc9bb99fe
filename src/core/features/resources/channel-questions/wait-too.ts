import type { Context } from "../../../kernel/commands/command.ts";
import type { ResourceQuestion } from "../../../services/store/rows.ts";
import type { CommunityDb } from "../../../services/store/store.ts";
import { tellOf } from "./tell-question.ts";
import type { DeliveryPlanning } from "../../../services/delivery/planning/plan.ts";

type At = Pick<Context, "db" | "community" | "now">;

/** Has a person told when a question is answered; false where they are already. */
export async function waitToo({ db, community, now }: At, questionId: string, personId: string): Promise<boolean> {
  const { count } = await db.resourceQuestionWaiter.createMany({
    data: [{ communityId: community.id, questionId, personId, at: now }],
    skipDuplicates: true,
  });
  return count > 0;
}

/** Has them told no longer. */
export async function waitNoMore({ db, community }: At, questionId: string, personId: string): Promise<void> {
  await db.resourceQuestionWaiter.deleteMany({ where: { communityId: community.id, questionId, personId } });
}

/** How many others wait for the answer to a question, too: of all, where the transaction sees all. */
export const waitingFor = (
  { db, community }: { readonly db: CommunityDb; readonly community: { readonly id: string } },
  questionId: string,
): Promise<number> => db.resourceQuestionWaiter.count({ where: { communityId: community.id, questionId } });

/** Tells who waits for it, too, that a question is answered; not whoever asked, and whoever gave the answer. */
export async function tellWaiting(
  at: DeliveryPlanning,
  question: ResourceQuestion,
  { number, byId }: { readonly number: number; readonly byId: string | null },
): Promise<void> {
  const waiting = await at.db.resourceQuestionWaiter.findMany({
    where: { communityId: at.community.id, questionId: question.id },
    orderBy: { personId: "asc" },
  });
  for (const { personId } of waiting)
    if (personId !== question.askerId && personId !== byId)
      await tellOf(at, question, personId, { step: "known", answer: number });
}
