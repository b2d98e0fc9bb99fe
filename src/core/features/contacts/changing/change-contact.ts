import type { Context } from "../../../kernel/commands/command.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import { sql, type Whole } from "../../../services/store/store.ts";
import { openPrivate } from "../fields/private-fields.ts";
import type { Handover } from "../mandates/name-mandates.ts";
import { storedContacts } from "../saving/whole-contact.ts";
import { keepChange } from "./keep-change.ts";
import type { OpenedContact } from "./patch.ts";
import { deleteContact, saveContact } from "./save-contact.ts";

/** A change that was made, by which it can be taken back. */
export interface UndoableChange {
  readonly id: string;
  readonly before: OpenedContact;
  /** Null where the contact was taken out. */
  readonly after: OpenedContact | null;
  readonly over: readonly Handover[];
}

/**
 * Makes of a contact what `to` says, null taking it out, and keeps what it was. Throws UserError where it is gone, nothing would become different,
 * or it was changed since `version`, a moment as ISO 8601 has it.
 */
export async function changeContact(
  context: Whole<Context>,
  id: string,
  to: (before: OpenedContact) => OpenedContact | null,
  version?: string,
): Promise<UndoableChange> {
  const before = await lockedContact(context, id);
  if (!before) return refuse("contact.gone");
  if (version !== undefined && version !== before.changedAt.toISOString()) return refuse("contact.edit.meanwhile");
  const after = to(before);
  if (after !== null && JSON.stringify(after) === JSON.stringify({ whole: before.whole, fields: before.fields }))
    return refuse("contact.edit.same");
  const change = await keepChange(context, id, { whole: before.whole, fields: before.fields });
  const over = after === null ? await deleteContact(context, id, before) : await saveContact(context, id, after);
  return { id: change, before, after, over };
}

/** A contact as it is, held until the end of the transaction; undefined where there is none. */
export async function lockedContact(
  { db, community, seal }: Whole<Context>,
  id: string,
): Promise<(OpenedContact & { readonly changedAt: Date }) | undefined> {
  const [held] = await db.$queryRaw<{ at: Date }[]>(
    sql`select updated_at as at from contact where community_id = ${community.id} and id = ${id} for update`,
  );
  const stored = held && (await storedContacts(db, community.id, [id])).get(id);
  if (!stored) return undefined;
  return {
    whole: stored.whole,
    fields: await openPrivate(seal, community.id, id, stored.sealed),
    changedAt: held.at,
  };
}
