import { calendarDays, firstOfMonth, LAST_DAY, monthOf, weekdayOf } from "./days.ts";
import { conditionsOf } from "./conditions.ts";
import type { RecurrenceRule } from "./rule.ts";

/** How far ahead a rule's next day is looked for: a pattern with a longer pause is taken to have ended. 100 years of 365¼ days. */
const HORIZON = 36_525;

/**
 * The days of a rule's pattern, counted from 1 January 1970, in ascending order from a given one on, none before the rule's
 * start; ends when none follows within a hundred years, and so after at most 36,525 days looked at in vain.
 */
export type PatternDays = (from: number) => Iterable<number>;

/** The days of a rule that starts on `start`, as RFC 5545 §3.3.10 counts them. Neither COUNT nor UNTIL are looked at. */
export function patternOf(rule: RecurrenceRule, start: number): PatternDays {
  const { freq, byMonth, byMonthDay, byDay, bySetPos } = rule;
  // Most meetings repeat like this, and then nothing has to be tried.
  if (freq === "DAILY" && !byMonth && !byMonthDay && !byDay) return everyFewDays(rule.interval, start);
  if (freq === "WEEKLY" && !byMonth && !bySetPos) return weekly(rule, start);
  return filtered(rule, start);
}

function everyFewDays(interval: number, start: number): PatternDays {
  return function* (from) {
    const passed = Math.max(0, Math.ceil((from - start) / interval));
    for (let day = start + passed * interval; day <= LAST_DAY; day += interval) yield day;
  };
}

function weekly({ interval, byDay, weekStart }: RecurrenceRule, start: number): PatternDays {
  const intoWeek = (weekday: number) => (weekday - weekStart + 7) % 7;
  const offsets = (byDay?.map(({ weekday }) => weekday) ?? [weekdayOf(start)]).map(intoWeek).sort((a, b) => a - b);
  const firstWeek = start - intoWeek(weekdayOf(start));
  const step = 7 * interval;
  return function* (from) {
    const least = Math.max(from, start);
    for (let week = firstWeek + Math.floor((least - firstWeek) / step) * step; week <= LAST_DAY; week += step) {
      for (const offset of offsets) if (week + offset >= least && week + offset <= LAST_DAY) yield week + offset;
    }
  };
}

/** Any rule: of each period the days that meet its conditions, and of these the ones at its positions. */
function filtered(rule: RecurrenceRule, start: number): PatternDays {
  const isMet = conditionsOf(rule, start);
  const period = periods(rule, start);
  const places = rule.bySetPos && new Set(rule.bySetPos);
  const daysOf = ([first, length]: Period) => {
    const days = calendarDays(first, length).filter(isMet);
    return places ? days.filter((_, index) => places.has(index + 1) || places.has(index - days.length)) : days;
  };
  return function* (from) {
    const least = Math.max(from, start);
    let latest = least;
    for (let index = period.indexOf(least); ; index++) {
      const one = period.at(index);
      if (one[0] > LAST_DAY || one[0] > latest + HORIZON) return;
      for (const { day } of daysOf(one)) {
        if (day < least) continue;
        latest = day;
        yield day;
      }
    }
  };
}

/** The first day of a period and its length in days. */
type Period = readonly [first: number, length: number];

/** The rule's periods: the one at an index, and the index of the last that begins on a day or before. */
function periods(
  { freq, interval, weekStart }: RecurrenceRule,
  start: number,
): { at(index: number): Period; indexOf(day: number): number } {
  if (freq === "DAILY" || freq === "WEEKLY") {
    const length = freq === "DAILY" ? 1 : 7;
    const first = freq === "DAILY" ? start : start - ((weekdayOf(start) - weekStart + 7) % 7);
    return {
      at: (index) => [first + index * length * interval, length],
      indexOf: (day) => Math.floor((day - first) / (length * interval)),
    };
  }
  const length = freq === "MONTHLY" ? 1 : 12;
  const first = Math.floor(monthOf(start) / length) * length;
  return {
    at: (index) => {
      const month = first + index * length * interval;
      return [firstOfMonth(month), firstOfMonth(month + length) - firstOfMonth(month)];
    },
    indexOf: (day) => Math.floor((monthOf(day) - first) / (length * interval)),
  };
}
