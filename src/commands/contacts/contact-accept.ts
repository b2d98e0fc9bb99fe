import { z } from "zod";
import { filledFields } from "../../core/features/contacts/fields/filled-fields.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { hidden, opt } from "../../core/kernel/options/options.ts";
import { say } from "../../core/kernel/views/build.ts";
import { accept, acceptable } from "../../core/features/contacts/requests/accept-request.ts";
import { acceptView } from "../../core/features/contacts/requests/accept-view.ts";
import { requestOption } from "../../core/features/contacts/requests/request-option.ts";
import { WAY_LABELS } from "../../core/features/contacts/requests/wanted-labels.ts";
import { whoIs } from "../../core/features/contacts/requests/who.ts";
import { asCommunity } from "../../core/services/store/store.ts";

/** Shows what would be told by accepting a request; and with `yes`, where that is still so, accepts it. */
export const contactAccept = command({
  path: "contact accept",
  summary: "contact.accept.summary",
  examples: [],
  input: z.object({
    request: requestOption(),
    yes: hidden(opt.flag("contact.item")).optional(),
    give: hidden(opt.choices("contact.request.give", WAY_LABELS)).optional(),
    talk: hidden(opt.flag("contact.item")).optional(),
    version: hidden(opt.text("contact.item", 40)).optional(),
  }),
  audience: "caller",
  allow: "member",
  hidden: true,
  async run(context, { request: id, yes = false, give = [], talk = false, version }) {
    const { t } = context;
    const found = await asCommunity(context, "requests", (at) => acceptable(at, id));
    const { request, own, asker } = found;
    if (yes && version === found.version) {
      await asCommunity(context, "requests", (at) => accept(at, found, { fields: give, talk }));
      const { name } = asker;
      const said =
        talk && found.talk
          ? t("contact.request.accepted.talk", { name })
          : t("contact.request.accepted", { name, wanted: request.wanted });
      return say(said, "good");
    }
    const who = (await whoIs(context, asker.id)) ?? refuse("contact.request.away");
    const fields = filledFields(own);
    if (fields.length > 0)
      context.audit({ action: "contact.look", subject: `contact:${request.contactId}`, detail: { fields } });
    return acceptView(found, who, context, yes);
  },
});
