import { type Answered, hasPlace } from "./answers.ts";

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
