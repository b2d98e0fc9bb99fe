import { z } from "zod";
import type { ChangeKind } from "../life/history.ts";
import { dayIn } from "../../../kernel/time/day-in.ts";
import { dayAfter, daysSince } from "./days.ts";
import { DAY_MS } from "../../../kernel/time/units.ts";

/** One reason to write to somebody: a conclusion, the day by which it was to be done, and which step before (-7) or after (3) that day it is. */
const itemSchema = z.object({
  conclusion: z.string(),
  due: z.string(),
  step: z.number(),
  /** The number of the last change that its history had. */
  seen: z.number(),
});
export type Nudge = z.output<typeof itemSchema>;

/** What stands with a nudge in the ledger. */
export const nudgeSchema = z.object({ items: z.array(itemSchema) });

/** A change of a conclusion's history, as far as nudges go by it. */
export interface NudgedChange {
  readonly number: number;
  readonly what: string;
  readonly at: Date;
}

/** What answers a nudge. */
const ANSWERS: readonly ChangeKind[] = ["status", "progress", "time", "help", "returned"];
/** By what something falls to somebody for a day. */
const BEGINS: readonly ChangeKind[] = ["recorded", "owners", "due"];

// Our choice: what was missed for a week is not made up for.
const LATE_DAYS = 7;

const among = (kinds: readonly ChangeKind[], what: string): boolean => kinds.some((one) => one === what);

/** Whether anybody answered since the history had that many changes. */
export const isAnswered = (changes: readonly NudgedChange[], seen: number): boolean =>
  changes.some(({ number, what }) => number > seen && among(ANSWERS, what));

/** What is judged: a conclusion with its day and history. */
export interface Judged {
  readonly id: string;
  readonly due: string;
  readonly changes: readonly NudgedChange[];
}

interface At {
  readonly now: Date;
  /** The day on which it would be said, where its reader is. */
  readonly day: string;
  readonly zone: string;
  /** On which days before (-7) and after (3) the day one is written to. */
  readonly steps: readonly number[];
}

/** Since when it falls to whom it does for that day; what a clock that was wrong noted in the future does not count. */
export function begunOn(
  { changes }: Pick<Judged, "changes">,
  { now, zone }: Pick<At, "now" | "zone">,
): string | undefined {
  const soon = now.getTime() + DAY_MS;
  const begun = changes.filter(({ what, at }) => among(BEGINS, what) && at.getTime() <= soon).at(-1);
  return begun && dayIn(begun.at, zone);
}

/**
 * What somebody is to be reminded of on a day: the last step that is reached, unless they were asked at that step, or anybody
 * answered on that side of the day. `asked` is what was asked of this conclusion, of whomever; `own` of that by person.
 */
export function nudgeOn(judged: Judged, at: At, asked: readonly Nudge[], own: readonly Nudge[]): Nudge | undefined {
  const { id, due, changes } = judged;
  const step = at.steps
    .filter((one) => dayAfter(due, one) <= at.day)
    .toSorted((a, b) => a - b)
    .at(-1);
  if (step === undefined || daysSince(dayAfter(due, step), at.day) > LATE_DAYS) return undefined;
  const begun = begunOn(judged, at);
  if (begun !== undefined && dayAfter(due, step) <= begun) return undefined;
  if (own.some((one) => one.due === due && one.step >= step)) return undefined;
  if (sameSide(asked, judged, step).some(({ seen }) => isAnswered(changes, seen))) return undefined;
  return { conclusion: id, due, step, seen: lastNumber(changes) };
}

/** Those asked for that day, on the same side of it, since it fell to whom it does. */
function sameSide(asked: readonly Nudge[], { due, changes }: Judged, step: number): Nudge[] {
  const begun = lastNumber(changes.filter(({ what }) => among(BEGINS, what)));
  return asked.filter((one) => one.due === due && one.seen >= begun && one.step < 0 === step < 0);
}

const lastNumber = (changes: readonly NudgedChange[]): number => Math.max(0, ...changes.map(({ number }) => number));

// Our choice: the last question is to be answered within a working week.
const SILENCE_DAYS = 4;
const ESCALATE_WITHIN = 21;

/** Whether nobody answered from the day on, so that whoever runs the meeting is to know; what was silent for weeks is told no more. */
export function isSilent(judged: Judged, at: At, asked: readonly Nudge[]): boolean {
  const { due, changes } = judged;
  const last = Math.max(0, ...at.steps);
  const late = daysSince(dayAfter(due, last + SILENCE_DAYS), at.day);
  if (late < 0 || late > ESCALATE_WITHIN) return false;
  const begun = begunOn(judged, at);
  if (begun !== undefined && daysSince(begun, at.day) < SILENCE_DAYS) return false;
  const after = sameSide(asked, judged, 0);
  if (after.length > 0) return !isAnswered(changes, Math.min(...after.map(({ seen }) => seen)));
  const before = changes.filter((one) => dayIn(one.at, at.zone) < due);
  return !isAnswered(changes, lastNumber(before));
}
