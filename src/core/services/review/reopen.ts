import type { Context } from "../../kernel/commands/command.ts";
import { refuse } from "../../kernel/errors/errors.ts";
import { atLeast } from "../../kernel/access/role.ts";
import { subjectOf } from "./subject.ts";
import type { DecidedAbout } from "./decide.ts";
import { suggestionWords } from "./words.ts";
import { untellSubmitter } from "./tell-submitter.ts";
import { asCommunity } from "../store/store.ts";

/** Takes a decision back: the thing awaits review again. Only who decided it, or an administrator, may. Throws UserError otherwise. */
export async function reopen(context: Context, id: string): Promise<DecidedAbout> {
  const { db, caller, community } = context;
  const item = await db.reviewItem.findUniqueOrThrow({
    where: { communityId_id: { communityId: community.id, id } },
    include: { decidedBy: { select: { name: true } } },
  });
  if (item.decision === null) return refuse("review.open");
  const own = item.decidedById !== null && item.decidedById === caller.personId;
  if (!own && !atLeast(caller.role, "admin")) return refuse("review.reopen.other", { who: item.decidedBy?.name ?? "" });
  const { count } = await db.reviewItem.updateMany({
    where: {
      communityId: community.id,
      id,
      decision: item.decision,
      decidedById: item.decidedById,
      decidedAt: item.decidedAt,
    },
    data: { decision: null, reason: null, decidedById: null, decidedAt: null },
  });
  if (count === 0) return refuse("review.open");
  const subject = subjectOf(context.catalogue, item.subjectKind);
  await asCommunity(context, "indexing", (whole) => subject.reopen(whole, item.subjectId));
  // Of what waits as nobody's, its kind tells others, and takes that back.
  if (subject.about !== undefined) await asCommunity(context, "planning", (whole) => untellSubmitter(whole, item));
  context.audit({ action: "review.reopen", subject: `${item.subjectKind}:${item.subjectId}`, detail: { item: id } });
  const described = (await subject.describe(context, [item.subjectId])).get(item.subjectId);
  if (!described)
    throw new Error(`review item ${id} is about ${item.subjectKind} ${item.subjectId}, which is not there`);
  return { ...described, words: subject.words ?? suggestionWords };
}
