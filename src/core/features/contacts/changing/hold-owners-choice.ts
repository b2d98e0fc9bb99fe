import type { Context } from "../../../kernel/commands/command.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import { commandLine } from "../../../kernel/values/command-line.ts";
import type { Whole } from "../../../services/store/store.ts";
import { levelOf, narrowedIn, reach } from "../fields/visibility.ts";
import type { UndoableChange } from "./change-contact.ts";

/**
 * Holds what somebody who is here says of their own contact against whoever else changes it: a private field that is not for all who
 * see the contact is shown to others by its owner alone, and such a contact becomes nobody else's. Throws UserError.
 */
export async function holdOwnersChoice(
  { db, community, caller }: Whole<Context>,
  { before, after }: Pick<UndoableChange, "before" | "after">,
): Promise<void> {
  const { personId, visibility, name } = before.whole;
  if (after === null || personId === null || personId === caller.personId) return;
  const narrowed = narrowedIn(visibility);
  const theirs = after.whole.visibility;
  const widened = narrowed.some((field) => reach(levelOf(theirs, field)) > reach(levelOf(visibility, field)));
  const passed = narrowed.length > 0 && after.whole.personId !== personId;
  if (!widened && !passed) return;
  const owner = await db.person.findFirst({
    where: { communityId: community.id, id: personId, leftAt: null },
    select: { name: true },
  });
  if (owner) refuse("contact.edit.theirs", { name, person: owner.name, command: commandLine("contact me") });
}
