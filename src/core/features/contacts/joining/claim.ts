import type { Context } from "../../../kernel/commands/command.ts";
import { commandLine } from "../../../kernel/values/command-line.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import { heldPerson } from "../../../services/people/admit.ts";
import { thingOf } from "../../../services/review/proposing/by-thing.ts";
import { settleReview, submitForReview, withdrawReview } from "../../../services/review/entries.ts";
import { sendAnew } from "../../../services/review/resubmit.ts";
import { ANSWER } from "../../../services/review/submitting/sent-again.ts";
import { askedOf, entriesAbout, waitingOf } from "../../../services/review/submitting/own-entries.ts";
import type { Whole } from "../../../services/store/store.ts";
import { type UndoableChange, changeContact, lockedContact } from "../changing/change-contact.ts";
import { holdOwnersChoice } from "../changing/hold-owners-choice.ts";
import { patchedBy } from "../changing/change-for-others.ts";

const KIND = "contact-claim";

/**
 * Asks moderators to agree that a contact which is nobody's is the caller's, in an entry of its own: what was decided about one who said so
 * is decided about nobody else. Throws UserError where one of the caller's waits already, or moderators have said to them that it is not.
 */
export async function claimContact(context: Whole<Context>, contact: string): Promise<void> {
  const own = context.caller.personId ?? refuse("contact.gone");
  // Of two who say it at once for one person, one waits here, and finds it said then.
  await heldPerson(context, own);
  const before = (await entriesAbout(context, KIND, contact)).filter(({ submitter }) => submitter === own);
  if (before.some(({ decision }) => decision === "rejected")) return refuse("contact.claim.rejected");
  if (before.some(({ decision }) => decision === null)) return refuse("contact.claim.looked-at");
  if (before.some(({ decision }) => decision === "changes"))
    return refuse("contact.claim.asked", { command: commandLine("contact show", contact) });
  // One says it of one contact at a time: moderators look at each.
  if ((await waitingOf(context, KIND, own)).length + (await askedOf(context, KIND, own)).length > 0)
    return refuse("contact.claim.other", { command: commandLine("contact me") });
  await submitForReview(context, KIND, `${contact}.${context.ids.next()}`, own);
}

/** Takes back what the caller asked moderators to agree to. Throws UserError where nothing of it waits. */
export async function withdrawClaim(context: Whole<Context>, contact: string): Promise<void> {
  const own = context.caller.personId ?? "";
  const asked = (await askedOf(context, KIND, own)).map(({ subject }) => subject);
  const subject = await aboutIt(context, contact, [...(await waitingOf(context, KIND, own)), ...asked]);
  if (subject === undefined || !(await withdrawReview(context, KIND, subject))) return refuse("contact.claim.none");
}

/** Has what the caller said of a contact await a decision again, with what they answer to whom asked them. Throws UserError where nobody asks them. */
export async function answerClaim(context: Whole<Context>, contact: string, answer: string): Promise<void> {
  const asked = (await askedOf(context, KIND, context.caller.personId ?? "")).map(({ subject }) => subject);
  const subject = await aboutIt(context, contact, asked);
  const anew = { subject: subject ?? "", raised: false, was: {}, became: { [ANSWER]: answer } };
  if (subject === undefined || !(await sendAnew(context, KIND, subject, anew))) return refuse("review.resubmit.not");
}

/** The first of those that is about a contact, or about one that has become part of it since. */
async function aboutIt(
  { db, community }: Whole<Context>,
  contact: string,
  subjects: readonly string[],
): Promise<string | undefined> {
  const found = await db.contact.findFirst({ where: { communityId: community.id, id: contact } });
  const meant = [contact, ...(found?.formerIds ?? [])];
  return subjects.find((one) => meant.includes(thingOf(one)));
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
  // Held from here on: what its owner says meanwhile is seen.
  const held = (await lockedContact(context, contact)) ?? refuse("contact.gone");
  const made = await changeContact(context, contact, ({ whole, fields }) => ({
    whole: { ...whole, personId: null },
    fields,
  }));
  if (held.changedAt.getTime() !== given.getTime()) await holdOwnersChoice(context, made);
}

/** Ends what somebody said of a contact that a moderator has made somebody's. */
export async function settleClaim(
  context: Whole<Context>,
  { before, after }: UndoableChange,
  contact: string,
): Promise<void> {
  const owner = after?.whole.personId ?? null;
  if (owner === null || owner === before.whole.personId) return;
  for (const { subject, submitter, decision } of await entriesAbout(context, KIND, contact))
    if (decision === "changes") await withdrawReview(context, KIND, subject);
    else if (decision === null)
      await settleReview(context, KIND, subject, submitter === owner ? "approved" : "rejected");
}
