import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { historyView } from "../../core/features/contacts/card/history-view.ts";
import { showContact } from "../../core/features/contacts/card/show-contact.ts";
import { askedOfOwner } from "../../core/features/contacts/joining/asked-of-owner.ts";
import { hidden, opt } from "../../core/kernel/options/options.ts";
import { askedOfCaller } from "../../core/services/review/proposing/asked-of-caller.ts";

/** Shows everything about a contact that the caller may see; the look at private fields is recorded. With `history`, who had its mandates before. */
export const contactShow = command({
  path: "contact show",
  summary: "contact.show.summary",
  title: "title.contact.show",
  submit: "submit.show",
  examples: ['contact show "Lucía Ferreira"'],
  input: z.object({
    contact: opt.reference("contact.item", "contact"),
    history: hidden(opt.flag("contact.history")).optional(),
  }),
  audience: "caller",
  allow: "member",
  budgets: ["private"],
  async run(context, { contact, history }) {
    if (history === true) return historyView(context, contact);
    const asked = [
      ...(await askedOfCaller(context, ["contact-edit"], contact)),
      ...(await askedOfOwner(context, contact)),
    ];
    const card = await showContact(context, contact);
    return { ...card, blocks: [...asked, ...card.blocks] };
  },
});
