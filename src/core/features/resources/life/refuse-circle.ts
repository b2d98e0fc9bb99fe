import type { Context } from "../../../kernel/commands/command.ts";
import { refuse } from "../../../kernel/errors/errors.ts";

/** How many resources took the place of one another at most: nobody looks further. */
export const MOST_SUCCESSORS = 100;

/** Throws UserError unless that resource is there and may take the place of the other: what it took the place of itself may not. */
export async function refuseCircle(
  { db, community }: Pick<Context, "db" | "community">,
  id: string,
  by: string | undefined,
): Promise<void> {
  let next: string | undefined = by;
  for (let steps = 0; next !== undefined && steps < MOST_SUCCESSORS; steps += 1) {
    if (next === id) return refuse("resource.replace.circle");
    const row: { replacedById: string | null } | null = await db.resource.findFirst({
      where: { communityId: community.id, id: next },
      select: { replacedById: true },
    });
    if (steps === 0 && !row) return refuse("resource.gone");
    next = row?.replacedById ?? undefined;
  }
}
