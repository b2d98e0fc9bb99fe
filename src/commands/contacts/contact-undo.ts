import { z } from "zod";
import { type Context, command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { actions, run, text } from "../../core/kernel/views/build.ts";
import { mayRecord } from "../../core/features/contacts/mandates/may-record.ts";
import { tellHandovers } from "../../core/features/contacts/telling/tell-handovers.ts";
import { undoChange } from "../../core/features/contacts/undoing/undo-change.ts";
import { undoImport } from "../../core/features/contacts/undoing/undo-import.ts";
import { atLeast } from "../../core/kernel/access/role.ts";
import type { View } from "../../core/kernel/views/model.ts";
import { asCommunity } from "../../core/services/store/store.ts";

const ID_MAX = 40;

/** Takes back what was changed of a contact, or that it was taken out. Whose contact it is may do so of what they changed, and so may who records mandates of its country; moderators take a whole import back. */
export const contactUndo = command({
  path: "contact undo",
  summary: "contact.undo.summary",
  examples: [],
  input: z.object({
    contact: opt.text("contact.item", ID_MAX).optional(),
    change: opt.text("contact.item", ID_MAX).optional(),
    import: opt.text("contact.import.file", ID_MAX).optional(),
  }),
  audience: "caller",
  allow: "member",
  hidden: true,
  async run(context, { contact = "", change = "", import: imported }) {
    const { db, caller, t } = context;
    if (imported !== undefined) return importUndone(context, imported);
    const found = await db.contact.findFirst({ where: { id: contact }, select: { personId: true, country: true } });
    const mine = found !== null && found.personId !== null && found.personId === caller.personId;
    // What was taken out has no country any more: moderators put it back.
    if (!mine && !(await mayRecord(context))(found?.country ?? "")) return refuse("contact.gone");
    const { again, over } = await asCommunity(context, "directory", (at) => undoChange(at, contact, change));
    await asCommunity(context, "planning", (at) => tellHandovers(at, over));
    context.audit({ action: "contact.undo", subject: `contact:${contact}` });
    return {
      tone: "good",
      blocks: [
        text(t("contact.undo.done", { name: again.whole.name })),
        actions(run(t("show"), "contact show", { contact })),
      ],
    };
  },
});

/** Takes an import back as a whole, but for what was changed since. */
async function importUndone(context: Context, id: string): Promise<View> {
  if (!atLeast(context.caller.role, "moderator")) return refuse("contact.undo.gone");
  const { over, ...done } = await asCommunity(context, "directory", (at) => undoImport(at, id));
  await asCommunity(context, "planning", (at) => tellHandovers(at, over));
  const { again, out, stay } = done;
  context.audit({ action: "contact.undo-import", subject: `import:${id}`, detail: { again, out, stay } });
  return { tone: "good", blocks: [text(context.t("contact.undo.import", done))] };
}
