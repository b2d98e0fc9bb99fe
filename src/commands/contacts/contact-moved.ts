import { z } from "zod";
import { changeContact } from "../../core/features/contacts/changing/change-contact.ts";
import { changedView } from "../../core/features/contacts/changing/changed-view.ts";
import { tellGone } from "../../core/features/contacts/freshness/tell-gone.ts";
import { ownContact } from "../../core/features/contacts/own-contact.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { problem, refuse } from "../../core/kernel/errors/errors.ts";
import { hidden, opt } from "../../core/kernel/options/options.ts";
import { commandLine } from "../../core/kernel/values/command-line.ts";
import { asCommunity } from "../../core/services/store/store.ts";

const ID_MAX = 40;
const NAME_MAX = 120;

/** Says that the caller has left the post, or the service, that their contact names; who has to see to it is told, mandates first. */
export const contactMoved = command({
  path: "contact moved",
  summary: "contact.moved.summary",
  title: "title.contact.moved",
  submit: "submit.tell",
  examples: [],
  hidden: true,
  input: z.object({
    what: opt.choice("contact.moved.what", { post: "contact.moved.post", service: "contact.moved.service" }),
    successor: opt.text("contact.moved.successor", NAME_MAX).optional(),
    contact: hidden(opt.text("contact.item", ID_MAX)).optional(),
  }),
  audience: "caller",
  allow: "member",
  budgets: ["private"],
  async run(context, { what, successor, contact }) {
    const { caller, now, t } = context;
    const id =
      (await ownContact(context, contact)) ?? refuse("contact.me.none", { command: commandLine("contact me") });
    const today = now.toISOString().slice(0, 10);
    const change = await asCommunity(context, "directory", (at) =>
      changeContact(at, id, ({ whole, fields }) => ({
        whole: { ...whole, leftAt: whole.leftAt ?? today },
        fields,
      })),
    );
    const named = successor === undefined ? { named: "no", successor: "" } : { named: "yes", successor };
    const { country } = change.before.whole;
    const command = commandLine("contact mandate");
    const told = await asCommunity(context, "planning", (at) =>
      tellGone(at, { id, country }, (words) =>
        problem("contact.moved.mandates", { name: caller.name, what, ...named, ...words, command }),
      ),
    );
    context.audit({ action: "contact.moved", subject: `contact:${id}`, detail: { what } });
    return changedView(context, id, change, t(told ? "contact.moved.done.told" : "contact.moved.done"));
  },
});
