import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, it } from "vitest";
import { recurrenceRule } from "../../../../src/adapters/discord/delivery/event-recurrence.ts";
import { placeWallClock } from "../../../../src/core/kernel/time/moment.ts";
import { recurrenceProblems } from "../../../support/discord/validate/recurrence.ts";

const made = (rule: string, local = "2026-11-25T15:00", zone = "UTC") => {
  const start = new Date(placeWallClock(Temporal.PlainDateTime.from(local), zone).moment.at);
  const found = recurrenceRule({ local, zone, rule }, start);
  if (found) expect(recurrenceProblems({ ...found }, start.getTime())).toEqual([]);
  const { start: _start, ...form } = found ?? { start: "" };
  return found && form;
};

// The 25th of November 2026 is a Wednesday, its month's fourth.
it.each([
  ["FREQ=DAILY", { frequency: 3, interval: 1 }],
  ["FREQ=WEEKLY", { frequency: 2, interval: 1, by_weekday: [2] }],
  ["FREQ=WEEKLY;INTERVAL=2", { frequency: 2, interval: 2, by_weekday: [2] }],
  ["FREQ=WEEKLY;BYDAY=WE", { frequency: 2, interval: 1, by_weekday: [2] }],
  ["FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", { frequency: 3, interval: 1, by_weekday: [0, 1, 2, 3, 4] }],
  ["FREQ=MONTHLY;BYDAY=4WE", { frequency: 1, interval: 1, by_n_weekday: [{ n: 4, day: 2 }] }],
  ["FREQ=YEARLY", { frequency: 0, interval: 1, by_month: [11], by_month_day: [25] }],
])("%s is one that Discord has", (rule, form) => {
  expect(made(rule)).toEqual(form);
});

it.each([
  ...[
    "FREQ=WEEKLY;COUNT=3",
    "FREQ=WEEKLY;UNTIL=20270101",
    "FREQ=WEEKLY;INTERVAL=3",
    "FREQ=DAILY;INTERVAL=2",
    "FREQ=WEEKLY;BYDAY=MO,WE",
    "FREQ=WEEKLY;BYDAY=TU",
  ],
  ...[
    "FREQ=MONTHLY",
    "FREQ=MONTHLY;BYMONTHDAY=25",
    "FREQ=MONTHLY;BYDAY=-1WE",
    "FREQ=MONTHLY;BYDAY=1WE",
    "FREQ=MONTHLY;INTERVAL=2;BYDAY=4WE",
    "FREQ=YEARLY;BYDAY=4WE",
  ],
])("%s is none that Discord has", (rule) => {
  expect(made(rule)).toBeUndefined();
});

it("by a clock that changes, or on another day in UTC, nothing repeats as people mean it", () => {
  expect(made("FREQ=WEEKLY", "2026-11-25T15:00", "Europe/Madrid")).toBeUndefined();
  expect(made("FREQ=WEEKLY", "2026-11-25T15:00", "America/Asuncion")).toBeDefined();
  expect(made("FREQ=WEEKLY", "2026-11-25T22:00", "America/Asuncion")).toBeUndefined();
});

it("whatever rule is given, what comes out is one that Discord takes", () => {
  const days = fc
    .subarray(["MO", "TU", "WE", "TH", "FR", "SA", "SU"], { minLength: 1 })
    .map((d) => `;BYDAY=${d.join(",")}`);
  const nth = fc
    .tuple(
      fc.integer({ min: -5, max: 5 }).filter((n) => n !== 0),
      fc.constantFrom("MO", "WE", "SU"),
    )
    .map(([n, d]) => `;BYDAY=${n}${d}`);
  const rule = fc
    .tuple(
      fc.constantFrom("DAILY", "WEEKLY", "MONTHLY", "YEARLY"),
      fc.integer({ min: 1, max: 3 }),
      fc.oneof(fc.constant(""), days, nth),
    )
    .map(([freq, interval, by]) => `FREQ=${freq};INTERVAL=${interval}${by}`);
  const local = fc
    .date({ min: new Date("2026-01-01T00:00:00Z"), max: new Date("2030-01-01T00:00:00Z"), noInvalidDate: true })
    .map((d) => d.toISOString().slice(0, 16));
  fc.assert(
    fc.property(
      rule,
      local,
      fc.constantFrom("UTC", "America/Asuncion", "Asia/Kolkata"),
      (r, l, zone) => void made(r, l, zone),
    ),
  );
});
