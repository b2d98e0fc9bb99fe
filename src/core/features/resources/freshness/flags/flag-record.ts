import type { Context } from "../../../../kernel/commands/command.ts";
import { decidedOn } from "../../../../services/review/record.ts";

/** What became of what somebody said to be wrong: it was put right, was right as it is, or waits. */
export interface FlagRecord {
  readonly changed: number;
  readonly right: number;
  readonly waiting: number;
}

// Who says more than that is known by it.
const LOOKED_BACK = 200;

/** What became of what else people said to be wrong than what waits about that resource, by their ids. */
export async function flagRecords(
  at: Pick<Context, "db" | "community">,
  people: readonly string[],
  resourceId: string,
): Promise<ReadonlyMap<string, FlagRecord>> {
  const { db, community } = at;
  const rows = await db.resourceFlag.findMany({
    where: {
      ...{ communityId: community.id, byId: { in: [...people] } },
      OR: [{ resourceId: { not: resourceId } }, { settledAt: { not: null } }],
    },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: LOOKED_BACK,
    select: { byId: true, resourceId: true, settledAt: true },
  });
  const decided = await decidedOn(at, "resource-flag", [...new Set(rows.map((row) => row.resourceId))]);
  // A change that left some of what is said to wait is no decision: what was seen to by it was put right.
  const became = ({ resourceId: of, settledAt }: (typeof rows)[number]): string =>
    settledAt === null
      ? "waiting"
      : (decided.get(of)?.find(({ at: when }) => when.getTime() === settledAt.getTime())?.what ?? "approved");
  return new Map(
    people.map((person) => {
      const theirs = rows.filter(({ byId }) => byId === person).map(became);
      const of = (what: string) => theirs.filter((one) => one === what).length;
      return [person, { changed: of("approved"), right: of("rejected"), waiting: of("waiting") }];
    }),
  );
}
