import type { Translate } from "../../../kernel/language/translate.ts";
import { actions, ask, item, items, link, muted, run, strong, text } from "../../../kernel/views/build.ts";
import { aboutEntry } from "../../../kernel/views/entry-button.ts";
import type { View } from "../../../kernel/views/model.ts";
import { pageOf } from "../../../kernel/views/page.ts";
import type { AskedQuestion, GivenAnswer } from "./question.ts";
import { answerLine, knowButton } from "./question-view.ts";

/** An answer as whoever asked is told of it, to say whether that is it. */
export function answeredView({ id, words }: AskedQuestion, answer: GivenAnswer, t: Translate): View {
  const { number, by, title, url, note } = answer;
  const which = { question: id, answer: number };
  return {
    title: by === null ? t("resource.answered.somebody") : t("resource.answered", { name: by.name }),
    blocks: [
      muted(words),
      text(link(title, url)),
      ...(note === null ? [] : [text(note)]),
      actions(
        run(t("resource.answer.yes"), "resource accept", which, { weight: "primary", place: "here" }),
        run(t("resource.answer.no"), "resource decline", which, { place: "here" }),
      ),
    ],
  };
}

/** A question with what was answered: whoever asked it says which is it, and takes it back; moderators answer it, and take it or an answer back. */
export function askedView(
  question: AskedQuestion,
  { t, isOwn, page }: { readonly t: Translate; readonly isOwn: boolean; readonly page: number },
): View {
  const { id, words, asker, answers } = question;
  const which = pageOf(answers, page, "resource asked", { question: id }, t, { size: lengthOf });
  // Of more than two of one name there is a menu, and a menu answers below.
  const place = which.shown.length > 2 ? {} : HERE;
  const theirs = asker === null ? t("resource.question.asked") : t("resource.question.asks", { name: asker.name });
  return {
    title: isOwn ? t("resource.asked.title") : theirs,
    blocks: [
      text(strong(words)),
      ...(answers.length === 0
        ? [muted(t("resource.questions.answers", { count: 0 }))]
        : [items(...which.shown.map((one) => item(answerLine(one, t), (isOwn ? yes : away)(id, one, t, place))))]),
      ...which.where,
      actions(
        ...which.turns,
        ...(isOwn ? [] : [knowButton(question, t)]),
        run(t("resource.question.withdraw"), "resource withdraw", { question: id }, { place: "here" }),
      ),
    ],
  };
}

/** What becomes of what was answered: it was in the library already, is since, or waits for moderators. */
export type AnswerBecame = "there" | "published" | "waits";

/** That an answer is the one, as whoever gave it is told. */
export function acceptedView(
  { asker }: AskedQuestion,
  { title, resourceId }: GivenAnswer,
  became: AnswerBecame,
  t: Translate,
): View {
  return {
    title: asker === null ? t("resource.accepted.somebody") : t("resource.accepted", { name: asker.name }),
    tone: "good",
    blocks: [
      text(strong(title)),
      muted(t(`resource.accepted.${became}`)),
      ...(resourceId === null ? [] : [actions(run(t("show"), "resource show", { resource: resourceId }))]),
    ],
  };
}

/** That a question is answered, as who waits for it, too, is told; with its resource, where they find that in the library. */
export function knownView(
  { words }: AskedQuestion,
  answer: GivenAnswer,
  seen: ReadonlySet<string>,
  t: Translate,
): View {
  const { title, resourceId } = answer;
  return {
    title: t("resource.known"),
    tone: "good",
    blocks: [
      muted(words),
      text(...answerLine(answer, t)),
      ...(resourceId !== null && seen.has(resourceId)
        ? [actions(aboutEntry(run(t("show"), "resource show", { resource: resourceId }), title, t))]
        : []),
    ],
  };
}

/** That a question's time is over, as whoever asked is told: with what they did not say yet whether it is it. */
export function overView({ id, words, kind, answers }: AskedQuestion, channel: string, t: Translate): View {
  const waiting = answers.filter(({ state }) => state === "open");
  return {
    title: t("resource.question.over", { channel }),
    blocks: [
      muted(words),
      ...(waiting.length === 0
        ? []
        : [
            items(
              ...waiting
                .slice(0, MOST)
                .map((answer) => item(answerLine(answer, t), yes(id, answer, t, waiting.length > 2 ? {} : HERE))),
            ),
          ]),
      actions(
        ...(waiting.length > MOST ? [run(t("page.more"), "resource asked", { question: id })] : []),
        ask(t("resource.question.elsewhere"), "resource ask", { words, ...(kind === null ? {} : { kind }) }),
        ask(t("resource.find.form"), "resource find", { words }),
      ),
    ],
  };
}

// Messages are read on a phone.
const MOST = 5;

const lengthOf = ({ title, url, note }: GivenAnswer): number => title.length + url.length + (note ?? "").length;

const HERE = { place: "here" } as const;
type Place = Partial<typeof HERE>;

const yes = (question: string, { number, title }: GivenAnswer, t: Translate, place: Place) =>
  aboutEntry(run(t("resource.answer.yes"), "resource accept", { question, answer: number }, place), title, t);

const away = (question: string, { number, title }: GivenAnswer, t: Translate, place: Place) =>
  aboutEntry(run(t("resource.question.withdraw"), "resource withdraw", { question, answer: number }, place), title, t);
