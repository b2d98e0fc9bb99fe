import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { changeContact } from "../../core/features/contacts/changing/change-contact.ts";
import { shownSince } from "../../core/features/contacts/changing/shown-since.ts";
import { changedView } from "../../core/features/contacts/changing/changed-view.ts";
import { versionOption } from "../../core/features/contacts/changing/contact-options.ts";
import { verifiedBy } from "../../core/features/contacts/changing/verified-by.ts";
import { settleStale } from "../../core/features/contacts/queue/stale-entry.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { settleReview } from "../../core/services/review/entries.ts";
import { asCommunity } from "../../core/services/store/store.ts";

/** Says that a moderator looked whether a contact is right; what was changed since the card that they looked at is shown first. */
export const contactVerify = command({
  path: "contact verify",
  summary: "contact.verify.summary",
  title: "title.contact.verify",
  submit: "submit.verify",
  examples: ["contact verify Ramona"],
  input: z.object({ contact: opt.reference("contact.item", "contact"), version: versionOption() }),
  audience: "caller",
  allow: "moderator",
  budgets: ["private"],
  async run(context, { contact: id, version }) {
    const { t } = context;
    const since = await shownSince(context, id, version);
    if (since) return since;
    const change = await asCommunity(context, "directory", async (at) => {
      await settleStale(at, id);
      await settleReview(at, "contact-joined", id);
      return changeContact(at, id, (was) => verifiedBy(context, was));
    });
    context.audit({ action: "contact.verify", subject: `contact:${id}` });
    return changedView(context, id, change, t("contact.verify.done"));
  },
});
