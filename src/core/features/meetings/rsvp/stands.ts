import type { Answer, Answered } from "../participants/answers.ts";
import { isInterest } from "./interest.ts";

/** Whether that was answered already, and is not to be done anything about. */
export function stands(before: Answered | undefined, answer: Answer, note: string | null): boolean {
  // What stood for an interest is their own answer from now on.
  if (before?.answer !== answer || before.note !== note || isInterest(before)) return false;
  return answer !== "yes" || before.seat === null || before.seat === "held" || before.seat === "waiting";
}
