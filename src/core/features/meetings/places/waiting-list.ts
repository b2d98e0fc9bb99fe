import { type Answered, hasPlace } from "../rsvp/answers.ts";

/** How long an offered place is kept for somebody, at most, in milliseconds; our choice: a working day and a night. */
export const OFFERED_MS = 12 * 3_600_000;

/** At least so long, where that is before the deadline, in milliseconds. Our choice: time to see a message and press a button. */
export const LEAST_OFFERED_MS = 30 * 60_000;

/** A part of the time that is left until the deadline: where a meeting is near, several in line still get their turn. */
const PART = 4;

/** Until when a place that is offered from `from` on is kept: a quarter of the time until the deadline, within the bounds above; never after the deadline. */
export function offeredUntil(from: Date, deadline: Date): Date {
  const left = deadline.getTime() - from.getTime();
  const length = Math.min(OFFERED_MS, Math.max(LEAST_OFFERED_MS, left / PART));
  return new Date(Math.min(deadline.getTime(), from.getTime() + length));
}

/** Those who wait for a place, the first in line first. */
export function inLine<A extends Answered>(answers: Iterable<A>): A[] {
  return [...answers]
    .filter((a) => a.answer === "yes" && a.seat === "waiting")
    .sort((a, b) => (a.queuedAt?.getTime() ?? 0) - (b.queuedAt?.getTime() ?? 0) || (a.personId < b.personId ? -1 : 1));
}

/** How many have a place. */
export function takenPlaces(answers: Iterable<Answered>): number {
  return [...answers].filter(hasPlace).length;
}

/** Places that nobody has and that are kept for nobody; negative where the limit was lowered below what is taken. */
export function freePlaces(answers: Iterable<Answered>, capacity: number): number {
  const all = [...answers];
  return capacity - takenPlaces(all) - all.filter((a) => a.answer === "yes" && a.seat === "offered").length;
}

/** Since when somebody who joins the line now waits: after everybody who is in it, also where the clock was set back. */
export function endOfLine(answers: Iterable<Answered>, now: Date): Date {
  const last = inLine(answers).at(-1)?.queuedAt;
  return last && last >= now ? new Date(last.getTime() + 1) : now;
}
