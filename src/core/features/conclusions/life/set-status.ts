import type { Context } from "../../../kernel/commands/command.ts";
import { problem, refuse, UserError } from "../../../kernel/errors/errors.ts";
import type { ConclusionStatus } from "../conclusion.ts";
import { statusOf } from "../conclusion-entries.ts";
import { type FoundConclusion, foundConclusion } from "./found-conclusion.ts";
import { noteChanges } from "./history.ts";
import { follows, nextStatuses, type CallerStanding, standingOf } from "./standing.ts";

/** What is to become of a conclusion. */
export interface StatusChange {
  readonly to: ConclusionStatus;
  /** The status that whoever asks saw; that which it has, where absent. */
  readonly seen?: ConclusionStatus;
  readonly why?: string;
  /** The id of the conclusion that takes its place, where it is superseded. */
  readonly by?: string;
}

type At = Pick<Context, "db" | "community" | "caller" | "now" | "format">;

/**
 * Changes what has become of a conclusion, and returns the number of the change, by which it is taken back. Of two who change it at
 * once one does; the other is told who did what. Throws UserError for them, and for whoever may not.
 */
export async function setStatus(at: At, id: string, change: StatusChange): Promise<number> {
  const found = await foundConclusion(at, id);
  const from = change.seen ?? statusOf(found.status);
  judgeStatus(from, change.to, await standingOf(at.db, at.caller, found));
  return writeStatus(at, found, from, change);
}

/** Writes it where the status still is that one, whoever may; throws UserError where it is not. */
export async function writeStatus(
  at: At,
  { id }: Pick<FoundConclusion, "id">,
  from: ConclusionStatus,
  { to, why, by }: StatusChange,
): Promise<number> {
  const { db, community, caller, now } = at;
  const { count } = await db.conclusion.updateMany({
    where: { communityId: community.id, id, status: from, withdrawnAt: null },
    data: { status: to, changedAt: now, ...(to === "superseded" ? { supersededById: by ?? null } : {}) },
  });
  if (count === 0) return refuseLate(at, id);
  const noted = { what: "status", from, to, ...(why === undefined ? {} : { why }) } as const;
  return noteChanges(db, { community: community.id, now, by: caller.personId }, id, [noted]);
}

/** Throws UserError where that does not become of it, or not by somebody of that standing. */
export function judgeStatus(from: ConclusionStatus, to: ConclusionStatus, standing: CallerStanding): void {
  if (nextStatuses(from, standing).includes(to)) return;
  const labels = { from: statusKey(from), to: statusKey(to) };
  throw new UserError(
    follows(from, to)
      ? problem(standing.answers ? "conclusion.status.directed" : "conclusion.status.others")
      : problem(from === to ? "conclusion.status.same" : "conclusion.status.not", labels),
  );
}

/** Tells who was first, and what they did. */
async function refuseLate({ db, community, format, now }: At, id: string): Promise<never> {
  const { status } = await foundConclusion({ db, community }, id);
  const last = await db.conclusionChange.findFirst({
    where: { communityId: community.id, conclusionId: id, what: "status" },
    orderBy: { number: "desc" },
    include: { by: { select: { name: true } } },
  });
  if (!last?.by) return refuse("conclusion.status.changed", { status: statusKey(status) });
  return refuse("conclusion.status.late", {
    status: statusKey(status),
    name: last.by.name,
    when: format.moment(last.at, "full", now),
  });
}

/** A status as messages select by it: "in-progress" is no word of theirs. */
const statusKey = (status: string): string => status.replaceAll("-", "");
