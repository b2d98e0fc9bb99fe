import type { Context } from "../../../kernel/commands/command.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import type { ConclusionStatus } from "../conclusion.ts";
import { statusOf } from "../conclusion-entries.ts";
import { heldConclusion } from "./found-conclusion.ts";
import { writeStatus } from "./set-status.ts";
import { standingOf } from "./standing.ts";

type At = Pick<Context, "db" | "community" | "caller" | "now" | "format">;

/**
 * Takes a change of a conclusion's status back, and returns which status it has again. Who made it may, and who directs the
 * conclusion. Throws UserError for anybody else, and where something else became of it since.
 */
export async function undoStatus(at: At, id: string, number: number): Promise<ConclusionStatus> {
  const { db, community, caller } = at;
  const { found } = await heldConclusion(at, id);
  const last = await db.conclusionChange.findFirst({
    where: { communityId: community.id, conclusionId: id },
    orderBy: { number: "desc" },
  });
  if (last?.number !== number || last.what !== "status" || !last.from) return refuse("conclusion.undo.changed");
  const isOwn = caller.personId !== undefined && last.byId === caller.personId;
  if (!isOwn && !(await standingOf(db, caller, found)).directs) return refuse("conclusion.status.others");
  const to = statusOf(last.from);
  await writeStatus(at, found, statusOf(found.status), { to });
  return to;
}
