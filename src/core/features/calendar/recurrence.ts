import { Temporal } from "temporal-polyfill";
import type { Meeting } from "../meetings/feature.ts";
import { placeWallClock } from "../../kernel/time/moment.ts";
import { parseRule } from "../../kernel/time/recurrence/parse-rule.ts";
import { type RecurrenceRule, writeRule } from "../../kernel/time/recurrence/rule.ts";
import { zoneClock } from "../../kernel/time/zone-clock.ts";
import { clockChanges } from "./time-zone.ts";
import { DAY_MS } from "../../kernel/time/units.ts";

/** Zones whose wall clock is UTC: their times are written with a Z and need no VTIMEZONE. */
export const isUtc = (zone: string): boolean => zone === "UTC" || zone === "Etc/UTC";

/** A wall clock reading on its zone's clock, as ical-generator takes it. */
export function onClock(local: string, zone: string): Temporal.ZonedDateTime {
  return Temporal.PlainDateTime.from(local).toZonedDateTime(zone);
}

/**
 * Keys of a series' times for which its wall clock does not exist, with the reading by the rule, for some years around
 * `now`: RFC 5545 says what is meant, and programs disagree about it all the same. One that comes twice is the first, which
 * can only be said by leaving it to the rule.
 */
export function skippedClocks(
  { startsLocal, zone, rule }: Pick<Meeting, "startsLocal" | "zone" | "rule">,
  now: Date,
): ReadonlyMap<string, string> {
  if (rule === null || isUtc(zone)) return new Map();
  const days = clockChanges(zone, now.getUTCFullYear()).flatMap((at) => [
    at.subtract({ nanoseconds: 1 }).toPlainDate(),
    at.toPlainDate(),
  ]);
  const found = new Map<string, string>();
  for (const day of days) {
    const ruled = `${day.toString()}T${startsLocal.slice(11)}`;
    const { moment, shifted } = placeWallClock(Temporal.PlainDateTime.from(ruled), zone);
    if (shifted === "gap") found.set(moment.local, ruled);
  }
  return found;
}

/** RRULE of a series and EXDATE of wall clocks by it, as lines; `counted`: times that its COUNT counts and that stand beside it. Undefined where none are left. */
export function recurrenceLines(
  { rule, zone, counted }: { readonly rule: string; readonly zone: string; readonly counted: number },
  excluded: Iterable<string>,
): string | undefined {
  const exported = exportedRule(rule, zone, counted);
  if (exported === undefined) return undefined;
  const dates = [...new Set(excluded)]
    .sort()
    .map((local) => `EXDATE${isUtc(zone) ? "" : `;TZID=${zone}`}:${written(local, zone)}`);
  return [`RRULE:${exported}`, ...dates].join("\n");
}

const written = (local: string, zone: string) => `${local.replaceAll(/[-:]/g, "")}00${isUtc(zone) ? "Z" : ""}`;

/** A rule as other programs read it: UNTIL is an instant in UTC, as RFC 5545 §3.3.10 wants beside a DTSTART with a zone. */
function exportedRule(text: string, zone: string, counted: number): string | undefined {
  const parsed = parseRule(text);
  if ("problem" in parsed) throw new Error(`a meeting's rule is none: ${text}`);
  const { count, ...rest } = lastDay(untilInUtc(parsed.rule, zone));
  if (count === undefined) return writeRule(rest);
  return count > counted ? writeRule({ ...rest, count: count - counted }) : undefined;
}

function untilInUtc(rule: RecurrenceRule, zone: string): RecurrenceRule {
  const { until } = rule;
  if (!until || until.form === "utc") return rule;
  const wall = until.form === "date" ? until.at + DAY_MS - 1_000 : until.at;
  return { ...rule, until: { form: "utc", at: zoneClock(zone).place(wall) } };
}

/** "The 31st, or the last day" in the form that most programs know. */
function lastDay({ bySetPos, ...rule }: RecurrenceRule): RecurrenceRule {
  const last = String(bySetPos) === "-1" && String(rule.byMonthDay) === "28,29,30,31" && !rule.byDay;
  return last ? { ...rule, byMonthDay: [-1] } : { ...rule, ...(bySetPos ? { bySetPos } : {}) };
}
