import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../../../../src/core/kernel/language/language.ts";
import { describeSchedule, nextRun, readCron } from "../../../../src/core/kernel/time/schedule.ts";
import { scheduleOf } from "../../../../src/core/kernel/time/schedule-series.ts";
import { nearChange, SEED } from "./sampled.ts";

async function runs(schedule: string, zone: string, after: string, count: number): Promise<string[]> {
  const found: string[] = [];
  for (let last: string | undefined = after; found.length < count; ) {
    last = await nextRun(schedule, zone, last);
    if (last === undefined) break;
    found.push(last);
  }
  return found;
}

describe("readCron", () => {
  test.each([
    ["0 9 * * mon-fri", "0 9 * * MON-FRI"],
    ["0  */6 * * *", "0 */6 * * *"],
    ["0 * * * *", "0 * * * *"],
    ["0 9 * * 5L", "0 9 * * 5L"],
    ["0 9 L * *", "0 9 L * *"],
    ["0 9 29 2 *", "0 9 29 2 *"],
  ])("%s", async (typed, cron) => {
    expect(await readCron(typed)).toEqual({ cron });
  });

  test.each([
    ["", "fields"],
    ["@daily", "fields"],
    ["0 9 * *", "fields"],
    ["0 0 9 * * *", "fields"],
    ["60 9 * * *", "fields"],
    ["0 9 32 * *", "fields"],
    ["0 9 * FOO *", "fields"],
    ["H 9 * * *", "fields"],
    ["0 9 * * $(reboot)", "fields"],
    ["0 ".repeat(5000), "fields"],
    ["* * * * *", "too-often"],
    ["*/30 * * * *", "too-often"],
    ["0,30 9 * * 1", "too-often"],
    ["0 9 31 2 *", "never"],
    ["0 9 31 4,6 *", "never"],
  ])("%s is refused: %s", async (typed, problem) => {
    expect(await readCron(typed)).toEqual({ problem });
  });
});

describe("scheduleOf", () => {
  // A Wednesday.
  const scope = { now: new Date("2026-11-25T15:00:00Z"), zone: "America/Bogota" };

  test.each([
    ["FREQ=DAILY", "09:00", "0 9 * * *"],
    ["FREQ=WEEKLY", "08:30", "30 8 * * 1"],
    ["FREQ=WEEKLY;BYDAY=TU,SU", "08:30", "30 8 * * 2,0"],
    ["FREQ=MONTHLY", "19:00", "0 19 1 * *"],
    ["FREQ=MONTHLY;BYMONTHDAY=1,15", "19:00", "0 19 1,15 * *"],
    ["FREQ=YEARLY", "09:00", "2027-01-01T09:00 FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1"],
    ["FREQ=MONTHLY;BYDAY=1MO", "09:00", "2026-12-07T09:00 FREQ=MONTHLY;BYDAY=1MO"],
    ["FREQ=MONTHLY;BYMONTHDAY=31", "09:00", "2026-12-31T09:00 FREQ=MONTHLY;BYMONTHDAY=31"],
    ["FREQ=WEEKLY;INTERVAL=2", "09:00", "2026-11-30T09:00 FREQ=WEEKLY;INTERVAL=2;BYDAY=MO"],
    ["FREQ=WEEKLY;INTERVAL=2;BYDAY=WE", "12:00", "2026-11-25T12:00 FREQ=WEEKLY;INTERVAL=2;BYDAY=WE"],
    ["FREQ=WEEKLY;INTERVAL=2;BYDAY=WE", "09:00", "2026-12-02T09:00 FREQ=WEEKLY;INTERVAL=2;BYDAY=WE"],
    ["FREQ=WEEKLY;BYDAY=MO;UNTIL=20270630", "09:00", "2026-11-30T09:00 FREQ=WEEKLY;BYDAY=MO;UNTIL=20270630"],
    ["FREQ=WEEKLY;BYDAY=MO;UNTIL=20261127", "09:00", undefined],
  ])("%s at %s", (rule, time, schedule) => {
    expect(scheduleOf(rule, time, scope)).toBe(schedule);
  });
});

