import type { Context } from "../../../kernel/commands/command.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import type { Prisma } from "../../../services/store/rows.ts";
import { hold } from "../../../services/store/hold.ts";
import type { ConclusionStatus } from "../conclusion.ts";
import { statusOf } from "../conclusion-entries.ts";
import { WITH_HOSTS } from "./standing.ts";

/** A conclusion as its use cases judge it. */
export type FoundConclusion = Prisma.ConclusionGetPayload<{ include: typeof WITH_HOSTS }>;

type Where = Pick<Context, "db" | "community">;

/** A conclusion that stands. Throws UserError where the caller may not see it, or it was withdrawn. */
export async function foundConclusion({ db, community }: Where, id: string): Promise<FoundConclusion> {
  const where = { communityId: community.id, id, withdrawnAt: null };
  return (await db.conclusion.findFirst({ where, include: WITH_HOSTS })) ?? refuse("conclusion.gone");
}

/** The same, held until the end of the transaction: as it is once whoever else changes it is done, and in which status it was before that. */
export async function heldConclusion(
  at: Where,
  id: string,
): Promise<{ found: FoundConclusion; seen: ConclusionStatus }> {
  // What the caller may not see they do not hold either.
  const { status } = await foundConclusion(at, id);
  await hold(at.db, "conclusion", id);
  return { found: await foundConclusion(at, id), seen: statusOf(status) };
}
