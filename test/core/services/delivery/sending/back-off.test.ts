import { expect, test } from "vitest";
import { backOff, MAX_ATTEMPTS, pause } from "../../../../../src/core/services/delivery/sending/back-off.ts";

test("waits twice as long each time, up to half an hour", () => {
  expect([1, 2, 3, 9, 10, 50].map((n) => backOff(n))).toEqual([5_000, 10_000, 20_000, 1_280_000, 1_800_000, 1_800_000]);
  const total = Array.from({ length: MAX_ATTEMPTS - 1 }, (_, n) => backOff(n + 1)).reduce((a, b) => a + b, 0);
  expect(total / 3_600_000).toBeGreaterThan(18);
  expect(total / 3_600_000).toBeLessThan(26);
});

test("obeys the platform where it asks for longer, within reason", () => {
  expect(pause(1, 60_000)).toBe(60_000);
  expect(pause(9, 60_000)).toBe(1_280_000);
  expect(pause(1, 24 * 3_600_000)).toBe(1_800_000);
});
