import { z } from "zod";
import { isTheirs, openQuestion } from "../../../core/features/resources/channel-questions/find-question.ts";
import { holdQuestion } from "../../../core/features/resources/channel-questions/hold-question.ts";
import { questionOption } from "../../../core/features/resources/channel-questions/question-option.ts";
import { waitNoMore, waitToo } from "../../../core/features/resources/channel-questions/wait-too.ts";
import { command } from "../../../core/kernel/commands/command.ts";
import { hidden, opt } from "../../../core/kernel/options/options.ts";
import { actions, run, strong, text } from "../../../core/kernel/views/build.ts";

/** Has the caller told when a question that somebody else asked a channel is answered; or no longer. */
export const resourceWait = command({
  path: "resource wait",
  summary: "resource.wait.summary",
  examples: [],
  input: z.object({ question: questionOption(), end: hidden(opt.flag("resource.subscribe.end")).optional() }),
  audience: "caller",
  allow: "member",
  hidden: true,
  async run(context, { question: id, end = false }) {
    const { caller, t } = context;
    const { personId } = caller;
    if (personId === undefined) throw new Error("whoever waits for an answer is a person of the community");
    const others = run(t("title.resource.questions"), "resource questions", {});
    if (end) {
      await waitNoMore(context, id, personId);
      context.audit({ action: "resource.wait.end", subject: `question:${id}` });
      return { tone: "good", blocks: [text(t("resource.wait.ended")), actions(others)] };
    }
    // Whoever is answered at that moment comes before, and is told here, or after, and then is told.
    await holdQuestion(context, id);
    const question = await openQuestion(context, id);
    if (isTheirs(question, caller)) return { blocks: [text(t("resource.wait.own")), actions(others)] };
    const isNew = await waitToo(context, id, personId);
    if (isNew) context.audit({ action: "resource.wait", subject: `question:${id}` });
    return {
      tone: "good",
      blocks: [
        text(t(isNew ? "resource.wait.done" : "resource.wait.already")),
        text(strong(question.words)),
        actions(
          run(t(isNew ? "undo" : "resource.subscribe.stop"), "resource wait", { question: id, end: true }, HERE),
          others,
        ),
      ],
    };
  },
});

const HERE = { place: "here" } as const;
