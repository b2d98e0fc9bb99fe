import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { actions, ask, say } from "../../core/kernel/views/build.ts";
import { reportWrong } from "../../core/features/contacts/reports/report-wrong.ts";
import { loadCard } from "../../core/features/contacts/select-contacts.ts";
import { asCommunity } from "../../core/services/store/store.ts";

const WHAT_MAX = 500;

/** Says that something on a contact is wrong: to whose contact it is, else to moderators, in the review queue. */
export const contactWrong = command({
  path: "contact wrong",
  summary: "contact.wrong.summary",
  title: "title.contact.wrong",
  submit: "submit.tell",
  examples: ['contact wrong Ramona what:"The phone is a fax now"'],
  input: z.object({
    contact: opt.reference("contact.item", "contact"),
    what: opt.long("contact.wrong.what", WHAT_MAX),
  }),
  audience: "caller",
  allow: "member",
  async run(context, { contact: id, what }) {
    const { t } = context;
    const found = (await loadCard(context, id)) ?? refuse("contact.gone");
    const told = await asCommunity(context, "reporting", (at) =>
      reportWrong(at, { id, name: found.name, personId: found.person }, what),
    );
    context.audit({ action: "contact.wrong", subject: `contact:${id}`, detail: { told } });
    const said = say(t(told === "owner" ? "contact.wrong.told.owner" : "contact.wrong.told.moderators"), "good");
    // What stands of somebody here is theirs to say.
    if (found.person !== null) return said;
    return {
      ...said,
      blocks: [...said.blocks, actions(ask(t("contact.propose"), "contact propose", { contact: id }))],
    };
  },
});
