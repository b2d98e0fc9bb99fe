import type { Context } from "../../kernel/commands/command.ts";
import { refuse } from "../../kernel/errors/errors.ts";
import type { Block } from "../../kernel/views/model.ts";
import { type Described, subjectOf } from "./subject.ts";
import { tellSubmitter } from "./tell-submitter.ts";
import { type Decision, type ReviewWords, suggestionWords } from "./words.ts";
import { asCommunity } from "../store/store.ts";

/** What was decided about, or is no longer, and what is said of that. */
export interface DecidedAbout extends Described {
  readonly words: ReviewWords;
}

/** What was decided, and what may well be done next. */
export interface Decided extends DecidedAbout {
  readonly next: readonly Block[];
}

/**
 * Decides an entry of the review queue: of two at once one wins, and the other is told who did. Publishes or withholds
 * the thing, records who did, and plans to tell the submitter. Throws UserError where it is decided already.
 */
export async function decide(context: Context, id: string, decision: Decision): Promise<Decided> {
  const { db, caller, community, now } = context;
  const { count } = await db.reviewItem.updateMany({
    where: { communityId: community.id, id, decision: null },
    data: {
      decision: decision.decision,
      reason: decision.decision === "rejected" ? decision.reason : null,
      decidedById: caller.personId ?? null,
      decidedAt: now,
    },
  });
  const item = await db.reviewItem.findUniqueOrThrow({
    where: { communityId_id: { communityId: community.id, id } },
    include: { decidedBy: { select: { name: true } } },
  });
  if (count === 0)
    return refuse("review.decided", {
      decision: item.decision ?? "",
      who: item.decidedBy?.name ?? "",
      when: context.format.moment(item.decidedAt ?? now, "full", now),
    });
  const subject = subjectOf(context.catalogue, item.subjectKind);
  const described = (await subject.describe(context, [item.subjectId])).get(item.subjectId);
  if (!described)
    throw new Error(`review item ${id} is about ${item.subjectKind} ${item.subjectId}, which is not there`);
  await asCommunity(context, "indexing", (whole) =>
    decision.decision === "approved"
      ? subject.approve(whole, item.subjectId)
      : subject.reject(whole, item.subjectId, decision.reason),
  );
  context.audit({
    action: decision.decision === "approved" ? "review.approve" : "review.reject",
    subject: `${item.subjectKind}:${item.subjectId}`,
    detail: { item: id },
  });
  const { about, words = suggestionWords } = subject;
  if (about !== undefined)
    await asCommunity(context, "planning", (whole) =>
      tellSubmitter(whole, { ...item, about, problem: words.told(decision, described.title) }),
    );
  const next = decision.decision === "approved" ? await subject.next?.(context, item.subjectId) : undefined;
  return { ...described, words, next: next ?? [] };
}
