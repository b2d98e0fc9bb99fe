import type { Context } from "../../../kernel/commands/command.ts";
import { actions, fields, list, muted, open, run, text, time } from "../../../kernel/views/build.ts";
import type { Action, Block, Input, View } from "../../../kernel/views/model.ts";
import type { Answering } from "./answer-meeting.ts";
import { type Answered, hasPlace, timeOfAnswer } from "../participants/answers.ts";
import type { Meeting } from "../meeting.ts";
import type { Occurrence } from "../occurrence.ts";
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

/** Tells who answered how that stands, with the ways to take it back and to answer for all times. */
export function rsvpView(context: Context, facts: RsvpFacts): View {
  const { t, format } = context;
  const { meeting, occurrence, shown, after, except } = facts;
  const title = shown.title;
  const note = after?.note ?? undefined;
  return {
    title: headline(context, facts, title),
    tone: facts.line === undefined ? "good" : "plain",
    blocks: [
      fields(
        [t("meeting.when"), format.inZone(shown.start, meeting.zone)],
        [t("meeting.yourTime"), [time(shown.start)]],
        [t("rsvp.all.applies"), occurrence || meeting.rule === null ? undefined : t("rsvp.all.times")],
        [t("meeting.place"), shown.place ?? undefined],
        [t("rsvp.note.label"), note],
      ),
      ...says(context, facts),
      ...(except.length > 0
        ? [text(t("rsvp.except")), list(except.flatMap((a) => exception(context, meeting, a)))]
        : []),
      ...(note === undefined ? [] : [muted(t("rsvp.note.who"))]),
      ...(meeting.namesSince === null ? [] : [muted(t("meeting.names.shown"))]),
      actions(...buttons(context, facts)),
    ],
  };
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

function buttons({ t }: Context, { meeting, occurrence, shown, before, after, changed }: RsvpFacts): Action[] {
  const which: Input = occurrence ? whichTime(meeting, occurrence) : { meeting: meeting.id, all: true };
  const was: Input = before ? { answer: before.answer, note: before.note ?? "default" } : { answer: "withdraw" };
  const all =
    occurrence !== undefined &&
    meeting.rule !== null &&
    meeting.capacity === null &&
    after !== undefined &&
    after.occurrence !== "";
  // An offer that was accepted, or let pass, is not made again by taking the yes back.
  const reseated = before?.answer === "yes" && after?.answer === "yes" && before.seat !== after.seat;
  return [
    ...(after && hasPlace(after) && shown.link !== null ? [open(t("reminder.join"), shown.link)] : []),
    ...(reseated ? [run(t("rsvp.given.decline"), "meeting rsvp", { ...which, answer: "no" }, { place: "here" })] : []),
    ...(changed && !reseated ? [run(t("undo"), "meeting rsvp", { ...which, ...was }, { place: "here" })] : []),
    ...(all
      ? [
          run(
            t("rsvp.all.do"),
            "meeting rsvp",
            { meeting: meeting.id, answer: after.answer, all: true },
            { place: "here" },
          ),
        ]
      : []),
    run(t("show"), "meeting show", { meeting: meeting.id }),
  ];
}
