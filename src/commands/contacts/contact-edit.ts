import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { changeContact } from "../../core/features/contacts/changing/change-contact.ts";
import { changedFields, changedView } from "../../core/features/contacts/changing/changed-view.ts";
import {
  DETAILS,
  KEEPING,
  NAMING,
  SHOWING,
  settlesOption,
  versionOption,
} from "../../core/features/contacts/changing/contact-options.ts";
import { emptiedBy, patchedBy } from "../../core/features/contacts/changing/change-for-others.ts";
import { holdOwnersChoice } from "../../core/features/contacts/changing/hold-owners-choice.ts";
import { settleClaim } from "../../core/features/contacts/joining/claim.ts";
import { typedForModerators } from "../../core/features/contacts/changing/typed-contact.ts";
import type { OpenedContact } from "../../core/features/contacts/changing/patch.ts";
import { verifiedBy } from "../../core/features/contacts/changing/verified-by.ts";
import { settleStale } from "../../core/features/contacts/queue/stale-entry.ts";
import { hidden, opt } from "../../core/kernel/options/options.ts";
import { tellHandovers } from "../../core/features/contacts/telling/tell-handovers.ts";
import { settleReports } from "../../core/features/contacts/reports/settle-reports.ts";
import { asCommunity } from "../../core/services/store/store.ts";

/** Changes a contact. Its form shows what holds but for private fields: what is left empty of these stays. */
export const contactEdit = command({
  path: "contact edit",
  summary: "contact.edit.summary",
  title: "title.contact.edit",
  submit: "submit.save",
  examples: ["contact edit Ramona", "contact edit Ramona city:Asunción hours:08:00-15:00"],
  input: z.object({
    contact: opt.reference("contact.item", "contact"),
    ...z.object(NAMING).partial().shape,
    ...DETAILS,
    ...KEEPING,
    ...SHOWING,
    version: versionOption(),
    settles: settlesOption(),
    verifies: hidden(opt.flag("contact.stale.right")).optional(),
  }),
  audience: "caller",
  allow: "moderator",
  budgets: ["private"],
  subjectOptions: ["contact"],
  prefill: (scope, { contact }) => typedForModerators(scope, contact),
  async run(context, { contact: id, version, settles, verifies, ...given }) {
    const change = await asCommunity(context, "directory", async (at) => {
      if (verifies === true) await settleStale(at, id);
      const to = (before: OpenedContact) => patchedBy(context.caller, before, given, version !== undefined);
      const made = await changeContact(
        at,
        id,
        (before) => (verifies === true ? verifiedBy(context, to(before)) : to(before)),
        version,
      );
      await holdOwnersChoice(at, made);
      await settleClaim(at, made, id);
      return made;
    });
    if (settles !== undefined) {
      const contact = { id, name: change.before.whole.name };
      await asCommunity(context, "reporting", (at) =>
        settleReports(at, contact, "changed", { seen: new Date(settles) }),
      );
    }
    await asCommunity(context, "planning", (at) => tellHandovers(at, change.over));
    context.audit({ action: "contact.edit", subject: `contact:${id}`, detail: { changed: changedFields(change) } });
    const emptied = emptiedBy(context.caller, change).map((field) => context.t(`contact.${field}`));
    const done = context.t("contact.edit.done");
    const fields = context.format.all(emptied);
    return changedView(context, id, change, emptied.length === 0 ? done : `${done} ${context.t("contact.edit.closed", { fields })}`); // biome-ignore format: one line
  },
});
