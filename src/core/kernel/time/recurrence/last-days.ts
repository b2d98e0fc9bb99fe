import { Temporal } from "temporal-polyfill";
import { dayOf } from "./days.ts";
import { easterOf } from "./easter.ts";
import { MOST_COUNT } from "./parse-rule.ts";
import { patternOf } from "./pattern.ts";
import type { RecurrenceRule } from "./rule.ts";
import type { PhraseUntil } from "./words/end-rule.ts";
import type { SaidRhythm } from "./words/said.ts";
import { DAY_MS } from "../units.ts";

/**
 * The last days that the end of a repetition may mean, as milliseconds; none where there is no such date. A feast on which there
 * would be a time may be its last or not be meant at all: the day before comes first.
 */
export function lastDays(until: PhraseUntil, rule: RecurrenceRule, local: string): number[] {
  const ends = endsAt(until, local);
  if (until.feast === undefined) return ends;
  return ends.flatMap((at) => (isDayOf(rule, Math.round(at / DAY_MS), dayOf(local)) ? [at - DAY_MS, at] : [at]));
}

function isDayOf(rule: RecurrenceRule, day: number, start: number): boolean {
  for (const one of patternOf(rule, start)(day)) return one === day;
  return false;
}

/** The days that an end may mean for what begins then, as milliseconds; none where there is no such date. */
export function endsAt(until: PhraseUntil, local: string): number[] {
  const { year } = until;
  if (year !== undefined) return inYear(until, year, local);
  // Without a year, the first such date that does not lie before the meeting's first time.
  const dates = [0, 1, 2, 3, 4, 5, 6, 7, 8].flatMap((more) => inYear(until, Number(local.slice(0, 4)) + more, local));
  return dates.filter((at) => at >= dayOf(local) * DAY_MS).slice(0, 1);
}

function inYear({ day, month: named, feast, later = 0 }: PhraseUntil, year: number, local: string): number[] {
  if (feast === "easter") return [easterOf(year)];
  const month = named ?? Number(local.slice(5, 7));
  if (day === undefined) return [Date.UTC(year, month + later, 0)];
  return [Date.UTC(year, month - 1, day)].filter((at) => new Date(at).getUTCDate() === day);
}

/** The day before the one that lies so far behind the first: "for 10 weeks" are ten of a weekly meeting. */
export function lastsUntil({ count, unit }: NonNullable<SaidRhythm["lasts"]>, local: string): number[] {
  if (count < 1 || count > MOST_COUNT) return [];
  const names = { DAILY: "days", WEEKLY: "weeks", MONTHLY: "months", YEARLY: "years" } as const;
  const first = Temporal.PlainDate.from(local.slice(0, 10));
  const last = first.add({ [names[unit]]: count }).subtract({ days: 1 });
  return last.year > 9_999 ? [] : [Date.parse(`${last.toString()}T00:00Z`)];
}
