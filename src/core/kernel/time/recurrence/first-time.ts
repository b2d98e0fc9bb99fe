import { parseRule } from "./parse-rule.ts";
import { patternOf } from "./pattern.ts";
import { DAY_MS } from "../units.ts";

/**
 * The first wall clock that the rule of a series itself names, from the series' first time (`local`) on: that time, where the
 * rule names its day, and otherwise a later one. `undefined` where the rule ends before it. Throws RangeError for a rule that
 * `readRule` refuses.
 */
export function firstByRule({ local, rule }: { readonly local: string; readonly rule: string }): string | undefined {
  const parsed = parseRule(rule);
  if ("problem" in parsed) throw new RangeError(`not a rule: ${rule} (${parsed.problem.code})`);
  const start = Date.parse(`${local}Z`);
  const startDay = Math.floor(start / DAY_MS);
  const { until } = parsed.rule;
  for (const day of patternOf(parsed.rule, startDay)(startDay)) {
    const wall = start + (day - startDay) * DAY_MS;
    // The end of a rule counts in days here: a meeting's has no time of day.
    return until && Math.floor(until.at / DAY_MS) < day ? undefined : new Date(wall).toISOString().slice(0, 16);
  }
  return undefined;
}
