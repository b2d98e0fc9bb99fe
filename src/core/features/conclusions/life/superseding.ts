import type { Context } from "../../../kernel/commands/command.ts";
import { refuse } from "../../../kernel/errors/errors.ts";

// Nobody puts as much in the place of each other.
const MOST = 100;

type At = Pick<Context, "db" | "community">;

/** Throws UserError unless that conclusion stands and may take the place of the other: what it took the place of itself may not. */
export async function refuseCircle({ db, community }: At, id: string, by: string | undefined): Promise<void> {
  if (by === undefined) return refuse("conclusion.supersede.by");
  let next: string | null = by;
  for (let steps = 0; next !== null && steps < MOST; steps += 1) {
    if (next === id) return refuse("conclusion.supersede.circle");
    const row: Superseded | null = await db.conclusion.findFirst({
      where: { communityId: community.id, id: next },
      select: { supersededById: true, withdrawnAt: true, status: true },
    });
    if (steps === 0 && (!row || row.withdrawnAt)) return refuse("conclusion.gone");
    next = row?.status === "superseded" ? row.supersededById : null;
  }
}

interface Superseded {
  /** It stays where something else became of it since: that can be taken back. */
  readonly supersededById: string | null;
  readonly withdrawnAt: Date | null;
  readonly status: string;
}