describe("nextRun", () => {
  test("keeps the wall clock when the offset changes", async () => {
    expect(await runs("0 9 * * 1", "Europe/Madrid", "2026-10-18T00:00:00Z", 3)).toEqual([
      "2026-10-19T07:00:00.000Z",
      "2026-10-26T08:00:00.000Z",
      "2026-11-02T08:00:00.000Z",
    ]);
    expect(await runs("0 9 1 * *", "America/Santiago", "2026-08-02T00:00:00Z", 3)).toEqual([
      "2026-09-01T13:00:00.000Z",
      "2026-10-01T12:00:00.000Z",
      "2026-11-01T12:00:00.000Z",
    ]);
  });

  test("a series runs every other week, on its wall clock, until it is over", async () => {
    const schedule = "2026-10-19T09:00 FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;UNTIL=20261120";
    expect(await runs(schedule, "Europe/Madrid", "2026-10-18T00:00:00Z", 9)).toEqual([
      "2026-10-19T07:00:00.000Z",
      "2026-11-02T08:00:00.000Z",
      "2026-11-16T08:00:00.000Z",
    ]);
  });

  test("is after the given instant, never at it", async () => {
    expect(await nextRun("0 9 * * *", "UTC", "2026-11-25T09:00:00.000Z")).toBe("2026-11-26T09:00:00.000Z");
    expect(await nextRun("0 9 * * *", "UTC", "2026-11-25T08:59:59.999Z")).toBe("2026-11-25T09:00:00.000Z");
  });

  test("a skipped time runs later that day, also where clocks jump by half an hour", async () => {
    expect(await runs("30 2 * * *", "America/New_York", "2027-03-13T12:00:00Z", 2)).toEqual([
      "2027-03-14T07:30:00.000Z",
      "2027-03-15T06:30:00.000Z",
    ]);
    expect(await runs("15 2 * * *", "Australia/Lord_Howe", "2026-10-02T12:00:00Z", 3)).toEqual([
      "2026-10-02T15:45:00.000Z",
      "2026-10-03T15:45:00.000Z",
      "2026-10-04T15:15:00.000Z",
    ]);
  });

  test("a repeated time runs once, but every hour is every hour", async () => {
    expect(await runs("30 1 * * *", "America/New_York", "2026-10-31T12:00:00Z", 2)).toEqual([
      "2026-11-01T05:30:00.000Z",
      "2026-11-02T06:30:00.000Z",
    ]);
    expect(await runs("0 * * * *", "America/New_York", "2026-11-01T04:30:00Z", 4)).toEqual([
      "2026-11-01T05:00:00.000Z",
      "2026-11-01T06:00:00.000Z",
      "2026-11-01T07:00:00.000Z",
      "2026-11-01T08:00:00.000Z",
    ]);
    expect(await runs("0 * * * *", "America/New_York", "2027-03-14T05:30:00Z", 3)).toEqual([
      "2027-03-14T06:00:00.000Z",
      "2027-03-14T07:00:00.000Z",
      "2027-03-14T08:00:00.000Z",
    ]);
  });

  test("two hours that come twice are four runs of every hour, and two hours that are skipped are none", async () => {
    expect(await runs("12 * * * *", "Antarctica/Troll", "2005-10-30T00:11:00Z", 3)).toEqual([
      "2005-10-30T00:12:00.000Z",
      "2005-10-30T01:12:00.000Z",
      "2005-10-30T02:12:00.000Z",
    ]);
    // 01:12 and 02:12 are skipped: both run as much later, 03:12 before 04:12.
    expect(await runs("12 2,3 * * *", "Antarctica/Troll", "2006-03-26T00:00:00Z", 2)).toEqual([
      "2006-03-26T01:12:00.000Z",
      "2006-03-26T02:12:00.000Z",
    ]);
  });

  test("a day of the month and a weekday together mean either", async () => {
    expect(await runs("0 9 1 * 1", "UTC", "2026-11-25T00:00:00Z", 3)).toEqual([
      "2026-11-30T09:00:00.000Z",
      "2026-12-01T09:00:00.000Z",
      "2026-12-07T09:00:00.000Z",
    ]);
  });

  test("against an hour-by-hour walk of the wall clock, near clock changes of any zone", async () => {
    const fields = fc.record({
      minute: fc.integer({ min: 0, max: 59 }),
      hours: fc.oneof(
        fc.constant(Array.from({ length: 24 }, (_, hour) => hour)),
        fc.uniqueArray(fc.integer({ min: 0, max: 23 }), { minLength: 1, maxLength: 3 }),
      ),
      weekday: fc.option(fc.integer({ min: 0, max: 6 })),
    });
    await fc.assert(
      fc.asyncProperty(nearChange, fields, async ({ zone, at }, { minute, hours, weekday }) => {
        const cron = `${minute} ${hours.length === 24 ? "*" : hours.join(",")} * * ${weekday ?? "*"}`;
        const after = Temporal.Instant.from(at);
        const first = after.toZonedDateTimeISO(zone).toPlainDate().subtract({ days: 2 });
        const expected = Array.from({ length: 12 * 24 }, (_, index) =>
          first.toPlainDateTime({ hour: 0, minute }).add({ hours: index }),
        )
          .filter((local) => hours.includes(local.hour) && (weekday === null || local.dayOfWeek % 7 === weekday))
          .flatMap((local) => [
            local.toZonedDateTime(zone),
            ...(hours.length === 24 ? [local.toZonedDateTime(zone, { disambiguation: "later" })] : []),
          ])
          .map((zoned) => zoned.epochMilliseconds)
          .filter((milliseconds) => milliseconds > after.epochMilliseconds)
          .sort((a, b) => a - b);
        expect(await nextRun(cron, zone, at), `${cron} in ${zone} after ${at}`).toBe(
          new Date(expected[0]!).toISOString(),
        );
      }),
      { seed: SEED, numRuns: 150 },
    );
  });
});

