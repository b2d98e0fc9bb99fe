import { type Format, formatter } from "../../../kernel/language/format.ts";
import type { Language } from "../../../kernel/language/language.ts";
import { type Translate, translator } from "../../../kernel/language/translate.ts";
import { actions, fields, muted, open, run, text } from "../../../kernel/views/build.ts";
import { momentRows } from "../../../kernel/views/moment-rows.ts";
import type { Action, Block, View } from "../../../kernel/views/model.ts";
import type { Stage } from "../cards/card-facts.ts";
import { type Answered, ANSWERS } from "../participants/answers.ts";
import type { Meeting } from "../meeting.ts";
import type { Occurrence } from "../occurrence.ts";
import { whichTime } from "../rsvp/rsvp-words.ts";
import { changedRows } from "./changed-rows.ts";
import type { KnownAttendance } from "../facts/known.ts";

/** What a change is worded of. */
export interface ChangeFacts {
  readonly meeting: Meeting;
  /** The occurrence's key; "" for the series. */
  readonly key: string;
  readonly was: KnownAttendance;
  readonly is: KnownAttendance;
  readonly language: Language;
  readonly zone: string;
  /** What the person it is for has answered; absent for a channel and for who has not. */
  readonly answered?: Answered | undefined;
  /** For a channel: the time that it is about, and where that stands. */
  readonly there?: There;
}

/** A time as a channel is told of it. */
export interface There {
  /** Undefined where its meeting has it no more, or is cancelled. */
  readonly occurrence: Occurrence | undefined;
  readonly stage: Stage;
}

interface Words {
  readonly t: Translate;
  readonly format: Format;
}

/** What changed about a meeting, and no more: cancelled, on again, moved, another place, link or title, or what was taken back. */
export function changeView(facts: ChangeFacts): View {
  const { was, is, language, zone } = facts;
  const words = { t: translator(language), format: formatter(language, zone) };
  if (is.start === null) return cancelledView(words, facts);
  return sameKnown(was, is) ? takenBackView(words, facts, is.start) : changedView(words, facts);
}

function cancelledView({ t, format }: Words, facts: ChangeFacts): View {
  const { meeting, key, was } = facts;
  return {
    title: t("change.cancelled", { title: was.title }),
    tone: "danger",
    blocks: [
      ...(key === "" && meeting.rule !== null ? [text(t("change.cancelled.series"))] : []),
      ...(was.start === null
        ? []
        : [fields(...momentRows({ t, format }, t("meeting.was"), new Date(was.start), meeting.zone))]),
      ...row(showing(facts, t)),
    ],
  };
}

function takenBackView({ t, format }: Words, facts: ChangeFacts, start: string): View {
  return {
    title: t("meeting.unchanged", { title: facts.is.title }),
    blocks: [
      fields(...momentRows({ t, format }, t("meeting.when"), new Date(start), facts.meeting.zone)),
      ...row(showing(facts, t)),
    ],
  };
}

function changedView(words: Words, facts: ChangeFacts): View {
  const { t } = words;
  const { meeting, was, is, answered, there } = facts;
  const what = was.start === null ? "change.restored" : moved(facts) ? "change.moved" : "change.changed";
  return {
    title: t(what, { title: is.title }),
    tone: "warning",
    blocks: [
      fields(...changedRows(words, facts)),
      ...(answered ? [answerWords(facts, answered, t)] : []),
      ...(there && asks(facts) && meeting.namesSince !== null ? [muted(t("meeting.names.shown"))] : []),
      ...row(answering(facts, t)),
      ...row([...joining(facts, t), ...showing(facts, t)]),
    ],
  };
}

const row = (buttons: readonly Action[]): Block[] => (buttons.length > 0 ? [actions(...buttons)] : []);

/** Whether people know by one what they know by the other. */
export const sameKnown = (one: KnownAttendance, other: KnownAttendance): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

const moved = ({ was, is }: Pick<ChangeFacts, "was" | "is">): boolean => was.start !== null && was.start !== is.start;

const isOver = ({ there }: ChangeFacts): boolean => there?.stage === "over";

/** Whether who reads it is to say whether they come: in a channel after what matters for that, alone where their answer was for another time. */
function asks({ there, answered, was, is }: ChangeFacts): boolean {
  if (!there) return answered !== undefined && moved({ was, is });
  const matters = was.start !== is.start || was.minutes !== is.minutes || was.place !== is.place;
  return matters && there.occurrence !== undefined && there.stage === "open";
}

function answering(facts: ChangeFacts, t: Translate): Action[] {
  const { meeting, key, there } = facts;
  if (!asks(facts)) return [];
  const which = there?.occurrence
    ? whichTime(meeting, there.occurrence)
    : { meeting: meeting.id, ...(key === "" ? {} : { time: key }) };
  const place = there ? {} : { place: "here" as const };
  return ANSWERS.map((answer) => run(t(`rsvp.${answer}`), "meeting rsvp", { ...which, answer }, place));
}

/** A channel has its card to join by. */
const joining = ({ is, there }: ChangeFacts, t: Translate): Action[] =>
  is.link === null || there ? [] : [open(t("reminder.join"), is.link)];

const showing = (facts: ChangeFacts, t: Translate): Action[] =>
  isOver(facts) ? [] : [run(t("show"), "meeting show", { meeting: facts.meeting.id })];

const answerWords = (facts: ChangeFacts, { answer }: Answered, t: Translate): Block =>
  text(t(moved(facts) ? "change.answer" : "reminder.answered", { answer: t(`rsvp.${answer}`) }));
