import { z } from "zod";
import { changeContact } from "../../core/features/contacts/changing/change-contact.ts";
import { shownSince } from "../../core/features/contacts/changing/shown-since.ts";
import { changedView } from "../../core/features/contacts/changing/changed-view.ts";
import { versionOption } from "../../core/features/contacts/changing/contact-options.ts";
import { settleReports } from "../../core/features/contacts/reports/settle-reports.ts";
import { ownContact } from "../../core/features/contacts/own-contact.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { hidden, opt } from "../../core/kernel/options/options.ts";
import { commandLine } from "../../core/kernel/values/command-line.ts";
import { asCommunity } from "../../core/services/store/store.ts";

const ID_MAX = 40;

/** Says that the caller's own contact is right as it is; what was changed since the card or question that they saw is shown first. */
export const contactConfirm = command({
  path: "contact confirm",
  summary: "contact.confirm.summary",
  title: "title.contact.confirm",
  submit: "contact.confirm.submit",
  examples: [],
  hidden: true,
  input: z.object({ contact: hidden(opt.text("contact.item", ID_MAX)).optional(), version: versionOption() }),
  audience: "caller",
  allow: "member",
  budgets: ["private"],
  async run(context, { contact, version }) {
    const id =
      (await ownContact(context, contact)) ?? refuse("contact.me.none", { command: commandLine("contact me") });
    const since = await shownSince(context, id, version);
    if (since) return since;
    const right = { confirmedAt: context.now.toISOString(), leftAt: null };
    const change = await asCommunity(context, "directory", (at) =>
      changeContact(at, id, ({ whole, fields }) => ({ whole: { ...whole, ...right }, fields })),
    );
    await asCommunity(context, "reporting", (at) => settleReports(at, { id, name: change.before.whole.name }, "right"));
    context.audit({ action: "contact.confirm", subject: `contact:${id}` });
    return changedView(context, id, change, context.t("contact.confirm.done"));
  },
});
