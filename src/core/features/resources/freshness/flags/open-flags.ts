import type { Context } from "../../../../kernel/commands/command.ts";
import type { SaidByField } from "../../../../services/review/subject.ts";

/** What somebody says is wrong with a resource. */
export interface Flag {
  /** Null where who it was is erased. */
  readonly by: { readonly id: string; readonly name: string } | null;
  readonly at: Date;
  readonly what: string;
}

/** How much that awaits moderators is said to be wrong with a resource. */
export const countOpenFlags = ({ db, community }: Pick<Context, "db" | "community">, resourceId: string) =>
  db.resourceFlag.count({ where: { communityId: community.id, resourceId, settledAt: null } });

/** What tells whether more was said of a resource since moderators were shown what was. */
export async function flaggedLast(
  { db, community }: Pick<Context, "db"> & { readonly community: { readonly id: string } },
  resourceId: string,
): Promise<SaidByField | undefined> {
  const { _max: last } = await db.resourceFlag.aggregate({
    where: { communityId: community.id, resourceId, settledAt: null },
    _max: { at: true },
  });
  return last.at ? { last: last.at.toISOString() } : undefined;
}

/** What is said to be wrong with a resource and awaits moderators, the newest first, so much at most. */
export async function openFlags(
  { db, community }: Pick<Context, "db" | "community">,
  resourceId: string,
  most: number,
): Promise<Flag[]> {
  const rows = await db.resourceFlag.findMany({
    where: { communityId: community.id, resourceId, settledAt: null },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: most,
    include: { by: { select: { id: true, name: true } } },
  });
  return rows.map(({ by, at, what }) => ({ by, at, what }));
}
