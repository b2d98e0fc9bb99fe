import { atLeast } from "../../../kernel/access/role.ts";
import type { Context } from "../../../kernel/commands/command.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import { submitForReview } from "../../review/entries.ts";
import { countWordings, keysOf, storedSaid, type TermInput } from "./term.ts";

/**
 * Adds a term: a moderator's is everybody's at once, a member's awaits review. Returns its id and, where it awaits review, the
 * id of its entry in the queue. Throws UserError where it has fewer than two wordings, for then it says nothing.
 */
export async function addTerm(
  context: Context,
  { said, ...rest }: TermInput,
): Promise<{ readonly id: string; readonly item?: string }> {
  const { db, caller, community, now, ids } = context;
  if (caller.personId === undefined) throw new Error("whoever may add terms is a person of the community");
  if (countWordings(said) < 2) refuse("term.add.few");
  const direct = atLeast(caller.role, "moderator");
  const id = ids.next();
  await db.glossaryTerm.create({
    data: {
      communityId: community.id,
      id,
      said: storedSaid(said),
      keys: keysOf(said),
      ...rest,
      submittedById: caller.personId,
      createdAt: now,
      publishedAt: direct ? now : null,
    },
  });
  if (direct) return { id };
  return { id, item: await submitForReview(context, "term", id, caller.personId) };
}
