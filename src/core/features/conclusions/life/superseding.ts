import type { Context } from "../../../kernel/commands/command.ts";
import { refuse } from "../../../kernel/errors/errors.ts";

// Nobody puts as much in the place of each other.
const MOST = 100;

/** Throws UserError unless that conclusion stands and may take the place of the other: what it took the place of itself may not. */
export async function refuseCircle(
  { db, community }: Pick<Context, "db" | "community">,
  id: string,
  by: string | undefined,
): Promise<void> {
  if (by === undefined) return refuse("conclusion.supersede.by");
  let next: string | null = by;
  for (let steps = 0; next !== null && steps < MOST; steps += 1) {
    if (next === id) return refuse("conclusion.supersede.circle");
    const row: { supersededById: string | null; withdrawnAt: Date | null } | null = await db.conclusion.findFirst({
      where: { communityId: community.id, id: next },
      select: { supersededById: true, withdrawnAt: true },
    });
    if (steps === 0 && (!row || row.withdrawnAt)) return refuse("conclusion.gone");
    next = row?.supersededById ?? null;
  }
}
