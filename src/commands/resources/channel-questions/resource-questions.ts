import { z } from "zod";
import { isTheirs } from "../../../core/features/resources/channel-questions/find-question.ts";
import { openQuestions } from "../../../core/features/resources/channel-questions/open-questions.ts";
import type { AskedQuestion } from "../../../core/features/resources/channel-questions/question.ts";
import { knowButton } from "../../../core/features/resources/channel-questions/question-view.ts";
import { atLeast } from "../../../core/kernel/access/role.ts";
import { type Context, command } from "../../../core/kernel/commands/command.ts";
import { page } from "../../../core/kernel/options/options.ts";
import { actions, ask, item, items, strong, text } from "../../../core/kernel/views/build.ts";
import { showButton } from "../../../core/kernel/views/entry-button.ts";
import type { Press } from "../../../core/kernel/views/model.ts";
import { pageOf } from "../../../core/kernel/views/page.ts";
import { channelNames } from "../../../core/services/delivery/channel.ts";

/** Lists what members asked channels for and nobody answered yet: whoever knows something says it, and who asked takes theirs back. */
export const resourceQuestions = command({
  path: "resource questions",
  summary: "resource.questions.summary",
  title: "title.resource.questions",
  submit: "submit.show",
  examples: [],
  input: z.object({ page: page() }),
  audience: "caller",
  allow: "member",
  hidden: true,
  async run(context, { page: at }) {
    const { t } = context;
    const open = await openQuestions(context);
    const title = t("resource.questions.title", { count: open.length });
    const find = ask(t("resource.questions.find"), "resource find", {});
    if (open.length === 0) return { title, blocks: [text(t("resource.questions.none")), actions(find)] };
    const { shown, turns, where } = pageOf(open, at, "resource questions", {}, t);
    const names = await channelNames(context);
    return {
      title,
      blocks: [
        items(
          ...shown.map((question) => {
            const { words, asker, answers } = question;
            const channel = names({ ...question, recipient: question.channel });
            const facts = [
              ...(asker === null ? [] : [asker.name]),
              `#${channel}`,
              t("resource.questions.answers", { count: answers.length }),
            ];
            return item([strong(words), "\n", facts.join(" · ")], buttonOf(context, question));
          }),
        ),
        ...where,
        ...(turns.length > 0 ? [actions(...turns)] : []),
      ],
    };
  },
});

/** Own ones are looked at, by moderators all; those of others are answered. */
function buttonOf({ caller, t }: Context, question: AskedQuestion): Press {
  if (!isTheirs(question, caller) && !atLeast(caller.role, "moderator")) return knowButton(question, t);
  const { id, words } = question;
  return showButton(t, words, "resource asked", { question: id });
}
