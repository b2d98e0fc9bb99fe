import { commandLine } from "../../../kernel/values/command-line.ts";
import type { Context } from "../../../kernel/commands/command.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import type { Whole } from "../../../services/store/store.ts";
import type { Handover } from "../mandates/name-mandates.ts";
import { lockedContact } from "./change-contact.ts";
import { placeOfChange } from "./kept-changes.ts";
import type { Kept } from "./patch.ts";
import { saveContact } from "./save-contact.ts";

/**
 * Makes a contact again what it was before a change, also one that was taken out. A mandate that somebody else has by now stays with them. Throws
 * UserError where that is no longer kept, or the contact was changed since.
 */
export async function undoChange(
  context: Whole<Context>,
  contact: string,
  change: string,
): Promise<{ readonly again: Kept; readonly over: readonly Handover[] }> {
  const { db, community, seal } = context;
  const key = { communityId_id: { communityId: community.id, id: change } };
  const kept = await db.contactChange.findUnique({ where: key });
  if (!kept || kept.contactId !== contact) return refuse("contact.undo.gone");
  const now = await lockedContact(context, contact);
  if (now && now.changedAt.getTime() !== kept.changedAt.getTime())
    return refuse("contact.undo.changed", { command: commandLine("contact edit") });
  const was = JSON.parse(await seal.open(kept.sealed, placeOfChange(community.id, change))) as Kept | { whole?: never };
  if (was.whole === undefined) return refuse("contact.undo.gone");
  const { whole, fields } = was;
  const owner = { communityId: community.id, id: whole.personId ?? "" };
  // What was somebody's who is gone by now does not come back without them.
  if (whole.personId !== null && (await db.person.count({ where: owner })) === 0) return refuse("contact.undo.gone");
  const taken = await db.pointOfContact.findMany({
    where: { communityId: community.id, country: whole.country, contactId: { not: contact } },
    select: { topicKey: true },
  });
  const verifier = { communityId: community.id, id: whole.verifiedById ?? "" };
  const verifierStays = (await db.person.count({ where: verifier })) > 0;
  const again: Kept = {
    fields,
    whole: {
      ...whole,
      verifiedById: verifierStays ? whole.verifiedById : null,
      mandates: whole.mandates.filter(({ topic }) => !taken.some(({ topicKey }) => topicKey === topic)),
    },
  };
  const over = await saveContact(context, contact, again);
  await db.contactChange.delete({ where: key });
  return { again, over };
}
