import type { Context } from "../../../kernel/commands/command.ts";
import type { SaidByField } from "../../../services/review/subject.ts";
import type { Whole } from "../../../services/store/store.ts";
import { changeContact } from "../changing/change-contact.ts";
import { verifiedBy } from "../changing/verified-by.ts";
import { undoChange } from "../undoing/undo-change.ts";

/** Verifies a contact that waited for somebody to say that it is right; returns what it takes to have it wait again. */
export async function saidRight(at: Whole<Context>, contact: string): Promise<SaidByField> {
  const which = { communityId_id: { communityId: at.community.id, id: contact } };
  const before = await at.db.contact.findUnique({ where: which, select: { staleAt: true, silences: true } });
  const change = await changeContact(at, contact, (was) => verifiedBy(at, was));
  at.audit({ action: "contact.verify", subject: `contact:${contact}` });
  const stale = before?.staleAt?.toISOString() ?? "";
  return { change: change.id, stale, silences: String(before?.silences ?? 0) };
}

/** Takes that back. Throws UserError where the contact was changed since. */
export async function notSaidRight(at: Whole<Context>, contact: string, kept: SaidByField | undefined): Promise<void> {
  if (kept?.["change"] === undefined) return;
  await undoChange(at, contact, kept["change"]);
  const { stale = "", silences = "0" } = kept;
  await at.db.contact.update({
    where: { communityId_id: { communityId: at.community.id, id: contact } },
    data: { staleAt: stale === "" ? null : new Date(stale), silences: Number(silences) },
  });
}
