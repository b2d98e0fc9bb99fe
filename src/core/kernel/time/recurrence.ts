import QuickLRU from "quick-lru";
import { Temporal } from "temporal-polyfill";
import type { Moment } from "./moment.ts";
import { parseRule } from "./recurrence/parse-rule.ts";
import { type PatternDays, patternOf } from "./recurrence/pattern.ts";
import { bare, rhythmFrom } from "./recurrence/presets.ts";
import { type RecurrenceRule, writeRule } from "./recurrence/rule.ts";
import { type ZoneClock, zoneClock } from "./zone-clock.ts";
import { DAY_MS } from "./units.ts";

/**
 * A repeating meeting: the wall clock of its first time (`YYYY-MM-DDTHH:MM`), its zone, and the value of an RFC 5545 RRULE as
 * `readRule` gives it; without a rule the meeting is a single one.
 */
export type Recurrence = { readonly local: string; readonly zone: string; readonly rule?: string | null };

/** Which occurrences are wanted: `after` (exclusive) and `until` (inclusive) are ISO instants. */
export type Window = { readonly after: string; readonly until?: string; readonly limit: number };

/**
 * Occurrences within a window, in ascending order. The rule runs on the wall clock: 09:00 stays 09:00 when the zone's offset
 * changes; a time that the zone skips moves to the next valid one, a repeated one is the first (RFC 5545 §3.3.5), and times
 * that so become the same are one. The first time is always held, whether the rule names its day or not, and is the first that
 * COUNT counts. UNTIL ends the rule by the zone's wall clock; as a date it includes that day. What lies a hundred years behind
 * everything else, or in the year 10000, is not found. Throws RangeError for a rule that `readRule` refuses.
 */
export function occurrences(recurrence: Recurrence, { after, until, limit }: Window): Moment[] {
  const found: Moment[] = [];
  if (limit <= 0) return found;
  const { zone } = recurrence;
  const clock = zoneClock(zone);
  const passed = Temporal.Instant.from(after).epochMilliseconds;
  const end = until === undefined ? Number.POSITIVE_INFINITY : Temporal.Instant.from(until).epochMilliseconds;
  let last = passed;
  for (const wall of wallClocks(recurrence, clock, clock.read(passed))) {
    const at = clock.place(wall);
    if (at > end) break;
    if (at <= last) continue;
    last = at;
    found.push(moment(at, clock, zone));
    if (found.length >= limit) break;
  }
  return found;
}

/** The first occurrence after an ISO instant; `undefined` when the last one has begun. */
export function nextOccurrence(recurrence: Recurrence, after: string): Moment | undefined {
  return occurrences(recurrence, { after, limit: 1 })[0];
}

/** The three rhythms that meetings had before they had rules. */
export type Repeat = "once" | "weekly" | "monthly";

/** The rule of a rhythm for a first time on `local`; `undefined` for a single meeting. A monthly one on the 29th–31st falls on the last day of shorter months. */
export function repeatRule(local: string, repeat: Repeat): string | undefined {
  if (repeat === "once") return undefined;
  if (repeat === "weekly") return "FREQ=WEEKLY";
  return writeRule(rhythmFrom(bare("MONTHLY"), Math.floor(Date.parse(`${local}Z`) / DAY_MS)));
}

/** The wall clocks of the occurrences, as milliseconds of the same reading in UTC, ascending, from some days before `from` on. */
function* wallClocks({ local, rule: written }: Recurrence, clock: ZoneClock, from: number): Iterable<number> {
  const start = Date.parse(`${local}Z`);
  if (Number.isNaN(start)) throw new RangeError(`not a wall clock: ${local}`);
  const startDay = Math.floor(start / DAY_MS);
  // A time that the zone skipped may come up to a day after the wall clock has passed it.
  const least = Math.floor(from / DAY_MS) - 2;
  if (!written) {
    yield start;
    return;
  }
  const { rule, days } = compiled(written, startDay);
  if (startDay >= least) yield start;
  const end = lastWall(rule, clock);
  // What counts its occurrences has to be counted from the first.
  let left = (rule.count ?? Number.POSITIVE_INFINITY) - 1;
  for (const day of days(rule.count === undefined ? Math.max(least, startDay + 1) : startDay + 1)) {
    const wall = start + (day - startDay) * DAY_MS;
    if (wall > end || left-- <= 0) return;
    if (day >= least) yield wall;
  }
}

function lastWall({ until }: RecurrenceRule, clock: ZoneClock): number {
  if (!until) return Number.POSITIVE_INFINITY;
  if (until.form === "date") return until.at + DAY_MS - 1;
  return until.form === "local" ? until.at : clock.read(until.at);
}

// Reading a rule takes longer than finding its next occurrence.
const known = new QuickLRU<string, { readonly rule: RecurrenceRule; readonly days: PatternDays }>({ maxSize: 1_000 });

function compiled(written: string, startDay: number) {
  const key = `${startDay} ${written}`;
  const found = known.get(key);
  if (found) return found;
  const parsed = parseRule(written);
  if ("problem" in parsed) throw new RangeError(`not a rule: ${written} (${parsed.problem.code})`);
  const made = { rule: parsed.rule, days: patternOf(parsed.rule, startDay) };
  known.set(key, made);
  return made;
}

function moment(at: number, clock: ZoneClock, zone: string): Moment {
  return { at: new Date(at).toISOString(), local: new Date(clock.read(at)).toISOString().slice(0, 16), zone };
}
