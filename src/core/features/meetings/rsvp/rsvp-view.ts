import type { Context } from "../../../kernel/commands/command.ts";
import { actions, fields, item, items, list, muted, run, text, time } from "../../../kernel/views/build.ts";
import { aboutEntry } from "../../../kernel/views/entry-button.ts";
import { momentLine } from "../../../kernel/views/moment-rows.ts";
import type { Block, Input, Press, Rich, View } from "../../../kernel/views/model.ts";
import type { Answering } from "./answer-meeting.ts";
import { type Answered, answerKey, timeOfAnswer } from "../participants/answers.ts";
import type { Meeting } from "../meeting.ts";
import type { Occurrence } from "../occurrence.ts";
import { answerMark } from "./own-answer.ts";
import { standingWords, whichTime } from "./rsvp-words.ts";

/** What an answer was given about and led to. */
export interface RsvpFacts extends Answering {
  readonly meeting: Meeting;
  /** Undefined for the series. */
  readonly occurrence: Occurrence | undefined;
  /** The time that is shown: the one it is about, or the series' next. */
  readonly shown: Occurrence;
  /** The reader's answers about single times ahead, where they answered for the series. */
  readonly except: readonly Answered[];
}

/** Tells who answered how that stands, in one line with the way to take it back, and below it what else they must know. */
export function rsvpView(context: Context, facts: RsvpFacts): View {
  const { t } = context;
  const { meeting, after, except } = facts;
  const note = after?.note ?? undefined;
  const all = forAllTimes(context, facts);
  return {
    tone: facts.line === undefined ? "good" : "plain",
    blocks: [
      items(item(answerLine(context, facts), wayBack(context, facts))),
      ...says(context, facts),
      ...(except.length > 0
        ? [text(t("rsvp.except")), list(except.flatMap((a) => exception(context, meeting, a)))]
        : []),
      ...(note === undefined ? [] : [fields([t("rsvp.note.label"), note]), muted(t("rsvp.note.who"))]),
      ...(meeting.namesSince === null ? [] : [muted(t("meeting.names.shown"))]),
      ...(all ? [actions(all)] : []),
    ],
  };
}

/** What they said, and of when. */
function answerLine(context: Context, facts: RsvpFacts): Rich {
  const { t, format } = context;
  const { meeting, occurrence, shown } = facts;
  const all = occurrence || meeting.rule === null ? [] : [" · ", t("rsvp.all.times")];
  return [
    headline(context, facts, shown.title),
    ...all,
    " · ",
    ...momentLine(format, t("rsvp.yours"), shown.start, meeting.zone),
  ];
}

function headline({ t }: Context, { after, occurrence, before, changed }: RsvpFacts, title: string): string {
  const withdrawn = changed && before !== undefined && after?.occurrence !== before.occurrence;
  if (!after || (withdrawn && occurrence !== undefined)) return t("rsvp.done.withdrawn", { title });
  if (after.seat === "waiting") return t("rsvp.done.waiting", { title });
  return t(`rsvp.done.${after.answer}`, { title });
}

/** What follows from it: the place in line, or that the answer for the series holds again. */
function says({ t }: Context, { meeting, after, before, line }: RsvpFacts): Block[] {
  if (line !== undefined && meeting.capacity !== null)
    return [text(t("rsvp.line", { capacity: meeting.capacity, line }))];
  if (before && after && before.occurrence !== "" && after.occurrence === "")
    return [text(t("rsvp.done.series", { answer: t(`rsvp.${after.answer}`) }))];
  return [];
}

function exception(context: Context, meeting: Meeting, answered: Answered) {
  const occurrence = timeOfAnswer(meeting, answered.occurrence);
  return occurrence ? [[time(occurrence.start), " – ", ...standingWords(context, answered)]] : [];
}

const whichAnswered = ({ meeting, occurrence }: RsvpFacts): Input =>
  occurrence ? whichTime(meeting, occurrence) : { meeting: meeting.id, all: true };

/** The button that takes it back; undefined where nothing was changed. */
function wayBack({ t }: Context, facts: RsvpFacts): Press | undefined {
  const { before, after, changed, meeting, occurrence, shown } = facts;
  const press = (label: string, answer: Input) =>
    aboutEntry(run(label, "meeting rsvp", { ...whichAnswered(facts), ...answer }, { place: "here" }), shown.title, t);
  // An offer that was accepted, or let pass, is not made again by taking the yes back.
  if (before?.answer === "yes" && after?.answer === "yes" && before.seat !== after.seat)
    return press(t("rsvp.given.decline"), { answer: "no" });
  if (!changed) return undefined;
  const undoes = answerMark(after, occurrence === undefined ? "" : answerKey(meeting, occurrence.key));
  const was: Input = before ? { answer: before.answer, note: before.note ?? "default" } : { answer: "withdraw" };
  return press(t("undo"), { ...was, undoes });
}

/** The button that gives the same answer for the whole series, where that can be. */
function forAllTimes({ t }: Context, { meeting, occurrence, after }: RsvpFacts): Press | undefined {
  if (occurrence === undefined || meeting.rule === null || meeting.capacity !== null) return undefined;
  if (after === undefined || after.occurrence === "") return undefined;
  return run(
    t("rsvp.all.do"),
    "meeting rsvp",
    { meeting: meeting.id, answer: after.answer, all: true },
    { place: "here" },
  );
}
