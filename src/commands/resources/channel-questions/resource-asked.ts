import { z } from "zod";
import { ownQuestion } from "../../../core/features/resources/channel-questions/find-question.ts";
import { questionOption } from "../../../core/features/resources/channel-questions/question-option.ts";
import { askedView } from "../../../core/features/resources/channel-questions/told-views.ts";
import { command } from "../../../core/kernel/commands/command.ts";

/** Shows whoever asked a channel what was answered, to say which is it. */
export const resourceAsked = command({
  path: "resource asked",
  summary: "resource.asked.summary",
  examples: [],
  input: z.object({ question: questionOption() }),
  audience: "caller",
  allow: "member",
  hidden: true,
  run: async (context, { question }) => askedView(await ownQuestion(context, question), context.t),
});
