import { CronExpressionParser } from "cron-parser";
import { Temporal } from "temporal-polyfill";
import { occurrences } from "../../../../src/core/kernel/time/recurrence.ts";
import { readSeries, scheduleOf } from "../../../../src/core/kernel/time/schedule-series.ts";
import { runAfter } from "../../../../src/core/features/digests/run-after.ts";

const DAY = 24 * 3_600_000;

/** Rhythms in which digests are asked for: a rule, and at what time of day. */
export const RHYTHMS = [
  ["FREQ=DAILY", "02:30"],
  ["FREQ=WEEKLY;BYDAY=MO", "09:00"],
  ["FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "00:15"],
  ["FREQ=WEEKLY;INTERVAL=2;BYDAY=SU", "02:00"],
  ["FREQ=MONTHLY;BYDAY=1MO", "09:00"],
  ["FREQ=MONTHLY;BYDAY=-1SU", "01:30"],
] as const;

/** The moments just before the clocks of a zone changed, from one year to another. */
export function changesOf(zone: string, from: number, to: number): Date[] {
  const found: Date[] = [];
  let at = Temporal.ZonedDateTime.from(`${from}-01-01T00:00[${zone}]`).getTimeZoneTransition("next");
  while (at && at.year <= to) {
    found.push(new Date(at.epochMilliseconds));
    at = at.getTimeZoneTransition("next");
  }
  return found;
}

/**
 * Where digests of these rhythms run otherwise than the meeting of the same rule begins, or than cron-parser says of the same
 * expression, in the days around a change of a zone's clocks. cron-parser is asked for what no clock skips or repeats.
 */
export async function differences(zone: string, change: Date): Promise<string[]> {
  const wrong: string[] = [];
  const now = new Date(change.getTime() - 20 * DAY);
  for (const [rule, time] of RHYTHMS) {
    const schedule = scheduleOf(rule, time, { now, zone });
    if (schedule === undefined) throw new Error(`${rule} never runs`);
    const runs: Date[] = [];
    for (let last = now; runs.length < 45; ) {
      const next = await runAfter({ cron: schedule, zone }, last);
      if (!next || next.getTime() > change.getTime() + 40 * DAY) break;
      runs.push(next);
      last = next;
    }
    const meeting = meetingTimes(schedule, rule, time, zone, now).slice(0, runs.length);
    const ours = runs.map((run) => run.toISOString());
    if (ours.join() !== meeting.join())
      wrong.push(`${zone} ${rule} ${time}: ${ours.join(" ")}, a meeting ${meeting.join(" ")}`);
    const cron = cronTimes(schedule, zone, now, runs.length);
    // A day that never was shifts all that come after it: they are compared by moment.
    const last = ours.at(-1) ?? "";
    const odd = [
      ...(cron?.filter((at) => at <= last && !ours.includes(at)) ?? []),
      ...(cron ? ours.filter((at) => at <= (cron.at(-1) ?? "") && !cron.includes(at)) : []),
    ];
    if (odd.some((at) => isPlain(at, zone)))
      wrong.push(`${zone} ${schedule}: ${ours.join(" ")}, cron ${odd.join(" ")}`);
  }
  return wrong;
}

/** When a meeting of that rule would be, from the first day on. */
function meetingTimes(schedule: string, rule: string, time: string, zone: string, now: Date): string[] {
  const own = readSeries(schedule);
  const today = Temporal.Instant.from(now.toISOString()).toZonedDateTimeISO(zone).toPlainDate();
  const local = own?.local ?? firstBy(rule, `${today.toString()}T${time}`, zone);
  const window = { after: now.toISOString(), limit: 60 };
  return occurrences({ local, zone, rule }, window).map(({ at }) => at);
}

/** The first day of a rule on or after one, at its time. */
function firstBy(rule: string, local: string, zone: string): string {
  for (let n = 0; n < 40; n += 1) {
    const day = Temporal.PlainDateTime.from(local).add({ days: n }).toString({ smallestUnit: "minute" });
    const after = Temporal.PlainDateTime.from(day)
      .toZonedDateTime(zone)
      .subtract({ seconds: 1 })
      .toInstant()
      .toString();
    const [first] = occurrences({ local: day, zone, rule: `${rule};COUNT=1` }, { after, limit: 1 });
    if (first?.local === day && matches(rule, day)) return day;
  }
  return local;
}

const NAMES = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
const matches = (rule: string, day: string): boolean => {
  const days = /BYDAY=([A-Z,]+)/.exec(rule)?.[1]?.split(",");
  return days === undefined || days.includes(NAMES[Temporal.PlainDateTime.from(day).dayOfWeek - 1] ?? "");
};

function cronTimes(schedule: string, zone: string, now: Date, count: number): string[] | undefined {
  if (readSeries(schedule)) return undefined;
  const expression = CronExpressionParser.parse(schedule, { tz: zone, currentDate: now });
  return Array.from({ length: count }, () => expression.next().toDate().toISOString());
}

/** Whether a zone's clocks change on none of the days around it: there cron-parser and a calendar agree. */
function isPlain(at: string, zone: string): boolean {
  const day = Temporal.Instant.from(at).toZonedDateTimeISO(zone).startOfDay();
  return day.subtract({ days: 3 }).offset === day.add({ days: 3 }).offset;
}
