import type { Context } from "../../../kernel/commands/command.ts";
import { run, time } from "../../../kernel/views/build.ts";
import type { Action, Input, Rich } from "../../../kernel/views/model.ts";
import { ANSWERS, type Answer, type Answered, deadlineOf, hasPlace } from "../participants/answers.ts";
import { isInterest } from "./interest.ts";
import type { Meeting } from "../meeting.ts";
import type { Occurrence } from "../occurrence.ts";

type Words = Pick<Context, "t">;

/** How somebody's own answer stands, to be read by them; `line` is their place in line, where that is known. */
export function standingWords({ t }: Words, answered: Answered | undefined, line?: number): Rich {
  if (!answered) return [t("rsvp.you.none")];
  const { answer, seat, offeredUntil } = answered;
  if (isInterest(answered)) return [t("rsvp.you.interested")];
  if (answer !== "yes" || hasPlace(answered)) return [t(`rsvp.${answer}`)];
  if (seat === "waiting") return [line === undefined ? t("rsvp.you.waiting") : t("rsvp.you.line", { line })];
  return seat === "offered" && offeredUntil ? [t("rsvp.you.offered"), " ", time(offeredUntil)] : [t("rsvp.you.lapsed")];
}

/** The options that name a time of a meeting: the meeting alone where it has one time only. */
export function whichTime(meeting: Pick<Meeting, "id" | "rule">, { key }: Pick<Occurrence, "key">): Input {
  return { meeting: meeting.id, ...(meeting.rule === null ? {} : { time: key }) };
}

/** Buttons by which the reader answers, or answers otherwise; none where answers are taken no longer. Whoever is offered a place accepts it or not. */
export function answerButtons(
  { t, now }: Words & Pick<Context, "now">,
  meeting: Meeting,
  occurrence: Occurrence,
  answered: Answered | undefined,
): Action[] {
  if (meeting.cancelledAt || now >= deadlineOf(meeting, occurrence)) return [];
  const which = whichTime(meeting, occurrence);
  const offered = answered?.seat === "offered";
  const label = (a: Answer) =>
    offered && a !== "maybe" ? t(a === "yes" ? "rsvp.offer.accept" : "rsvp.offer.decline") : t(`rsvp.${a}`);
  const settled = (a: Answer) =>
    a === answered?.answer && !isInterest(answered) && !offered && answered.seat !== "lapsed";
  return ANSWERS.filter((a) => !settled(a) && !(offered && a === "maybe")).map((a) =>
    run(label(a), "meeting rsvp", { ...which, answer: a }),
  );
}
