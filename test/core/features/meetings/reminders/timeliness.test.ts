import { expect, test } from "vitest";
import { timeliness } from "../../../../../src/core/features/meetings/reminders/timeliness.ts";
import { joinableUntil, LATE_POLICY } from "../../../../../src/core/services/preferences/late-policy.ts";

const start = new Date("2026-11-24T15:00:00Z");
const at = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const reminded = (minutes: number, lead = 15) => ({ start, minutes, dueAt: at(-lead) });

test.each([
  ["when it is due", -15, 60, { kind: "on-time" }],
  ["up to two minutes late", -15 + LATE_POLICY.tolerance, 60, { kind: "on-time" }],
  ["a moment later", -15 + LATE_POLICY.tolerance + 0.01, 60, { kind: "late", minutes: 2 }],
  ["when it begins", 0, 60, { kind: "late", minutes: 15 }],
  ["a quarter of an hour into it", LATE_POLICY.useful, 60, { kind: "late", minutes: 30 }],
  ["a moment later", LATE_POLICY.useful + 0.01, 60, { kind: "pointless" }],
  ["at the end of a short one", 5, 5, { kind: "late", minutes: 20 }],
  ["after the end of a short one", 5.01, 5, { kind: "pointless" }],
] as const)("%s", (_name, now, minutes, expected) => {
  expect(timeliness(reminded(minutes), at(now), LATE_POLICY)).toEqual(expected);
});

test("a reminder due when the meeting begins is on time for two minutes, and still helps after", () => {
  expect(timeliness(reminded(60, 0), at(1), LATE_POLICY)).toEqual({ kind: "on-time" });
  expect(timeliness(reminded(60, 0), at(5), LATE_POLICY)).toEqual({ kind: "late", minutes: 5 });
});

test("a meeting can be joined for a quarter of an hour, or while it lasts", () => {
  expect(joinableUntil(start, 60, LATE_POLICY)).toEqual(at(15));
  expect(joinableUntil(start, 10, LATE_POLICY)).toEqual(at(10));
});

test("a community may have it otherwise", () => {
  const policy = { tolerance: 10, useful: 30 };
  expect(timeliness(reminded(60), at(-5), policy)).toEqual({ kind: "on-time" });
  expect(timeliness(reminded(60), at(-4), policy)).toEqual({ kind: "late", minutes: 11 });
  expect(timeliness(reminded(60), at(30), policy)).toEqual({ kind: "late", minutes: 45 });
  expect(timeliness(reminded(60), at(31), policy)).toEqual({ kind: "pointless" });
});
