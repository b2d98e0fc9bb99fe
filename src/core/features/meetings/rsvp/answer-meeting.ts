import { dropPlanned, type DeliveryPlanning } from "../../../services/delivery/planning/plan.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import { formatter } from "../../../kernel/language/format.ts";
import type { Language } from "../../../kernel/language/language.ts";
import type { Answer, Answered, PlaceStatus } from "../participants/answers.ts";
import { answerKey, answersTo, deadlineOf, hasPlace } from "../participants/answers.ts";
import type { Meeting } from "../meeting.ts";
import { currentOccurrence, type Occurrence } from "../occurrence.ts";
import { planLapse } from "../places/offer.ts";
import { settlePlaces } from "../places/places.ts";
import { planPlacesTold } from "../places/places-told.ts";
import { type Noting, sealNote, withNote } from "../participants/answer-note.ts";
import { endOfLine, freePlaces, inLine } from "../participants/waiting-list.ts";
import { isInterest } from "./interest.ts";
import { answerMark, ownAnswer } from "./own-answer.ts";
import { stands } from "./stands.ts";
import { commandLine } from "../../../kernel/values/command-line.ts";

/** Where answers are given. */
export type AnswerPlanning = DeliveryPlanning & Noting;

/** What somebody wants to have answered. A note that is undefined stays with the same answer, not with another; null clears it. */
export interface AnswerWish {
  readonly person: string;
  readonly answer: Answer | "withdraw";
  readonly note?: string | null | undefined;
  /** The mark of the answer that this takes back: refused where they have answered again since. */
  readonly undoes?: number | undefined;
  /** In which the refusals' times are written. */
  readonly language: Language;
}

/** What an answer led to. */
export interface Answering {
  /** What the person had answered about just that before; undefined for nothing. */
  readonly before: Answered | undefined;
  /** What holds for them now; undefined for nothing. */
  readonly after: Answered | undefined;
  /** Their place in line, from 1, where they wait. */
  readonly line?: number;
  /** Whether anything became different. */
  readonly changed: boolean;
}

/**
 * Answers an invitation for one time of a meeting, which is held, or for all times (`occurrence` undefined). Where places
 * are limited a yes takes a free place, accepts an offered one, or joins the waiting list; a place that is given up is
 * offered to the first in line. Refuses what is over, cancelled or past the deadline, and answers for a whole series whose
 * places are given for each time.
 */
export async function answerMeeting(
  planning: AnswerPlanning,
  meeting: Meeting,
  occurrence: Occurrence | undefined,
  wish: AnswerWish,
): Promise<Answering> {
  check(meeting, occurrence, planning.now, wish.language);
  const key = occurrence === undefined ? "" : answerKey(meeting, occurrence.key);
  const limited = meeting.capacity !== null && occurrence !== undefined;
  // Offers whose time is over are passed on before this one is looked at.
  if (limited) await settlePlaces(planning, meeting, occurrence);
  const before = await withNote(planning, await ownAnswer(planning, meeting, key, wish.person));
  checkUndo(wish, answerMark(before, key), (occurrence ?? meeting).title);
  const effective = occurrence
    ? (await answersTo(planning.db, planning.community.id, meeting.id, occurrence.key)).get(wish.person)
    : before;
  const answer =
    wish.answer === "withdraw" ? await withdraw(planning, meeting, occurrence, before, effective) : wish.answer;
  const note = noteOf(wish, before, answer);
  const same = answer !== undefined && stands(before, answer, note);
  if (answer !== undefined && !same) {
    const seat = await seatFor(planning, meeting, occurrence, effective, answer);
    await write(planning, meeting, key, wish.person, { answer, note, ...seat });
  }
  if (limited && effective?.seat === "offered" && answer !== effective.answer)
    await dropOffers(planning, meeting, occurrence, wish.person);
  if (limited && !same) {
    if (effective?.seat === "offered") await planPlacesTold(planning, meeting, occurrence);
    await settlePlaces(planning, meeting, occurrence);
  }
  return { ...(await outcome(planning, meeting, occurrence, wish.person)), before, changed: !same };
}

function check(meeting: Meeting, occurrence: Occurrence | undefined, now: Date, language: Language): void {
  const { title } = occurrence ?? meeting;
  if (meeting.cancelledAt) refuse("rsvp.cancelled", { title });
  if (occurrence === undefined) {
    if (meeting.capacity !== null) refuse("rsvp.all.limited", { command: commandLine("meeting rsvp"), title });
    if (!currentOccurrence(meeting, now)) refuse("meeting.over", { title });
    return;
  }
  if (occurrence.end <= now) refuse("meeting.over", { title });
  const deadline = deadlineOf(meeting, occurrence);
  if (deadline <= now)
    refuse("rsvp.deadline", { title, when: formatter(language, meeting.zone).inZone(deadline, meeting.zone) });
}

