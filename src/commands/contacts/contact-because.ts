import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { actions, muted, run, text } from "../../core/kernel/views/build.ts";
import { answerBack } from "../../core/features/contacts/requests/answer-request.ts";
import { REASON } from "../../core/features/contacts/requests/request.ts";
import { requestOption } from "../../core/features/contacts/requests/request-option.ts";
import { until } from "../../core/features/contacts/requests/request-views.ts";
import { openRequest } from "../../core/features/contacts/requests/find-request.ts";
import { asCommunity } from "../../core/services/store/store.ts";

/** Answers what was asked back about the caller's request. */
export const contactBecause = command({
  path: "contact because",
  summary: "contact.because.summary",
  title: "title.contact.because",
  submit: "submit.answer",
  examples: [],
  input: z.object({ request: requestOption(), answer: opt.long("contact.request.answer", REASON.most) }),
  audience: "caller",
  allow: "member",
  hidden: true,
  async run(context, { request: id, answer }) {
    const { t } = context;
    const request = await asCommunity(context, "requests", async (at) => {
      await answerBack(at, id, answer);
      return openRequest(at, id, "asker");
    });
    return {
      tone: "good",
      blocks: [
        text(t("contact.request.answered")),
        muted(...until(request, context)),
        actions(run(t("contact.request.withdraw"), "contact withdraw", { request: id }, { place: "here" })),
      ],
    };
  },
});
