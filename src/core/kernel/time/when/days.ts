import type { Temporal } from "temporal-polyfill";
import type { PhrasePart } from "./phrase-part.ts";

/** A day of the calendar. */
export type Day = Temporal.PlainDate;

/** The days a phrase may mean, nearest first. `doubtful`: even a single one is only a guess; `why`: because what it names does not exist. */
export type MeantDays = {
  readonly days: readonly Day[];
  readonly doubtful: boolean;
  readonly why?: "missing" | "short";
};

type Kind = PhrasePart["kind"];

/** A date without a year that has passed so recently, in days, is more likely a slip than an appointment in eleven months. */
export const RECENT_DAYS = 31;

/** The pieces of a phrase that are of a kind. */
export type Of<K extends Kind> = Extract<PhrasePart, { kind: K }>;

/** Days that are no guess. */
export function sure(...days: readonly Day[]): MeantDays {
  return { days, doubtful: false };
}

/** How many days it is from one day to another; negative for an earlier one. */
export function daysBetween(from: Day, to: Day): number {
  return from.until(to, { largestUnit: "days" }).days;
}
