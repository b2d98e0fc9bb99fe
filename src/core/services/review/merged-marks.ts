import type { Context } from "../../kernel/commands/command.ts";
import { translator } from "../../kernel/language/translate.ts";
import type { Whole } from "../store/store.ts";
import { noteStep, stepsOf } from "./steps.ts";
import type { ReviewKind } from "./subject.ts";

/** Says of a thing that stood that it is one with another since, as of a suggestion that is there already: whoever submitted it is shown that. */
export async function markMerged(
  whole: Whole<Context>,
  kind: ReviewKind,
  subject: string,
  other: string,
): Promise<void> {
  const { db, community, caller, now, ids } = whole;
  const reason = translator(community.language)("review.merged.reason", { other });
  const decided = { decision: "rejected", reason, decidedById: caller.personId ?? null, decidedAt: now };
  const which = { communityId: community.id, subjectKind: kind, subjectId: subject };
  const { id } = await db.reviewItem.upsert({
    where: { communityId_subjectKind_subjectId: which },
    create: { ...which, id: ids.next(), createdAt: now, ...decided },
    update: decided,
  });
  await noteStep(whole, id, { what: "merged", reason: other });
}

/** Takes that back: the thing stands again, as it did. */
export async function unmarkMerged(whole: Whole<Context>, kind: ReviewKind, subject: string): Promise<void> {
  const { db, community } = whole;
  const which = { communityId: community.id, subjectKind: kind, subjectId: subject };
  const item = await db.reviewItem.findUnique({ where: { communityId_subjectKind_subjectId: which } });
  if (!item) return;
  const steps = await stepsOf(whole, item.id, 2);
  // What was never reviewed itself has no entry of its own.
  if (item.submittedById === null && steps.length < 2) {
    await db.reviewItem.delete({ where: { communityId_id: { communityId: community.id, id: item.id } } });
    return;
  }
  await db.reviewItem.update({
    where: { communityId_id: { communityId: community.id, id: item.id } },
    data: { decision: "approved", reason: null },
  });
  await noteStep(whole, item.id, { what: "approved" });
}
