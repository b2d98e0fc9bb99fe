import { expect, test } from "vitest";
import { joinableUntil, ON_TIME_MINUTES, timeliness, USEFUL_MINUTES } from "../../../src/core/meetings/late-policy.ts";

const start = new Date("2026-11-24T15:00:00Z");
const at = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const reminded = (minutes: number, lead = 15) => ({ start, minutes, dueAt: at(-lead) });

test.each([
  ["when it is due", -15, 60, { kind: "on-time" }],
  ["up to two minutes late", -15 + ON_TIME_MINUTES, 60, { kind: "on-time" }],
  ["a moment later", -15 + ON_TIME_MINUTES + 0.01, 60, { kind: "late", minutes: 2 }],
  ["when it begins", 0, 60, { kind: "late", minutes: 15 }],
  ["a quarter of an hour into it", USEFUL_MINUTES, 60, { kind: "late", minutes: 30 }],
  ["a moment later", USEFUL_MINUTES + 0.01, 60, { kind: "pointless" }],
  ["at the end of a short one", 5, 5, { kind: "late", minutes: 20 }],
  ["after the end of a short one", 5.01, 5, { kind: "pointless" }],
] as const)("%s", (_name, now, minutes, expected) => {
  expect(timeliness(reminded(minutes), at(now))).toEqual(expected);
});

test("a reminder due when the meeting begins is on time for two minutes, and still helps after", () => {
  expect(timeliness(reminded(60, 0), at(1))).toEqual({ kind: "on-time" });
  expect(timeliness(reminded(60, 0), at(5))).toEqual({ kind: "late", minutes: 5 });
});

test("a meeting can be joined for a quarter of an hour, or while it lasts", () => {
  expect(joinableUntil(start, 60)).toEqual(at(15));
  expect(joinableUntil(start, 10)).toEqual(at(10));
});
