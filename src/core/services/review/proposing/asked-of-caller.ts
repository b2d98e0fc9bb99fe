import type { Context } from "../../../kernel/commands/command.ts";
import { actions, ask, strong, text } from "../../../kernel/views/build.ts";
import type { Block } from "../../../kernel/views/model.ts";
import { type ReviewKind, subjectOf } from "../subject.ts";

// More are not asked of one person about one thing at a time.
const MOST = 3;

/** What moderators ask the caller to change of what they proposed for a thing, each with the form in which they do; nothing where nothing is asked. */
export async function askedOfCaller(context: Context, kinds: readonly ReviewKind[], thing: string): Promise<Block[]> {
  const { db, community, caller, catalogue, t } = context;
  if (caller.personId === undefined) return [];
  const asked = await db.reviewItem.findMany({
    where: {
      ...{ communityId: community.id, submittedById: caller.personId, decision: "changes" },
      ...{ subjectKind: { in: [...kinds] }, subjectId: { startsWith: `${thing}.` } },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: MOST,
  });
  return asked.flatMap(({ subjectKind, subjectId, reason }) => {
    const { revision } = subjectOf(catalogue, subjectKind);
    if (!revision) return [];
    const said = strong(t("review.asked.you", { reason: reason ?? "" }));
    return [
      text(said),
      actions(ask(t("review.resubmit"), revision.command, { [revision.by]: subjectId }, { weight: "primary" })),
    ];
  });
}
