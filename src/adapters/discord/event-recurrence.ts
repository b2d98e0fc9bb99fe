import type { Recurrence } from "../../core/kernel/time/recurrence.ts";
import { momentAt } from "../../core/kernel/time/moment.ts";
import { parseRule } from "../../core/kernel/time/recurrence/parse-rule.ts";
import type { Rule } from "../../core/kernel/time/recurrence/rule.ts";
import { Temporal } from "temporal-polyfill";

/** A recurrence as Discord takes it (https://docs.discord.com/developers/resources/guild-scheduled-event#guild-scheduled-event-recurrence-rule-object); weekdays from Monday = 0. */
export interface DiscordRecurrence {
  readonly start: string;
  readonly frequency: 0 | 1 | 2 | 3;
  readonly interval: number;
  readonly by_weekday?: readonly number[];
  readonly by_n_weekday?: readonly { readonly n: number; readonly day: number }[];
  readonly by_month?: readonly number[];
  readonly by_month_day?: readonly number[];
}

const YEARLY = 0;
const MONTHLY = 1;
const WEEKLY = 2;
const DAILY = 3;
// The sets of weekdays that a daily event can have, Monday = 0 (same page, "Systematic Recurrence").
const DAYS = ["0,1,2,3,4", "1,2,3,4,5", "0,1,2,3,6", "4,5", "5,6", "0,6"];

/**
 * A series as Discord can repeat it, beginning at `start`; undefined for the others. Discord repeats for ever, with one rule
 * of few forms, and by UTC: so the zone must not change its clocks, and have the same weekday in UTC.
 */
export function recurrenceRule({ zone, local, rule: written }: Recurrence, start: Date): DiscordRecurrence | undefined {
  const parsed = written ? parseRule(written) : undefined;
  if (!parsed || "problem" in parsed) return undefined;
  const { rule } = parsed;
  const { count, until, byWeekNo, byYearDay, bySetPos } = rule;
  if (count !== undefined || until || byWeekNo || byYearDay || bySetPos || !isSteady(zone, start)) return undefined;
  const first = Temporal.PlainDateTime.from(local);
  const utc = Temporal.Instant.fromEpochMilliseconds(start.getTime()).toZonedDateTimeISO("UTC");
  const there = Temporal.PlainDateTime.from(momentAt(utc.toInstant(), zone).local);
  if (there.dayOfWeek !== utc.dayOfWeek || there.day !== utc.day) return undefined;
  const form = formOf(rule, first);
  return form && { start: start.toISOString(), ...form };
}

/** Whether a zone leaves its clocks alone for the years ahead. */
function isSteady(zone: string, from: Date): boolean {
  const at = Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO(zone);
  const next = at.getTimeZoneTransition("next");
  return next === null || next.epochMilliseconds > at.add({ years: 5 }).epochMilliseconds;
}

function formOf({ freq, interval, byDay, byMonth, byMonthDay }: Rule, first: Temporal.PlainDateTime): Omit<DiscordRecurrence, "start"> | undefined {
  const days = byDay?.map(({ weekday }) => weekday - 1).sort((a, b) => a - b);
  const nth = byDay?.some((d) => d.nth !== undefined) ?? false;
  const held = first.dayOfWeek - 1;
  switch (freq) {
    case "DAILY":
      if (byMonth || byMonthDay || interval !== 1 || nth) return undefined;
      if (!days) return { frequency: DAILY, interval };
      return DAYS.includes(String(days)) && days.includes(held) ? { frequency: DAILY, interval, by_weekday: days } : undefined;
    case "WEEKLY": {
      if (byMonth || byMonthDay || nth) return undefined;
      const on = days ?? [held];
      // Several days a week are a daily event on some of the days.
      if (on.length > 1) return interval === 1 && DAYS.includes(String(on)) && on.includes(held) ? { frequency: DAILY, interval, by_weekday: on } : undefined;
      return interval <= 2 && on[0] === held ? { frequency: WEEKLY, interval, by_weekday: on } : undefined;
    }
    case "MONTHLY": {
      const [only, another] = byDay ?? [];
      if (byMonth || byMonthDay || interval !== 1 || another || only?.nth === undefined || only.nth < 1 || only.nth > 5) return undefined;
      const isFirst = only.weekday === first.dayOfWeek && only.nth === Math.ceil(first.day / 7);
      return isFirst ? { frequency: MONTHLY, interval, by_n_weekday: [{ n: only.nth, day: only.weekday - 1 }] } : undefined;
    }
    case "YEARLY": {
      const [month = first.month, otherMonth] = byMonth ?? [];
      const [day = first.day, otherDay] = byMonthDay ?? [];
      const date = month === first.month && day === first.day && otherMonth === undefined && otherDay === undefined && (!byMonthDay || byMonth !== undefined);
      return !byDay && interval === 1 && date ? { frequency: YEARLY, interval, by_month: [month], by_month_day: [day] } : undefined;
    }
  }
}
