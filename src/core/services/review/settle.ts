import type { Context } from "../../kernel/commands/command.ts";
import { refuse } from "../../kernel/errors/errors.ts";
import { translator } from "../../kernel/language/translate.ts";
import { commandLine } from "../../kernel/values/command-line.ts";
import { claimOf, unclaimed } from "./claim.ts";
import { lastDone } from "./step-words.ts";
import type { Decision } from "./words.ts";

/**
 * Enters a decision about an entry that awaits one, if nobody else looks at it: of two at once one does. Returns the entry; throws
 * UserError that says who was faster, or who looks at it.
 */
export async function settle(context: Context, id: string, decision: Decision) {
  const { db, caller, community, now } = context;
  const { decision: what } = decision;
  const { count } = await db.reviewItem.updateMany({
    where: { communityId: community.id, id, decision: null, OR: unclaimed(caller.personId, now) },
    data: {
      // What was merged is there in another place, and not as itself.
      decision: what === "merged" ? "rejected" : what,
      reason: reasonKept(context, decision),
      decidedById: caller.personId ?? null,
      decidedAt: now,
      claimedById: null,
      claimedUntil: null,
    },
  });
  const item = await db.reviewItem.findUniqueOrThrow({
    where: { communityId_id: { communityId: community.id, id } },
    include: { decidedBy: { select: { name: true } }, claimedBy: { select: { name: true } } },
  });
  return count === 1 ? item : await lost(context, item);
}

type Lost = Parameters<typeof claimOf>[0] & {
  readonly id: string;
  readonly subjectKind: string;
  readonly decision: string | null;
  readonly decidedAt: Date | null;
  readonly decidedBy: { readonly name: string } | null;
};

async function lost(context: Context, item: Lost): Promise<never> {
  const { caller, t, format, now } = context;
  const claim = item.decision === null ? claimOf(item, caller.personId, now) : undefined;
  if (claim)
    return refuse("review.claimed", {
      who: claim.who,
      until: format.moment(claim.until, "time", now),
      command: commandLine("review show", item.id),
    });
  const done = await lastDone(context, item);
  const when = format.moment(item.decidedAt ?? now, "full", now);
  if (done !== undefined) return refuse("review.decided.so", { done, when });
  return refuse("review.decided", {
    decision: item.decision ?? "",
    who: item.decidedBy?.name ?? t("review.history.somebody"),
    when,
  });
}

function reasonKept({ community }: Context, decision: Decision): string | null {
  if (decision.decision === "approved") return null;
  if (decision.decision !== "merged") return decision.reason;
  return translator(community.language)("review.merged.reason", { other: decision.reason });
}
