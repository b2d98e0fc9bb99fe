import type { Context } from "../../kernel/commands/command.ts";
import { problem, refuse } from "../../kernel/errors/errors.ts";
import { planNews } from "../delivery/notices/notice.ts";
import { asCommunity, type Whole } from "../store/store.ts";
import { describedOf } from "./describe.ts";
import { noteStep } from "./steps.ts";
import { type ReviewKind, type SaidByField, subjectOf } from "./subject.ts";

/**
 * Has what the caller submitted say something else, as they were asked to, and await a decision again: in its old place, since they
 * have waited. Whoever asked is told. Throws UserError where nothing is asked of them any more.
 */
export async function resubmit(context: Context, kind: ReviewKind, subject: string, said: SaidByField): Promise<void> {
  await asCommunity(context, "resubmitting", async (whole) => {
    const { db, community, caller } = whole;
    const { revision } = subjectOf(context.catalogue, kind);
    const which = { communityId: community.id, subjectKind: kind, subjectId: subject };
    const item = await db.reviewItem.findUnique({ where: { communityId_subjectKind_subjectId: which } });
    if (!item || !revision || item.submittedById === null || item.submittedById !== caller.personId)
      return refuse("review.resubmit.not");
    const { count } = await db.reviewItem.updateMany({
      where: { ...which, decision: "changes" },
      data: { decision: null, reason: null, decidedById: null, decidedAt: null },
    });
    if (count === 0) return refuse("review.resubmit.not");
    const was = await revision.read(whole, subject);
    await revision.write(whole, subject, said);
    const became = await revision.read(whole, subject);
    await noteStep(whole, item.id, { what: "resubmitted", ...(was && became ? { was, became } : {}) });
    context.audit({ action: "review.resubmit", subject: `${kind}:${subject}`, detail: { item: item.id } });
    await tellWhoAsked(whole, item);
  });
}

type Asked = {
  readonly id: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly decidedById: string | null;
};

async function tellWhoAsked(whole: Whole<Context>, item: Asked): Promise<void> {
  const { db, community, now, ids, caller } = whole;
  if (item.decidedById === null || item.decidedById === caller.personId) return;
  const { title } = await describedOf(whole, item);
  await planNews(
    { db, community, now, ids },
    {
      ...{ person: item.decidedById, about: "review", subjectId: item.id, occurrence: now.toISOString() },
      problem: problem("review.told.resubmitted", { title }),
      near: caller.here,
    },
  );
}
