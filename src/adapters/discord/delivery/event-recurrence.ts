import type { Recurrence } from "../../../core/kernel/time/recurrence.ts";
import { momentAt } from "../../../core/kernel/time/moment.ts";
import { parseRule } from "../../../core/kernel/time/recurrence/parse-rule.ts";
import type { RecurrenceRule } from "../../../core/kernel/time/recurrence/rule.ts";
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

type Form = Omit<DiscordRecurrence, "start">;

/** A rule as one of the forms that Discord knows; undefined for the others. */
function formOf(rule: RecurrenceRule, first: Temporal.PlainDateTime): Form | undefined {
  switch (rule.freq) {
    case "DAILY":
      return daily(rule, first);
    case "WEEKLY":
      return weekly(rule, first);
    case "MONTHLY":
      return monthly(rule, first);
    case "YEARLY":
      return yearly(rule, first);
  }
}

const weekdayOf = ({ dayOfWeek }: Temporal.PlainDateTime) => dayOfWeek - 1;

/** The rule's weekdays in order, Monday = 0; undefined where it names none. */
const daysOf = ({ byDay }: RecurrenceRule) => byDay?.map(({ weekday }) => weekday - 1).sort((a, b) => a - b);

/** Whether the rule says no more than on which weekdays. */
const isPlain = ({ byDay, byMonth, byMonthDay }: RecurrenceRule) =>
  !byMonth && !byMonthDay && !byDay?.some((d) => d.nth !== undefined);

/** Every day, or on one of the sets of weekdays that Discord has. */
function daily(rule: RecurrenceRule, first: Temporal.PlainDateTime): Form | undefined {
  if (!isPlain(rule) || rule.interval !== 1) return undefined;
  const days = daysOf(rule);
  return days ? onSomeDays(days, first) : { frequency: DAILY, interval: 1 };
}

function onSomeDays(days: readonly number[], first: Temporal.PlainDateTime): Form | undefined {
  return DAYS.includes(String(days)) && days.includes(weekdayOf(first))
    ? { frequency: DAILY, interval: 1, by_weekday: days }
    : undefined;
}

function weekly(rule: RecurrenceRule, first: Temporal.PlainDateTime): Form | undefined {
  if (!isPlain(rule)) return undefined;
  const { interval } = rule;
  const on = daysOf(rule) ?? [weekdayOf(first)];
  // Several days a week are a daily event on some of the days.
  if (on.length > 1) return interval === 1 ? onSomeDays(on, first) : undefined;
  return interval <= 2 && on[0] === weekdayOf(first) ? { frequency: WEEKLY, interval, by_weekday: on } : undefined;
}

/** On one weekday of the month, counted from its beginning. */
function monthly(
  { interval, byDay, byMonth, byMonthDay }: RecurrenceRule,
  first: Temporal.PlainDateTime,
): Form | undefined {
  if (byMonth || byMonthDay || interval !== 1) return undefined;
  const [only, another] = byDay ?? [];
  if (another || only?.nth === undefined || only.nth < 1 || only.nth > 5) return undefined;
  const isFirst = only.weekday === first.dayOfWeek && only.nth === Math.ceil(first.day / 7);
  return isFirst ? { frequency: MONTHLY, interval, by_n_weekday: [{ n: only.nth, day: only.weekday - 1 }] } : undefined;
}

/** On the date on which it is held first. */
function yearly(
  { interval, byDay, byMonth, byMonthDay }: RecurrenceRule,
  first: Temporal.PlainDateTime,
): Form | undefined {
  // A day alone would be one of every month.
  if (byDay || interval !== 1 || (byMonthDay && !byMonth)) return undefined;
  const [month = first.month, otherMonth] = byMonth ?? [];
  const [day = first.day, otherDay] = byMonthDay ?? [];
  const isFirst = month === first.month && day === first.day && otherMonth === undefined && otherDay === undefined;
  return isFirst ? { frequency: YEARLY, interval, by_month: [month], by_month_day: [day] } : undefined;
}
