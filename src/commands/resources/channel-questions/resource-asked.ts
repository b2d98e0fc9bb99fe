import { z } from "zod";
import { lookedAt } from "../../../core/features/resources/channel-questions/find-question.ts";
import { questionOption } from "../../../core/features/resources/channel-questions/question-option.ts";
import { askedView } from "../../../core/features/resources/channel-questions/told-views.ts";
import { command } from "../../../core/kernel/commands/command.ts";
import { page } from "../../../core/kernel/options/options.ts";

/** Shows whoever asked a channel what was answered, to say which is it; and moderators, who take back what should not stand there. */
export const resourceAsked = command({
  path: "resource asked",
  summary: "resource.asked.summary",
  examples: [],
  input: z.object({ question: questionOption(), page: page() }),
  audience: "caller",
  allow: "member",
  hidden: true,
  async run(context, { question: id, page: at }) {
    const { question, isOwn } = await lookedAt(context, id);
    return askedView(question, { t: context.t, isOwn, page: at });
  },
});
