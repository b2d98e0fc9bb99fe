import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { say } from "../../core/kernel/views/build.ts";
import { askBack } from "../../core/features/contacts/requests/answer-request.ts";
import { requestOption } from "../../core/features/contacts/requests/request-option.ts";
import { nameOf } from "../../core/features/contacts/requests/who.ts";
import { asCommunity } from "../../core/services/store/store.ts";

const QUESTION_MAX = 300;

/** Asks whoever asks something back, once. */
export const contactWhy = command({
  path: "contact why",
  summary: "contact.why.summary",
  title: "title.contact.why",
  submit: "submit.ask",
  examples: [],
  input: z.object({ request: requestOption(), question: opt.long("contact.request.question", QUESTION_MAX) }),
  audience: "caller",
  allow: "member",
  hidden: true,
  async run(context, { request: id, question }) {
    const { askerId } = await asCommunity(context, "requests", (at) => askBack(at, id, question));
    return say(context.t("contact.request.asked-them", { name: await nameOf(context, askerId) }), "good");
  },
});
