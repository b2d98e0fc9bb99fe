import type { Translate } from "../../../kernel/language/translate.ts";
import { truncate } from "../../../kernel/text/truncate.ts";
import { actions, ask, link, list, muted, run, strong, text, time } from "../../../kernel/views/build.ts";
import { aboutEntry } from "../../../kernel/views/entry-button.ts";
import type { Part, Press, Rich, View } from "../../../kernel/views/model.ts";
import { type AskedQuestion, type GivenAnswer, stateOf } from "./question.ts";

/** In whose words a question is shown, and when. */
export interface QuestionWords {
  readonly t: Translate;
  readonly now: Date;
  /** How many others want to be told of the answer, too. */
  readonly waiting: number;
}

/** Who asks, and what: what stands in a channel, and what somebody is shown before it does. */
export function questionHead(
  { asker, words }: Pick<AskedQuestion, "asker" | "words">,
  t: Translate,
): { readonly title: string; readonly blocks: readonly [Part] } {
  const title = asker === null ? t("resource.question.asked") : t("resource.question.asks", { name: asker.name });
  return { title, blocks: [text(strong(words))] };
}

/** A question as its channel sees it, with what was answered. `seen`: resources that everybody who reads there finds in the library. */
export function questionView(
  question: AskedQuestion,
  { t, now, waiting }: QuestionWords,
  seen: ReadonlySet<string>,
): View {
  const state = stateOf(question, now);
  if (state === "withdrawn" || state === "unsaid") return { blocks: [muted(t("resource.question.withdrawn"))] };
  const { title, blocks } = questionHead(question, t);
  const solved = question.answers.find((one) => one.state === "accepted");
  const others = question.answers.filter((one) => one !== solved);
  const first = others.toSorted((a, b) => Number(a.state === "refused") - Number(b.state === "refused")).slice(0, MOST);
  const presses = buttons(question, state, { t, solved, seen });
  return {
    title,
    blocks: [
      ...blocks,
      ...(solved ? [text(t("resource.question.solved"), " ", ...answerLine(inShort(solved), t))] : []),
      ...(others.length > 0 ? [list(first.map((one) => answerLine(inShort(one), t)))] : []),
      ...(others.length > MOST ? [muted(t("resource.citations.more", { left: others.length - MOST }))] : []),
      ...(state === "open" ? [muted(t("resource.question.until"), " ", time(question.expiresAt, "date"))] : []),
      ...(state === "open" && waiting > 0 ? [muted(t("resource.question.waiting", { waiting }))] : []),
      ...(state === "ended" ? [muted(t("resource.question.nobody"))] : []),
      ...(presses.length > 0 ? [actions(...presses)] : []),
    ],
  };
}

// What is changed is one message: whatever is answered, its button must have room on every platform.
const MOST = 3;
const NOTE = 120;

const inShort = (answer: GivenAnswer): GivenAnswer => ({
  ...answer,
  note: answer.note === null ? null : truncate(answer.note, NOTE, { at: "word" }),
});

/** What somebody answers, by whom, and what they say to it. */
export function answerLine({ title, url, by, note, state }: GivenAnswer, t: Translate): Rich {
  return [
    link(title, url),
    ...(by === null ? [] : [` · ${by.name}`]),
    ...(note === null ? [] : [` – ${note}`]),
    ...(state === "refused" ? [` · ${t("resource.answer.refused")}`] : []),
  ];
}

/** Opens the form in which somebody says what they know. */
export const knowButton = ({ id, words, kind }: Pick<AskedQuestion, "id" | "words" | "kind">, t: Translate): Press =>
  aboutEntry(
    ask(
      t("resource.question.know"),
      "resource answer",
      { question: id, ...(kind === null ? {} : { kind }) },
      { weight: "primary" },
    ),
    words,
    t,
  );

/** Has whoever presses it told when a question is answered. */
const tooButton = ({ id, words }: Pick<AskedQuestion, "id" | "words">, t: Translate): Press =>
  aboutEntry(run(t("resource.question.too"), "resource wait", { question: id }), words, t);

function buttons(
  { id, words, kind }: AskedQuestion,
  state: string,
  { t, solved, seen }: { t: Translate; solved: GivenAnswer | undefined; seen: ReadonlySet<string> },
): Press[] {
  const found = solved?.resourceId ?? undefined;
  if (state === "open") return [knowButton({ id, words, kind }, t), tooButton({ id, words }, t)];
  return solved && found !== undefined && seen.has(found)
    ? [aboutEntry(run(t("show"), "resource show", { resource: found }), solved.title, t)]
    : [];
}
