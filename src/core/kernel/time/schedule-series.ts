import { firstByRule } from "./recurrence/first-time.ts";
import { parseRule } from "./recurrence/parse-rule.ts";
import { type RecurrenceRule, writeRule } from "./recurrence/rule.ts";
import { zoneClock } from "./zone-clock.ts";
import { DAY_MS } from "./units.ts";

/** A series by its first wall clock (`YYYY-MM-DDTHH:MM`) and its rule, the value of an RFC 5545 RRULE. */
export type Series = { readonly local: string; readonly rule: string };

const SERIES = /^(\d{4}-\d\d-\d\dT\d\d:\d\d) (FREQ=\S+)$/;

/** Reads a schedule that is a series; undefined for a cron expression. */
export function readSeries(schedule: string): Series | undefined {
  const [, local, rule] = SERIES.exec(schedule) ?? [];
  return local === undefined || rule === undefined ? undefined : { local, rule };
}

/**
 * The schedule of a rule at a time of day (`HH:MM`), from now on in a zone: a cron expression where that says the same, else a
 * series. A rule that names no day is on Mondays, on the 1st, or on 1 January. Undefined where it is over before it begins.
 * Throws RangeError for a rule that `readRule` refuses.
 */
export function scheduleOf(rule: string, time: string, { now, zone }: ScheduleScope): string | undefined {
  const parsed = parseRule(rule);
  if ("problem" in parsed) throw new RangeError(`not a rule: ${rule} (${parsed.problem.code})`);
  const dated = withDays(parsed.rule);
  const cron = cronOf(dated, time);
  if (cron !== undefined) return cron;
  const clock = zoneClock(zone).read(now.getTime());
  const today = wallClock(clock).slice(0, 10);
  const from = `${today}T${time}` > wallClock(clock) ? today : wallClock(clock + DAY_MS).slice(0, 10);
  // Where it skips weeks or months, the nearest is meant all the same.
  const { count: _, ...nearest } = { ...dated, interval: 1 };
  const local = firstByRule({ local: `${from}T${time}`, rule: writeRule(nearest) });
  return local === undefined ? undefined : `${local} ${writeRule(dated)}`;
}

/** When and where a schedule is made. */
export interface ScheduleScope {
  readonly now: Date;
  readonly zone: string;
}

const wallClock = (at: number) => new Date(at).toISOString().slice(0, 16);

const isDated = ({ byMonth, byWeekNo, byYearDay, byMonthDay, byDay }: RecurrenceRule) =>
  [byMonth, byWeekNo, byYearDay, byMonthDay, byDay].some((part) => part !== undefined);

const MONDAY = 1;

function withDays(rule: RecurrenceRule): RecurrenceRule {
  if (isDated(rule) || rule.freq === "DAILY") return rule;
  if (rule.freq === "WEEKLY") return { ...rule, byDay: [{ weekday: MONDAY }] };
  return { ...rule, ...(rule.freq === "YEARLY" ? { byMonth: [1] } : {}), byMonthDay: [1] };
}

// Every month has these.
const LAST_IN_ALL = 28;

/** The cron expression that runs as the rule does; undefined where there is none. */
function cronOf(rule: RecurrenceRule, time: string): string | undefined {
  const { freq, interval, count, until, byMonth, byWeekNo, byYearDay, byMonthDay, byDay, bySetPos } = rule;
  if (interval > 1 || count !== undefined || until || byMonth || byWeekNo || byYearDay || bySetPos) return undefined;
  const [hour, minute] = time.split(":").map(Number);
  const at = `${minute} ${hour}`;
  if (freq === "DAILY") return byDay || byMonthDay ? undefined : `${at} * * *`;
  if (freq === "WEEKLY") return byDay && `${at} * * ${byDay.map(({ weekday }) => weekday % 7).join(",")}`;
  const simple = !byDay && byMonthDay?.every((day) => day >= 1 && day <= LAST_IN_ALL);
  return freq === "MONTHLY" && simple ? `${at} ${byMonthDay?.join(",")} * *` : undefined;
}