/** An Undo takes back the answer under which it stands, none that was given since. */
function checkUndo({ undoes }: AnswerWish, mark: ReturnType<typeof answerMark>, title: string): void {
  if (undoes !== undefined && undoes !== mark) refuse("rsvp.undo.old", { title });
}

// What was said with a maybe need not be true of a no.
function noteOf({ note }: AnswerWish, before: Answered | undefined, answer: Answer | undefined): string | null {
  if (note !== undefined) return note;
  return before?.answer === answer ? (before?.note ?? null) : null;
}

/** What a withdrawal leads to: the row is gone, unless the answer for the series would bring a place back that has to be taken anew. */
async function withdraw(
  planning: DeliveryPlanning,
  meeting: Meeting,
  occurrence: Occurrence | undefined,
  before: Answered | undefined,
  effective: Answered | undefined,
): Promise<Answer | undefined> {
  const { db, community } = planning;
  const title = (occurrence ?? meeting).title;
  if (!before)
    return effective
      ? refuse("rsvp.withdraw.series", { command: commandLine("meeting rsvp", "answer:withdraw all:yes"), title })
      : refuse("rsvp.withdraw.none", { title });
  if (isInterest(before)) return refuse("rsvp.withdraw.interest", { title });
  const { occurrence: key, personId } = before;
  const forSeries = key === "" ? undefined : await ownAnswer(planning, meeting, "", personId);
  if (forSeries?.answer === "yes" && meeting.capacity !== null) return "yes";
  await db.rsvp.delete({
    where: {
      communityId_meetingId_occurrence_personId: {
        communityId: community.id,
        meetingId: meeting.id,
        occurrence: key,
        personId,
      },
    },
  });
  return undefined;
}

interface Written {
  readonly answer: Answer;
  readonly note: string | null;
  readonly seat: PlaceStatus | null;
  readonly queuedAt: Date | null;
}

/** What a yes gets where places are limited: what it had, the place that was offered, a free one, or the end of the line. */
async function seatFor(
  planning: DeliveryPlanning,
  meeting: Meeting,
  occurrence: Occurrence | undefined,
  effective: Answered | undefined,
  answer: Answer,
): Promise<Pick<Written, "seat" | "queuedAt">> {
  const none = { seat: null, queuedAt: null };
  if (answer !== "yes" || meeting.capacity === null || !occurrence) return none;
  if (effective && (hasPlace(effective) || effective.seat === "offered")) return { seat: "held", queuedAt: null };
  if (effective?.seat === "waiting") return { seat: "waiting", queuedAt: effective.queuedAt };
  const answers = [...(await answersTo(planning.db, planning.community.id, meeting.id, occurrence.key)).values()];
  if (freePlaces(answers, meeting.capacity) > 0) return { seat: "held", queuedAt: null };
  await planLapse(planning, meeting, occurrence.key, deadlineOf(meeting, occurrence));
  return { seat: "waiting", queuedAt: endOfLine(answers, planning.now) };
}

async function write(
  { db, community, now, seal }: AnswerPlanning,
  meeting: Meeting,
  occurrence: string,
  personId: string,
  written: Written,
): Promise<void> {
  const key = { communityId: community.id, meetingId: meeting.id, occurrence, personId };
  const note = await sealNote({ community, seal }, written.note);
  const data = { ...written, note, via: null, answeredAt: now, offeredUntil: null };
  await db.rsvp.upsert({
    where: { communityId_meetingId_occurrence_personId: key },
    create: { ...key, ...data },
    update: data,
  });
}

/** An offer that was not said yet is not said any more: if there is another, it is said itself. */
function dropOffers(planning: DeliveryPlanning, { id }: Meeting, { key }: Occurrence, person: string): Promise<void> {
  return dropPlanned(planning, "offer", id, "nothing", { occurrence: `${key} `, person });
}

async function outcome(
  planning: AnswerPlanning,
  meeting: Meeting,
  occurrence: Occurrence | undefined,
  person: string,
): Promise<Pick<Answering, "after" | "line">> {
  if (!occurrence) return { after: await withNote(planning, await ownAnswer(planning, meeting, "", person)) };
  const answers = await answersTo(planning.db, planning.community.id, meeting.id, occurrence.key);
  const at = inLine(answers.values()).findIndex((a) => a.personId === person);
  return { after: await withNote(planning, answers.get(person)), ...(at < 0 ? {} : { line: at + 1 }) };
}
