import { commandLine } from "../../../kernel/values/command-line.ts";
import type { Context } from "../../../kernel/commands/command.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import type { Whole } from "../../../services/store/store.ts";
import { lockedContact } from "./change-contact.ts";
import { placeOfChange } from "./kept-changes.ts";
import type { Kept } from "./patch.ts";
import { saveContact } from "./save-contact.ts";

/**
 * Makes a contact again what it was before a change, also one that was taken out. A mandate that somebody else has by now stays with them. Throws
 * UserError where that is no longer kept, or the contact was changed since.
 */
export async function undoChange(context: Whole<Context>, contact: string, change: string): Promise<Kept> {
  const { db, community, seal } = context;
  const key = { communityId_id: { communityId: community.id, id: change } };
  const kept = await db.contactChange.findUnique({ where: key });
  if (!kept || kept.contactId !== contact) return refuse("contact.undo.gone");
  const now = await lockedContact(context, contact);
  if (now && now.changedAt.getTime() !== kept.changedAt.getTime())
    return refuse("contact.undo.changed", { command: commandLine("contact edit") });
  const { whole, fields } = JSON.parse(await seal.open(kept.sealed, placeOfChange(community.id, change))) as Kept;
  const taken = await db.pointOfContact.findMany({
    where: { communityId: community.id, country: whole.country, contactId: { not: contact } },
    select: { topicKey: true },
  });
  const persons = [whole.personId, whole.verifiedById].filter((id) => id !== null);
  const there = (
    await db.person.findMany({ where: { communityId: community.id, id: { in: persons } }, select: { id: true } })
  ).map(({ id }) => id);
  const stays = (id: string | null) => (id !== null && there.includes(id) ? id : null);
  const again: Kept = {
    fields,
    whole: {
      ...whole,
      ...{ personId: stays(whole.personId), verifiedById: stays(whole.verifiedById) },
      mandates: whole.mandates.filter(({ topic }) => !taken.some(({ topicKey }) => topicKey === topic)),
    },
  };
  await saveContact(context, contact, again);
  await db.contactChange.delete({ where: key });
  return again;
}
