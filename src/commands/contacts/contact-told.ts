import { z } from "zod";
import { filledFields } from "../../core/features/contacts/fields/filled-fields.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { muted, time } from "../../core/kernel/views/build.ts";
import { told } from "../../core/features/contacts/requests/accept-view.ts";
import { agreedFor } from "../../core/features/contacts/requests/agreed-for.ts";
import { requestOption } from "../../core/features/contacts/requests/request-option.ts";
import { asCommunity } from "../../core/services/store/store.ts";

/** Opens what a request led to, for either side of it; the look is recorded. */
export const contactTold = command({
  path: "contact told",
  summary: "contact.told.summary",
  examples: [],
  input: z.object({ request: requestOption() }),
  audience: "caller",
  allow: "member",
  hidden: true,
  async run(context, { request }) {
    const { t } = context;
    const { party, until } = await asCommunity(context, "requests", (at) => agreedFor(at, request));
    const fields = filledFields(party);
    if (fields.length > 0 && party.contact !== null)
      context.audit({ action: "contact.look", subject: `contact:${party.contact}`, detail: { fields } });
    return {
      title: party.name,
      blocks: [
        told(party, context),
        muted(
          ...(fields.length > 0 ? [t("contact.recorded"), " "] : []),
          ...[t("contact.request.opens-until"), " ", time(until, "date")],
        ),
      ],
    };
  },
});
