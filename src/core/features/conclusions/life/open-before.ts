import type { Db } from "../../../services/store/store.ts";
import { type ConclusionEntry, OPEN_STATUSES } from "../conclusion.ts";
import { conclusionsById } from "../list-conclusions.ts";

/** Kinds of which something is left to be done. */
const LEFT = ["action", "recommendation"];
/** Most that come back: more is no agenda. */
const MOST = 50;

/** Of which meetings, and of when, what was left open is asked for. */
export interface LeftOpen {
  readonly meetings: readonly string[];
  readonly at: Date;
  /** That moment is past: what became of something since does not count. */
  readonly past: boolean;
}

/**
 * Actions and recommendations of some meetings that were known by a moment and open then, as far as the reader may see them: what is
 * due first, the others in the order in which they were recorded.
 */
export async function openBefore(
  db: Db,
  community: string,
  { meetings, at, past }: LeftOpen,
): Promise<ConclusionEntry[]> {
  const rows = await db.conclusion.findMany({
    where: {
      ...{ communityId: community, meetingId: { in: [...meetings] }, withdrawnAt: null, kind: { in: LEFT } },
      createdAt: { lt: at },
      OR: [{ status: { in: [...OPEN_STATUSES] } }, ...(past ? [{ changedAt: { gt: at } }] : [])],
    },
    orderBy: [{ dueOn: { sort: "asc", nulls: "last" } }, { createdAt: "asc" }, { id: "asc" }],
    take: MOST,
    select: { id: true },
  });
  return conclusionsById(
    db,
    community,
    rows.map(({ id }) => id),
  );
}
