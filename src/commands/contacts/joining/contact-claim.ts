import { z } from "zod";
import { changedView } from "../../../core/features/contacts/changing/changed-view.ts";
import { claimContact, giveContact, withdrawClaim } from "../../../core/features/contacts/joining/claim.ts";
import { ownContact } from "../../../core/features/contacts/own-contact.ts";
import { loadCard } from "../../../core/features/contacts/select-contacts.ts";
import { atLeast } from "../../../core/kernel/access/role.ts";
import { command } from "../../../core/kernel/commands/command.ts";
import { refuse } from "../../../core/kernel/errors/errors.ts";
import { hidden, opt } from "../../../core/kernel/options/options.ts";
import { commandLine } from "../../../core/kernel/values/command-line.ts";
import { actions, run, say, text } from "../../../core/kernel/views/build.ts";
import { asCommunity } from "../../../core/services/store/store.ts";

/** Says that a contact which is nobody's is the caller's: it is once a moderator agrees. With `end`, takes that back. */
export const contactClaim = command({
  path: "contact claim",
  summary: "contact.claim.summary",
  examples: [],
  hidden: true,
  input: z.object({
    contact: opt.reference("contact.item", "contact"),
    end: hidden(opt.flag("contact.item")).optional(),
  }),
  audience: "caller",
  allow: "member",
  budgets: ["private"],
  async run(context, { contact, end = false }) {
    const { caller, t } = context;
    const subject = `contact:${contact}`;
    const found = (await loadCard(context, contact)) ?? refuse("contact.gone");
    const person = caller.personId ?? refuse("contact.gone");
    if (end) {
      await asCommunity(context, "reporting", (at) => withdrawClaim(at, contact));
      context.audit({ action: "contact.claim.withdraw", subject });
      return say(t("contact.claim.taken-back", { name: found.name }));
    }
    if ((await ownContact(context)) !== undefined)
      return refuse("contact.join.have", { command: commandLine("contact me") });
    if (found.person !== null) return refuse("contact.claim.taken", { name: found.name });
    if (atLeast(caller.role, "moderator")) {
      const change = await asCommunity(context, "directory", (at) => giveContact(at, contact, person));
      context.audit({ action: "contact.claim.own", subject });
      return changedView(context, contact, change, t("contact.claim.yours"));
    }
    await asCommunity(context, "reporting", (at) => claimContact(at, contact));
    context.audit({ action: "contact.claim", subject });
    return {
      tone: "good",
      blocks: [
        text(t("contact.claim.done", { name: found.name })),
        actions(run(t("contact.claim.withdraw"), "contact claim", { contact, end: true }, { place: "here" })),
      ],
    };
  },
});
