import type { Context } from "../../kernel/commands/command.ts";
import { problem, refuse } from "../../kernel/errors/errors.ts";
import { planNews } from "../delivery/notices/notice.ts";
import { asCommunity, sql, type Whole } from "../store/store.ts";
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

/** What is sent again in the place of what changes were asked for. */
interface Anew {
  /** Its id: another, so that nobody decides on what they have not read. */
  readonly subject: string;
  readonly raised: boolean;
  /** What of both the history may say. */
  readonly was: SaidByField;
  readonly became: SaidByField;
}

/**
 * Puts what its submitter says anew into the place of what changes were asked for, where it keeps its turn and its history; the entry is
 * another one for whoever still has the old one before them. Whoever asked is told. False where nothing is asked of it any more.
 */
export async function sendAnew(
  whole: Whole<Context>,
  kind: ReviewKind,
  before: string,
  { subject, raised, was, became }: Anew,
): Promise<boolean> {
  const { db, community, ids } = whole;
  const [item] = await db.$queryRaw<Asked[]>(sql`
    with asked as materialized (
      select id, decided_by_id from review_item
      where community_id = ${community.id} and subject_kind = ${kind} and subject_id = ${before} and decision = 'changes' for update
    )
    update review_item i set id = ${ids.next()}, subject_id = ${subject}, raised = ${raised}, decision = null, reason = null,
      decided_by_id = null, decided_at = null, claimed_by_id = null, claimed_until = null
    from asked where i.community_id = ${community.id} and i.id = asked.id
    returning i.id, i.subject_kind as "subjectKind", i.subject_id as "subjectId", asked.decided_by_id as "decidedById"`);
  if (!item) return false;
  await noteStep(whole, item.id, { what: "resubmitted", was, became });
  await tellWhoAsked(whole, item);
  return true;
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
  const { words } = subjectOf(whole.catalogue, item.subjectKind);
  await planNews(
    { db, community, now, ids },
    {
      ...{ person: item.decidedById, about: "review", subjectId: item.id, occurrence: now.toISOString() },
      problem: words?.toldAgain?.(title) ?? problem("review.told.resubmitted", { title }),
      near: caller.here,
    },
  );
}
