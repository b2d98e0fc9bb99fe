import type { Context } from "../../../kernel/commands/command.ts";
import { problem, refuse, UserError } from "../../../kernel/errors/errors.ts";
import type { ConclusionStatus } from "../conclusion.ts";
import { statusOf } from "../conclusion-entries.ts";
import { type FoundConclusion, heldConclusion } from "./found-conclusion.ts";
import { writeStatus } from "./set-status.ts";
import { standingOf } from "./standing.ts";
import { refuseCircle } from "./superseding.ts";

type At = Pick<Context, "db" | "community" | "caller" | "now" | "format">;

/**
 * Takes a change of a conclusion's status back, and returns which status it has again. Who made it may, and who directs the
 * conclusion. Throws UserError for anybody else, and where something else became of it since.
 */
export async function undoStatus(at: At, id: string, number: number): Promise<ConclusionStatus> {
  const undone = await undo(at, id, number);
  return "to" in undone ? undone.to : refuse(undone.refused);
}

/** Takes changes of many back, those that can be; the others stay as they are. Throws UserError where one of them is not theirs to take back. */
export async function undoStatuses(
  at: At,
  changes: readonly { readonly id: string; readonly change: number }[],
): Promise<{ readonly id: string; readonly to: ConclusionStatus }[]> {
  const done: { id: string; to: ConclusionStatus }[] = [];
  for (const { id, change } of changes.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const undone = await undo(at, id, change);
    if ("to" in undone) done.push({ id, to: undone.to });
    else if (undone.refused === "conclusion.status.others") throw new UserError(problem(undone.refused));
  }
  return done;
}

type Undone =
  | { readonly to: ConclusionStatus }
  | { readonly refused: "conclusion.undo.changed" | "conclusion.status.others" };

async function undo(at: At, id: string, number: number): Promise<Undone> {
  const { db, community, caller } = at;
  const { found } = await heldConclusion(at, id);
  const last = await db.conclusionChange.findFirst({
    where: { communityId: community.id, conclusionId: id },
    orderBy: { number: "desc" },
  });
  if (last?.number !== number || last.what !== "status" || !last.from) return { refused: "conclusion.undo.changed" };
  const isOwn = caller.personId !== undefined && last.byId === caller.personId;
  if (!isOwn && !(await standingOf(db, caller, found)).directs) return { refused: "conclusion.status.others" };
  const to = statusOf(last.from);
  await writeStatus(at, found, statusOf(found.status), { to, ...(await supersededAgain(at, found, to)) });
  return { to };
}

/** What takes its place again, where it is superseded again by that. Throws UserError where that cannot take it any more. */
async function supersededAgain(
  at: At,
  { id, supersededById: by }: FoundConclusion,
  to: ConclusionStatus,
): Promise<{ readonly by?: string }> {
  if (to !== "superseded" || by === null) return {};
  await refuseCircle(at, id, by);
  return { by };
}
