import type { Amount } from "./amount.ts";
import type { Part } from "./vocabulary.ts";

/** A day of some year; without `year` the nearest one ahead is meant. */
export type CalendarDate = { readonly day: number; readonly month: number; readonly year?: number };

/** "last" lies behind today, "next" ahead, "this" may be today. */
export type Which = "this" | "next" | "last";

/**
 * A time as it was written. `dial`: it may as well be twelve hours later. `midnight`: the day's beginning or its end.
 * Otherwise the hour counts from 0 to 23.
 */
export type Clock = { readonly hour: number; readonly minute: number; readonly reading: "exact" | "dial" | "midnight" };

/** One thing that a date phrase says. */
export type PhrasePart =
  | { readonly kind: "day"; readonly offset: number; readonly part?: Part }
  | { readonly kind: "weekday"; readonly weekday: number; readonly which?: Which }
  | { readonly kind: "date"; readonly options: readonly CalendarDate[] }
  | { readonly kind: "monthday"; readonly day: number }
  | { readonly kind: "week"; readonly offset: number }
  | { readonly kind: "month"; readonly offset: number }
  | { readonly kind: "span"; readonly amount: Amount; readonly sign: 1 | -1 }
  | { readonly kind: "clock"; readonly clock: Clock }
  | { readonly kind: "part"; readonly part: Part }
  | { readonly kind: "zone"; readonly zone: string }
  | { readonly kind: "offset"; readonly minutes: number };
