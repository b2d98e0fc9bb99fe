import type { Caller } from "../../kernel/access/caller.ts";
import { refuse } from "../../kernel/errors/errors.ts";
import { atLeast } from "../../kernel/access/role.ts";
import type { Db } from "../../services/store/store.ts";
import { fileConclusions } from "./document.ts";
import { noteChanges } from "./life/history.ts";

/** Whether the caller may withdraw a conclusion: who recorded it, and moderators. */
export const mayWithdraw = (caller: Caller, { authorId }: { readonly authorId: string | null }): boolean =>
  (authorId !== null && authorId === caller.personId) || atLeast(caller.role, "moderator");

/** Takes a conclusion out of lists, digests and what is found, and returns its text; its author or a moderator may. Throws UserError otherwise, and when it is withdrawn already. */
export async function withdrawConclusion(
  db: Db,
  community: string,
  caller: Caller,
  id: string,
  now: Date,
): Promise<string> {
  const found = await db.conclusion.findUniqueOrThrow({ where: { communityId_id: { communityId: community, id } } });
  if (!mayWithdraw(caller, found)) return refuse("conclusion.withdraw.other");
  const { count } = await db.conclusion.updateMany({
    where: { communityId: community, id, withdrawnAt: null },
    data: { withdrawnAt: now },
  });
  if (count === 0) return refuse("conclusion.withdraw.twice");
  await noteChanges(db, { community, now, by: caller.personId }, id, [{ what: "withdrawn" }]);
  await fileConclusions(db, community);
  return found.text;
}
