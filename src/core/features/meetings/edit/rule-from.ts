import { Temporal } from "temporal-polyfill";
import { repeatRule } from "../../../kernel/time/recurrence.ts";
import { parseRule } from "../../../kernel/time/recurrence/parse-rule.ts";
import { writeRule } from "../../../kernel/time/recurrence/rule.ts";

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
