import type { Context } from "../../../kernel/commands/command.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import { commandLine } from "../../../kernel/values/command-line.ts";
import type { Whole } from "../../../services/store/store.ts";
import { asItMayBe } from "../changing/as-it-may-be.ts";
import { lockedContact } from "../changing/change-contact.ts";
import { keptBefore } from "../changing/keep-change.ts";
import { saveContact } from "../changing/save-contact.ts";
import { type Undone, undoMerge } from "./undo-merge.ts";

/**
 * Makes a contact again what it was before a change, also one that was taken out, or two of one that they were merged into. A mandate that somebody
 * else has by now stays with them. Throws UserError where that is no longer kept, or the contact was changed since.
 */
export async function undoChange(context: Whole<Context>, contact: string, change: string): Promise<Undone> {
  const { db, community } = context;
  const which = { communityId: community.id, id: change, contactId: contact };
  const now = await lockedContact(context, contact);
  const kept = await db.contactChange.findFirst({ where: which });
  if (!kept || kept.importId !== null) return refuse("contact.undo.gone");
  if (now && now.changedAt.getTime() !== kept.changedAt.getTime())
    return refuse("contact.undo.changed", { command: commandLine("contact edit") });
  // Of two who take it back at once one does.
  if ((await db.contactChange.deleteMany({ where: which })).count === 0) return refuse("contact.undo.gone");
  const { merged, ...before } = await keptBefore(context, kept);
  if (merged) return undoMerge(context, contact, { ...before, merged });
  const again = await asItMayBe(context, before, [contact]);
  return { again, over: await saveContact(context, contact, again) };
}
