import { z } from "zod";
import { resourceFromPage } from "../../../core/features/resources/adding/from-page.ts";
import { addAnswer } from "../../../core/features/resources/channel-questions/add-answer.ts";
import { findQuestion, openQuestion } from "../../../core/features/resources/channel-questions/find-question.ts";
import { ANSWER_NOTE_MAX } from "../../../core/features/resources/channel-questions/question.ts";
import { questionOption } from "../../../core/features/resources/channel-questions/question-option.ts";
import { answeredOwn, sameInLibrary } from "../../../core/features/resources/channel-questions/before-answering.ts";
import { RESOURCE_KIND_LABELS } from "../../../core/features/resources/kinds.ts";
import { RESOURCE_TITLE_MAX } from "../../../core/features/resources/resource.ts";
import { command } from "../../../core/kernel/commands/command.ts";
import { problem, refuse } from "../../../core/kernel/errors/errors.ts";
import { detectLanguage } from "../../../core/kernel/language/detect.ts";
import { again, hidden, opt } from "../../../core/kernel/options/options.ts";
import { actions, run, text } from "../../../core/kernel/views/build.ts";
import { asCommunity } from "../../../core/services/store/store.ts";

/** Says what answers a question in a channel: whoever asks is told, and it stands below the question. */
export const resourceAnswer = command({
  path: "resource answer",
  summary: "resource.answer.summary",
  title: "title.resource.answer",
  submit: "submit.answer",
  examples: [],
  input: z.object({
    question: questionOption(),
    url: opt.link("resource.url"),
    kind: opt.choice("resource.kind", RESOURCE_KIND_LABELS),
    title: opt.text("resource.answer.title", RESOURCE_TITLE_MAX).optional(),
    note: opt.text("resource.answer.note", ANSWER_NOTE_MAX).optional(),
    language: hidden(opt.language("resource.language")).optional(),
    again: again(),
  }),
  lookup: {
    again: true,
    async find(outside, given, spend) {
      const found = await resourceFromPage(outside, given, spend);
      if (found === undefined) return undefined;
      const { summary: _said, ...rest } = found;
      return rest;
    },
  },
  audience: "caller",
  allow: "member",
  hidden: true,
  budgets: ["suggestions", "pages"],
  confirm: async (_scope, { title }): Promise<Record<string, { problem: ReturnType<typeof problem> }>> =>
    title === undefined ? { title: { problem: problem("resource.answer.untitled") } } : {},
  async already(scope, { title = "", ...given }) {
    const question = await findQuestion(scope, given.question);
    return question && sameInLibrary(scope, question, { ...given, title });
  },
  async run(context, { question: id, title = "", url, kind, note, language }) {
    const { caller, t } = context;
    const question = await openQuestion(context, id);
    if (question.askerId === caller.personId) return answeredOwn(question, t);
    const written = language ?? detectLanguage(`${title}. ${note ?? ""}`) ?? caller.language;
    const { answer, made } = await asCommunity(context, "planning", (at) =>
      addAnswer(at, id, { title, url, kind, language: written, note }),
    );
    const asker = question.asker?.name ?? refuse("resource.question.gone");
    if (!made) {
      const { by } = answer;
      const says =
        by === null ? t("resource.answer.already.somebody") : t("resource.answer.already", { name: by.name });
      return { tone: "warning", blocks: [text(says)] };
    }
    const withdraw = { question: id, answer: answer.number };
    return {
      tone: "good",
      blocks: [
        text(t(answer.resourceId === null ? "resource.answer.done" : "resource.answer.done.there", { name: asker })),
        actions(
          run(t("undo"), "resource withdraw", withdraw, { place: "here" }),
          run(t("title.resource.questions"), "resource questions", {}),
        ),
      ],
    };
  },
});
