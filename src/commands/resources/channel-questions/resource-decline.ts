import { z } from "zod";
import { answerOption, questionOption } from "../../../core/features/resources/channel-questions/question-option.ts";
import { refuseAnswer } from "../../../core/features/resources/channel-questions/settle-answer.ts";
import { command } from "../../../core/kernel/commands/command.ts";
import { actions, link, run, text } from "../../../core/kernel/views/build.ts";
import { asCommunity } from "../../../core/services/store/store.ts";

/** Says that an answer is not what the caller asked a channel for: the question waits for others. */
export const resourceDecline = command({
  path: "resource decline",
  summary: "resource.decline.summary",
  examples: [],
  input: z.object({ question: questionOption(), answer: answerOption() }),
  audience: "caller",
  allow: "member",
  hidden: true,
  async run(context, { question, answer: number }) {
    const { t } = context;
    const { title, url } = await asCommunity(context, "planning", (at) => refuseAnswer(at, question, number));
    return {
      blocks: [
        text(t("resource.answer.not"), " ", link(title, url)),
        actions(
          run(t("resource.answer.after-all"), "resource accept", { question, answer: number }, { place: "here" }),
          run(t("resource.question.withdraw"), "resource withdraw", { question }, { place: "here" }),
        ),
      ],
    };
  },
});
