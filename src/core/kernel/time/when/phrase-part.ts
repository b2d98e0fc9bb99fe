import type { Amount } from "./amount.ts";
import type { ShortName } from "../zone-abbreviations.ts";
import type { DayPart } from "./vocabulary.ts";

/** A day of some year, which its month may be too short for; without `year` the nearest one ahead is meant. */
export type CalendarDate = { readonly day: number; readonly month: number; readonly year?: number };

/** "last" lies behind today, "next" ahead, "this" may be today. */
export type WhichOccurrence = "this" | "next" | "last";

/** Which one of a month's days: of those that are a weekday, of its working days or of all; -1 is the last. */
export type NthDay = { readonly nth: number; readonly weekday?: number | "working" };

/**
 * A time as it was written. `dial`: it may as well be twelve hours later. `midnight`: the day's beginning or its end.
 * Otherwise the hour counts from 0 to 23.
 */
export type WrittenTime = {
  readonly hour: number;
  readonly minute: number;
  readonly reading: "exact" | "dial" | "midnight";
};

/** The end of a range of times, and the part of the day that was said with it. */
export type RangeEnd = { readonly clock: WrittenTime; readonly part?: DayPart };

/** The month of a "first Monday": by its name, of a year where one was given; counted from this one; or, of "the month", the nearest whose day lies ahead. */
export type NthMonth =
  | { readonly month: number; readonly year?: number }
  | { readonly offset: number }
  | { readonly nearest: true };

/**
 * One thing that a date phrase says. `short`: the month has no such day. `later`: days after that weekday. `zones`: the best known first, where several may be
 * meant; `meanings`: of a name such as "EST".
 */
export type PhrasePart =
  | { readonly kind: "day"; readonly offset: number; readonly part?: DayPart }
  | { readonly kind: "weekday"; readonly weekday: number; readonly which?: WhichOccurrence; readonly later?: number }
  | { readonly kind: "date"; readonly options: readonly CalendarDate[]; readonly short?: true }
  | { readonly kind: "monthday"; readonly day: number }
  | ({ readonly kind: "nth"; readonly in: NthMonth } & NthDay)
  | { readonly kind: "week"; readonly offset: number }
  | { readonly kind: "month"; readonly offset: number }
  | { readonly kind: "span"; readonly amount: Amount; readonly sign: 1 | -1 }
  | { readonly kind: "clock"; readonly clock: WrittenTime; readonly part?: DayPart; readonly until?: RangeEnd }
  | { readonly kind: "part"; readonly part: DayPart }
  | { readonly kind: "zone"; readonly zones: readonly string[]; readonly meanings?: readonly ShortName[] }
  | { readonly kind: "offset"; readonly minutes: number };
