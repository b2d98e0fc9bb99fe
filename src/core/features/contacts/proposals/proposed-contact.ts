import { thingOf } from "../../../services/review/proposing/by-thing.ts";
import type { Context } from "../../../kernel/commands/command.ts";
import { spendOrRefuse } from "../../../kernel/commands/spend-or-refuse.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import { commandLine } from "../../../kernel/values/command-line.ts";
import { addToProposal, ownProposal, propose, proposedIn } from "../../../services/review/proposing/proposals.ts";
import type { DescribingSubjects, SaidByField } from "../../../services/review/subject.ts";
import { storedContacts } from "../saving/whole-contact.ts";
import { contactTexts, differingTexts } from "./contact-texts.ts";

/** Changes of contacts that somebody proposes who may not make them, in the review queue. */
export const CONTACT_EDIT = "contact-edit";

/** The contact that a proposal is to change. */
export const contactOfEdit = thingOf;

/** What a contact says, and what is proposed that it say instead; undefined where the reader may not know of it. */
export async function proposedContact({ db, community }: Pick<DescribingSubjects, "db" | "community">, id: string) {
  const contact = contactOfEdit(id);
  const whole = (await storedContacts(db, community.id, [contact])).get(contact)?.whole;
  const said = (await proposedIn({ db, community }, CONTACT_EDIT, [id])).get(id);
  return whole && said && { contact, whole, now: contactTexts(whole) as SaidByField, said };
}

/**
 * Proposes to moderators what a contact is to say, added to what the caller has proposed of it that awaits them. Returns its name and the id of the
 * entry, undefined where it says that already. Throws UserError where it is somebody's: that is for them to say.
 */
export async function proposeContact(
  context: Context,
  contact: string,
  said: SaidByField,
): Promise<{ readonly name: string; readonly item: string | undefined }> {
  const { db, community, caller } = context;
  if (caller.personId === undefined) throw new Error("whoever may propose changes is a person of the community");
  const whole = (await storedContacts(db, community.id, [contact])).get(contact)?.whole ?? refuse("contact.gone");
  const { name, personId } = whole;
  if (personId !== null)
    return refuse("contact.propose.owned", { name, command: commandLine("contact wrong", contact) });
  const now: SaidByField = contactTexts(whole);
  const differs = differingTexts(now, { ...now, ...said });
  if (Object.keys(differs).length === 0) return { name, item: undefined };
  await spendOrRefuse(context, "contact-proposals");
  const own = await ownProposal(context, CONTACT_EDIT, contact);
  if (own?.asked) return refuse("contact.propose.asked", { name });
  const added = own && (await addToProposal(context, CONTACT_EDIT, own, differs));
  if (added !== undefined) return { name, item: added };
  const which = `${contact}.${context.ids.next()}`;
  return { name, item: await propose(context, CONTACT_EDIT, which, { submitter: caller.personId, said: differs }) };
}
