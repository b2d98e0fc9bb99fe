import { z } from "zod";
import { withdrawAnswer, withdrawQuestion } from "../../../core/features/resources/channel-questions/end-question.ts";
import { answerOption, questionOption } from "../../../core/features/resources/channel-questions/question-option.ts";
import { command } from "../../../core/kernel/commands/command.ts";
import { actions, ask, text } from "../../../core/kernel/views/build.ts";
import { asCommunity } from "../../../core/services/store/store.ts";

/** Takes back what the caller asked a channel, or what they answered. */
export const resourceWithdraw = command({
  path: "resource withdraw",
  summary: "resource.withdraw.summary",
  examples: [],
  input: z.object({ question: questionOption(), answer: answerOption().optional() }),
  audience: "caller",
  allow: "member",
  hidden: true,
  async run(context, { question: id, answer }) {
    const { t } = context;
    if (answer !== undefined) {
      await asCommunity(context, "planning", (at) => withdrawAnswer(at, id, answer));
      return { tone: "good", blocks: [text(t("resource.answer.taken-back"))] };
    }
    const { words, askerId } = await asCommunity(context, "planning", (at) => withdrawQuestion(at, id));
    const isOwn = askerId === context.caller.personId;
    return {
      tone: "good",
      blocks: [
        text(t("resource.question.taken-back")),
        ...(isOwn ? [actions(ask(t("resource.ask.anew"), "resource ask", { words }))] : []),
      ],
    };
  },
});
