import { Temporal } from "temporal-polyfill";
import { occurrences, type Recurrence, repeatRule } from "../../../kernel/time/recurrence.ts";
import { parseRule } from "../../../kernel/time/recurrence/parse-rule.ts";
import { type RecurrenceRule, writeRule } from "../../../kernel/time/recurrence/rule.ts";

/**
 * A series' rule once its first time is on another day: where it names the one weekday or day of the month of the first time, it
 * names that of the new one. Any other rule stays as it is.
 */
export function ruleFrom(rule: string | null, was: string, is: string): string | null {
  if (rule === null || was.slice(0, 10) === is.slice(0, 10)) return rule;
  const parsed = parseRule(rule);
  if (!("rule" in parsed)) return rule;
  const { until, count, ...rhythm } = parsed.rule;
  const ends = { ...(until ? { until } : {}), ...(count === undefined ? {} : { count }) };
  const [before, after] = [Temporal.PlainDateTime.from(was), Temporal.PlainDateTime.from(is)];
  // "The 31st, or the last day" names several days.
  if (writeRule(rhythm) === repeatRule(was, "monthly")) {
    const monthly = parseRule(repeatRule(is, "monthly") ?? rule);
    return "rule" in monthly ? writeRule({ ...monthly.rule, ...ends }) : rule;
  }
  const [day] = rhythm.byDay ?? [];
  if (day && rhythm.byDay?.length === 1 && day.weekday === before.dayOfWeek)
    return writeRule({ ...rhythm, byDay: [{ ...day, weekday: after.dayOfWeek }], ...ends });
  if (rhythm.byMonthDay?.length === 1 && rhythm.byMonthDay[0] === before.day)
    return writeRule({ ...rhythm, byMonthDay: [after.day], ...ends });
  return rule;
}

/** What a series' rule is before a time of it, and from that on. */
export function shares(series: Recurrence, key: string, cutAt: Date): [own: string, rest: string] {
  const parsed = parseRule(series.rule ?? "");
  if (!("rule" in parsed)) throw new Error(`a stored rule is not one: ${series.rule}`);
  const { until, count, ...rhythm } = parsed.rule;
  // There is one time a day at most: the series ends with the day before.
  const lastDay = Temporal.PlainDate.from(key.slice(0, 10)).subtract({ days: 1 }).toString();
  const own: RecurrenceRule = { ...rhythm, until: { form: "date", at: Date.parse(lastDay) } };
  if (count === undefined) return [writeRule(own), writeRule({ ...rhythm, ...(until ? { until } : {}) })];
  const firsts = occurrences(series, {
    after: new Date(0).toISOString(),
    until: new Date(cutAt.getTime() - 1).toISOString(),
    limit: count,
  });
  return [writeRule(own), writeRule({ ...rhythm, count: count - firsts.length })];
}
