import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { changeContact } from "../../core/features/contacts/changing/change-contact.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { actions, run, text } from "../../core/kernel/views/build.ts";
import { tellHandovers } from "../../core/features/contacts/telling/tell-handovers.ts";
import { settleReports } from "../../core/features/contacts/reports/settle-reports.ts";
import { asCommunity } from "../../core/services/store/store.ts";

/** Takes a contact out of the directory; for thirty days it can be put back. */
export const contactRemove = command({
  path: "contact remove",
  summary: "contact.remove.summary",
  title: "title.contact.remove",
  submit: "submit.remove",
  examples: ["contact remove Ramona"],
  input: z.object({ contact: opt.reference("contact.item", "contact") }),
  audience: "caller",
  allow: "moderator",
  async run(context, { contact: id }) {
    const { t } = context;
    const change = await asCommunity(context, "directory", async (at) => {
      const found = await at.db.contact.findFirst({ where: { id }, select: { id: true, name: true } });
      await settleReports(at, found ?? refuse("contact.gone"), "removed");
      return changeContact(at, id, () => null);
    });
    await asCommunity(context, "planning", (at) => tellHandovers(at, change.over));
    context.audit({ action: "contact.remove", subject: `contact:${id}` });
    return {
      blocks: [
        text(t("contact.remove.done", { name: change.before.whole.name })),
        actions(run(t("undo"), "contact undo", { contact: id, change: change.id }, { place: "here" })),
      ],
    };
  },
});
