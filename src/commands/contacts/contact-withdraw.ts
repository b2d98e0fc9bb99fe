import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { say } from "../../core/kernel/views/build.ts";
import { withdrawRequest } from "../../core/features/contacts/requests/answer-request.ts";
import { requestOption } from "../../core/features/contacts/requests/request-option.ts";
import { asCommunity } from "../../core/services/store/store.ts";

/** Takes back what the caller asked for. */
export const contactWithdraw = command({
  path: "contact withdraw",
  summary: "contact.withdraw.summary",
  examples: [],
  input: z.object({ request: requestOption() }),
  audience: "caller",
  allow: "member",
  hidden: true,
  async run(context, { request }) {
    await asCommunity(context, "requests", (at) => withdrawRequest(at, request));
    return say(context.t("contact.request.taken-back"), "good");
  },
});
