import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { hidden, opt } from "../../core/kernel/options/options.ts";
import { changedFields, changedView } from "../../core/features/contacts/changing/changed-view.ts";
import { versionOption } from "../../core/features/contacts/changing/contact-options.ts";
import { mergeContacts } from "../../core/features/contacts/merging/merge-contacts.ts";
import { sideBySide } from "../../core/features/contacts/merging/side-by-side.ts";
import { tellHandovers } from "../../core/features/contacts/telling/tell-handovers.ts";
import { mergedView } from "../../core/features/contacts/queue/merged-view.ts";
import { asCommunity } from "../../core/services/store/store.ts";

/** Makes two contacts one, after both were shown side by side; what the other brought stays with the one that stays, and it can be taken back. */
export const contactMerge = command({
  path: "contact merge",
  summary: "contact.merge.summary",
  title: "title.contact.merge",
  submit: "submit.compare",
  examples: ["contact merge Ramona other:Óscar"],
  input: z.object({
    contact: opt.reference("contact.merge.contact", "contact"),
    other: opt.reference("contact.merge.other", "contact"),
    details: opt
      .choice("contact.merge.details", { stays: "contact.merge.details.stays", goes: "contact.merge.details.goes" })
      .optional(),
    sure: hidden(opt.flag("contact.merge.sure")).optional(),
    version: versionOption(),
    other_version: versionOption(),
    item: hidden(opt.reference("review.item", "review")).optional(),
  }),
  audience: "caller",
  allow: "moderator",
  budgets: ["private"],
  async run(context, { contact: stays, other: goes, details, sure = false, item, ...seen }) {
    if (stays === goes) return refuse("contact.merge.one");
    if (!sure) return sideBySide(context, { stays, goes }, details, item);
    const how = { stays, goes, details, versions: { stays: seen.version, goes: seen.other_version } };
    if (item !== undefined) return mergedView(context, item, how);
    const change = await asCommunity(context, "directory", (at) => mergeContacts(at, how));
    await asCommunity(context, "planning", (at) => tellHandovers(at, change.over));
    context.audit({
      action: "contact.merge",
      subject: `contact:${stays}`,
      detail: { other: goes, changed: changedFields(change) },
    });
    return changedView(context, stays, change, context.t("contact.merge.done"));
  },
});
