import { zoneClock } from "../zone-clock.ts";
import { patternOf } from "./pattern.ts";
import type { RecurrenceRule } from "./rule.ts";
import { DAY_MS } from "../units.ts";

/** Why a well-formed rule makes no series from its first time on. `ended`: it ends before that; `never`: nothing follows within a hundred years. */
export type Fruitless = { readonly code: "ended" | "never" };

/**
 * The rule with its UNTIL as the last date that it allows on the zone's wall clock, which means the same for a first time at
 * `local`; or why it makes no series. Looks at no more than 36,525 days.
 */
export function checkRule(
  rule: RecurrenceRule,
  { local, zone }: { readonly local: string; readonly zone: string },
): RecurrenceRule | Fruitless {
  const start = Date.parse(`${local}Z`);
  const startDay = Math.floor(start / DAY_MS);
  const checked = rule.until
    ? { ...rule, until: { form: "date" as const, at: lastDay(rule.until, start - startDay * DAY_MS, zone) * DAY_MS } }
    : rule;
  if (checked.until && checked.until.at < startDay * DAY_MS) return { code: "ended" };
  if (rule.count === 1) return checked;
  for (const _ of patternOf(rule, startDay)(startDay + 1)) return checked;
  return { code: "never" };
}

/** The last day on which a meeting at this time of the day (in milliseconds) does not come after the end. */
function lastDay({ form, at }: NonNullable<RecurrenceRule["until"]>, time: number, zone: string): number {
  const wall = form === "utc" ? zoneClock(zone).read(at) : at;
  const day = Math.floor(wall / DAY_MS);
  return form === "date" || wall - day * DAY_MS >= time ? day : day - 1;
}
