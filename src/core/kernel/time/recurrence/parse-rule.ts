import type { Frequency, RecurrenceRule } from "./rule.ts";
import { partsOf, RefusedRule, type RuleProblem, TIME_PARTS } from "./rule-parts.ts";
import { numberOf, numbersOf, untilOf, weekdayOf, weekdaysOf } from "./rule-values.ts";

/** Most periods between two occurrences, and most occurrences to count: a daily meeting for more than thirteen years. */
export const MOST_INTERVAL = 1_000;
export const MOST_COUNT = 5_000;

const FREQUENCIES: readonly Frequency[] = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"];
const SUB_DAILY = ["HOURLY", "MINUTELY", "SECONDLY"];

/** Whether the text wants to be an RFC 5545 rule: "RRULE:…", or a part "FREQ=" somewhere. */
export function looksLikeRule(text: string): boolean {
  return /^\s*rrule\s*[:;]|(?:^|[\s;])freq\s*=/i.test(text);
}

/** Reads the value of an RFC 5545 RRULE (with or without "RRULE:" before it), in any case. Takes time in proportion to the text's length, of which it reads no more than 1,000 characters. */
export function parseRule(text: string): { readonly rule: RecurrenceRule } | { readonly problem: RuleProblem } {
  try {
    return { rule: ruleOf(partsOf(text)) };
  } catch (error) {
    if (error instanceof RefusedRule) return { problem: error.problem };
    throw error;
  }
}

function ruleOf(parts: ReadonlyMap<string, string>): RecurrenceRule {
  const written = parts.get("FREQ");
  if (written === undefined) throw new RefusedRule("frequency", "FREQ");
  if (SUB_DAILY.includes(written)) throw new RefusedRule("sub-daily", `FREQ=${written}`);
  const freq = FREQUENCIES.find((one) => one === written);
  if (!freq) throw new RefusedRule("syntax", `FREQ=${written}`);
  const time = TIME_PARTS.find((name) => parts.has(name));
  if (time) throw new RefusedRule("time", time);
  if (parts.has("COUNT") && parts.has("UNTIL")) throw new RefusedRule("both-ends", "COUNT");
  const given = <K extends keyof RecurrenceRule>(key: K, value: RecurrenceRule[K] | undefined) =>
    value === undefined ? {} : { [key]: value };
  const rule: RecurrenceRule = {
    freq,
    interval: numberOf(parts, "INTERVAL", MOST_INTERVAL) ?? 1,
    weekStart: weekdayOf(parts, "WKST") ?? 1,
    ...given("count", numberOf(parts, "COUNT", MOST_COUNT)),
    ...given("until", untilOf(parts)),
    ...given("byMonth", numbersOf(parts, "BYMONTH", 12, false)),
    ...given("byWeekNo", numbersOf(parts, "BYWEEKNO", 53)),
    ...given("byYearDay", numbersOf(parts, "BYYEARDAY", 366)),
    ...given("byMonthDay", numbersOf(parts, "BYMONTHDAY", 31)),
    ...given("byDay", weekdaysOf(parts)),
    ...given("bySetPos", numbersOf(parts, "BYSETPOS", 366)),
  };
  holdCombinations(rule);
  return rule;
}

/** The table and notes of RFC 5545 §3.3.10. */
function holdCombinations({ freq, byWeekNo, byYearDay, byMonthDay, byDay, bySetPos, byMonth }: RecurrenceRule): void {
  const nth = byDay?.some((one) => one.nth !== undefined) ?? false;
  if (byWeekNo && freq !== "YEARLY") throw new RefusedRule("combination", "BYWEEKNO");
  if (byYearDay && freq !== "YEARLY") throw new RefusedRule("combination", "BYYEARDAY");
  if (byMonthDay && freq === "WEEKLY") throw new RefusedRule("combination", "BYMONTHDAY");
  if (nth && (freq === "DAILY" || freq === "WEEKLY" || byWeekNo)) throw new RefusedRule("combination", "BYDAY");
  // The nth of a month that is not there, or of a year.
  const most = freq === "MONTHLY" || byMonth ? 5 : 53;
  if (byDay?.some((one) => Math.abs(one.nth ?? 1) > most)) throw new RefusedRule("size", "BYDAY");
  if (bySetPos && !byMonth && !byWeekNo && !byYearDay && !byMonthDay && !byDay)
    throw new RefusedRule("combination", "BYSETPOS");
}
