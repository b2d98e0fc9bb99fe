import { z } from "zod";
import { atLeast } from "../../core/kernel/access/role.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { actions, run, text } from "../../core/kernel/views/build.ts";
import { undoChange } from "../../core/features/contacts/changing/undo-change.ts";
import { asCommunity } from "../../core/services/store/store.ts";

const ID_MAX = 40;

/** Takes back what was changed of a contact, or that it was taken out. Whose contact it is may do so of what they changed. */
export const contactUndo = command({
  path: "contact undo",
  summary: "contact.undo.summary",
  examples: [],
  input: z.object({ contact: opt.text("contact.item", ID_MAX), change: opt.text("contact.item", ID_MAX) }),
  audience: "caller",
  allow: "member",
  hidden: true,
  async run(context, { contact, change }) {
    const { db, caller, t } = context;
    const mine = await db.contact.count({ where: { id: contact, personId: caller.personId ?? "" } });
    if (mine === 0 && !atLeast(caller.role, "moderator")) return refuse("contact.gone");
    const { whole } = await asCommunity(context, "directory", (at) => undoChange(at, contact, change));
    context.audit({ action: "contact.undo", subject: `contact:${contact}` });
    return {
      tone: "good",
      blocks: [
        text(t("contact.undo.done", { name: whole.name })),
        actions(run(t("show"), "contact show", { contact })),
      ],
    };
  },
});
