import { z } from "zod";
import { atLeast } from "../../core/kernel/access/role.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { actions, ask, text } from "../../core/kernel/views/build.ts";
import { readSaid } from "../../core/features/contacts/reports/what-was-said.ts";
import { loadCard } from "../../core/features/contacts/select-contacts.ts";
import { asCommunity } from "../../core/services/store/store.ts";

const ID_MAX = 40;

/** Shows what somebody said to be wrong on a contact, to whose it is and to moderators. */
export const contactSaid = command({
  path: "contact said",
  summary: "contact.said.summary",
  examples: [],
  input: z.object({ contact: opt.reference("contact.item", "contact"), change: opt.text("contact.item", ID_MAX) }),
  audience: "caller",
  allow: "member",
  hidden: true,
  async run(context, { contact, change }) {
    const { caller, t } = context;
    const found = await loadCard(context, contact);
    const mine = found?.person != null && found.person === caller.personId;
    if (!found || (!mine && !atLeast(caller.role, "moderator"))) return refuse("contact.gone");
    const said = await asCommunity(context, "directory", (at) => readSaid(at, contact, change));
    const put = mine
      ? ask(t("contact.change"), "contact me", {})
      : ask(t("contact.change"), "contact edit", { contact });
    return { title: found.name, blocks: [text(said), actions(put)] };
  },
});