test("each language describes a schedule in its own words, on the 24-hour clock", async () => {
  expect(await describeSchedule("30 20 * * 1", "en")).toBe("20:30 · every week on Monday");
  for (const cron of [
    "0 9 * * *",
    "30 20 * * 1",
    "0 9 1 * *",
    "0 9 * * 5L",
    "0 9 L * *",
    "0 9 * * 1#2",
    "0 */6 * * MON-FRI",
    "2026-11-30T09:00 FREQ=WEEKLY;INTERVAL=2;BYDAY=MO",
  ]) {
    const words = await Promise.all(LANGUAGES.map((language) => describeSchedule(cron, language)));
    expect(new Set(words).size, words.join(" / ")).toBe(LANGUAGES.length);
    expect(words.join(" ")).not.toMatch(/undefined|null|[AP]M/);
  }
});

test.each([
  ["0 18 * * 1,2,5", "every week on Monday, Tuesday and Friday"],
  ["0 18 * * 1,2,3,4,5", "Monday to Friday"],
  ["0 18 * * *", "every day"],
  ["0 18 1,15 * *", "every month on the 1st and the 15th"],
])("is said as a meeting that repeats so: %s", async (cron, words) => {
  expect(await describeSchedule(cron, "en")).toBe(`18:00 · ${words}`);
});

test("what no meeting does is joined as each language joins it", async () => {
  const words = await Promise.all(LANGUAGES.map((language) => describeSchedule("0 18 * 3 1,2,5", language)));
  for (const one of words) expect(one).toContain("18:00");
  expect(words.filter((one) => one.includes(" y ") || one.includes(" e ") || one.includes(" et "))).toHaveLength(3);
});
