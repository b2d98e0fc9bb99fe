import type { Prisma } from "../../../services/store/rows.ts";
import { dayOf, dayStored } from "../conclusion-entries.ts";
import { inputOf } from "../owners/owner-columns.ts";
import type { OwnerInput } from "../owners/owner.ts";
import { FOLLOWED, type FollowThrough } from "./at.ts";
import { dayAfter } from "./days.ts";
import type { Judged } from "./nudge.ts";

// What is so long before or behind its day is nobody's to hear of.
const DAYS = 92;

const WITH = {
  owners: { orderBy: { number: "asc" } },
  history: { orderBy: { number: "asc" }, select: { number: true, what: true, at: true } },
  meeting: { select: { organiserId: true, chairId: true } },
} as const satisfies Prisma.ConclusionInclude;

/** Something that is to be done by a day. */
export interface FollowedItem extends Judged {
  readonly topics: readonly string[];
  /** But for those who handed it back. */
  readonly owners: readonly OwnerInput[];
  readonly meeting: { readonly organiserId: string | null; readonly chairId: string | null } | null;
}

/** What is to be done by days around today. */
export async function followed({ db, community, now }: FollowThrough): Promise<FollowedItem[]> {
  const day = now.toISOString().slice(0, 10);
  const rows = await db.conclusion.findMany({
    where: {
      ...{ communityId: community.id, withdrawnAt: null, status: { in: [...FOLLOWED] } },
      dueOn: { gte: dayStored(dayAfter(day, -DAYS)), lte: dayStored(dayAfter(day, DAYS)) },
    },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    include: WITH,
  });
  return rows.map(({ id, topics, dueOn, owners, history, meeting }) => ({
    ...{ id, topics, meeting, due: dueOn === null ? day : dayOf(dueOn), changes: history },
    owners: owners.filter(({ answered }) => answered !== "returned").map(inputOf),
  }));
}
