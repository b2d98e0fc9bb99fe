import type { Context } from "../../../kernel/commands/command.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import { reviewOf, settleReview, withdrawReview } from "../../../services/review/entries.ts";
import { submitAnew, submittersOf } from "../../../services/review/submitting/own-entries.ts";
import type { Whole } from "../../../services/store/store.ts";
import { type UndoableChange, changeContact } from "../changing/change-contact.ts";
import { holdOwnersChoice } from "../changing/hold-owners-choice.ts";
import { patchedBy } from "../changing/change-for-others.ts";

/** Asks moderators to agree that a contact which is nobody's is the caller's. Throws UserError where they look at whose it is already, or have said to the caller that it is not. */
export async function claimContact(context: Whole<Context>, contact: string): Promise<void> {
  const own = context.caller.personId ?? "";
  const before = await reviewOf(context, "contact-claim", contact);
  const by = (await submittersOf(context, "contact-claim", [contact])).get(contact);
  if (before?.decision === "rejected" && by?.id === own) return refuse("contact.claim.rejected");
  if (!(await submitAnew(context, "contact-claim", contact, own))) return refuse("contact.claim.looked-at");
}

/** Takes back what the caller asked moderators to agree to. Throws UserError where nothing of it waits. */
export async function withdrawClaim(context: Whole<Context>, contact: string): Promise<void> {
  const by = (await submittersOf(context, "contact-claim", [contact])).get(contact);
  if (by?.id !== context.caller.personId || !(await withdrawReview(context, "contact-claim", contact)))
    return refuse("contact.claim.none");
}

/** Makes a contact that is nobody's a person's; what of it whoever does so does not see goes. Throws UserError where it is somebody else's. */
export function giveContact(context: Whole<Context>, contact: string, person: string): Promise<UndoableChange> {
  return changeContact(context, contact, (before) => {
    if (before.whole.personId !== null) return refuse("contact.claim.taken", { name: before.whole.name });
    return patchedBy(context.caller, before, { person }, false);
  });
}

/** Makes it nobody's again as it was given at that moment. Throws UserError where what it says for few was said since: that is its owner's to undo. */
export async function takeContact(context: Whole<Context>, contact: string, given: Date): Promise<void> {
  const { db, community } = context;
  const found = await db.contact.findFirst({
    where: { communityId: community.id, id: contact },
    select: { updatedAt: true },
  });
  const made = await changeContact(context, contact, ({ whole, fields }) => ({
    whole: { ...whole, personId: null },
    fields,
  }));
  if (found && found.updatedAt > given) await holdOwnersChoice(context, made);
}

/** Ends what somebody said of a contact that a moderator has made somebody's. */
export async function settleClaim(
  context: Whole<Context>,
  { before, after }: UndoableChange,
  contact: string,
): Promise<void> {
  const owner = after?.whole.personId ?? null;
  if (owner === null || owner === before.whole.personId) return;
  const by = (await submittersOf(context, "contact-claim", [contact])).get(contact);
  await settleReview(context, "contact-claim", contact, by?.id === owner ? "approved" : "rejected");
}
