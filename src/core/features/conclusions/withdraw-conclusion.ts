import type { Caller } from "../../kernel/access/caller.ts";
import { refuse } from "../../kernel/errors/errors.ts";
import { atLeast } from "../../kernel/access/role.ts";
import type { Db } from "../../services/store/store.ts";
import { fileConclusions } from "./document.ts";
import { isHost } from "../meetings/feature.ts";
import { noteChanges } from "./life/history.ts";
import { WITH_HOSTS } from "./life/standing.ts";

/** What decides who may withdraw a conclusion. */
interface Withdrawn {
  readonly authorId: string | null;
  readonly status: string;
  readonly meeting: { readonly organiserId: string | null; readonly chairId: string | null } | null;
}

const recorded = ({ personId }: Caller, { authorId }: Withdrawn): boolean => authorId !== null && authorId === personId;

/** Whether the caller may withdraw a conclusion: moderators, and who recorded it until others have adopted it. */
export const mayWithdraw = (caller: Caller, one: Withdrawn): boolean =>
  atLeast(caller.role, "moderator") ||
  (recorded(caller, one) && (one.status === "proposed" || (one.meeting !== null && isHost(caller, one.meeting))));

/** Takes a conclusion out of lists, digests and what is found, and returns its text; a moderator may, and its author until others adopt it. Throws UserError otherwise, and when it is withdrawn already. */
export async function withdrawConclusion(
  db: Db,
  community: string,
  caller: Caller,
  id: string,
  now: Date,
): Promise<string> {
  const key = { communityId_id: { communityId: community, id } };
  const found = await db.conclusion.findUniqueOrThrow({ where: key, include: WITH_HOSTS });
  if (!mayWithdraw(caller, found))
    return refuse(recorded(caller, found) ? "conclusion.withdraw.adopted" : "conclusion.withdraw.other");
  const { count } = await db.conclusion.updateMany({
    where: { communityId: community, id, withdrawnAt: null },
    data: { withdrawnAt: now },
  });
  if (count === 0) return refuse("conclusion.withdraw.twice");
  await noteChanges(db, { community, now, by: caller.personId }, id, [{ what: "withdrawn" }]);
  await fileConclusions(db, community);
  return found.text;
}
