import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDuration } from "../../../../src/core/kernel/time/duration.ts";
import { SEED } from "./sampled.ts";

describe("readDuration", () => {
  test.each([
    ["90", 90],
    [" 90 ", 90],
    ["90m", 90],
    ["90 min", 90],
    ["1:30", 90],
    ["1h", 60],
    ["1h30", 90],
    ["1 h 30", 90],
    ["1h 30m", 90],
    ["1h30min", 90],
    ["1.5h", 90],
    ["1,5 h", 90],
    ["2½ hours", 150],
    ["½ hour", 30],
    ["2 hours", 120],
    ["two hours", 120],
    ["an hour", 60],
    ["half an hour", 30],
    ["an hour and a half", 90],
    ["two and a half hours", 150],
    ["2 hours and 15 minutes", 135],
    ["2 hours, 15 minutes", 135],
    ["one hour thirty", 90],
    ["three quarters of an hour", 45],
    ["quarter of an hour", 15],
    ["dos horas", 120],
    ["una hora", 60],
    ["hora y media", 90],
    ["una hora y media", 90],
    ["una hora y cuarto", 75],
    ["media hora", 30],
    ["tres cuartos de hora", 45],
    ["1 día y 2 horas", 1560],
    ["2 días", 2880],
    ["2 dias", 2880],
    ["1 hora e meia", 90],
    ["uma hora e meia", 90],
    ["meia hora", 30],
    ["uma hora e 15", 75],
    ["três quartos de hora", 45],
    ["une heure et demie", 90],
    ["une demi-heure", 30],
    ["un quart d'heure", 15],
    ["2 heures et quart", 135],
    ["trois jours", 4320],
    ["3 j", 4320],
    ["3d", 4320],
    ["1 week", 10_080],
    ["366 days", 527_040],
  ])("%s is %i minutes", (typed, minutes) => {
    expect(readDuration(typed)).toBe(minutes);
  });

  test.each([
    "",
    "0",
    "0 h",
    "-5",
    "- 5 min",
    "abc",
    "1h75",
    "1:75",
    "1 month",
    "1 month and 2 days",
    "1 mes",
    "2 years",
    "367 days",
    "9999999",
    "2 hours ago",
    "x".repeat(10_000),
    "\u0000",
    "1.555h",
  ])("%j is no duration", (typed) => {
    expect(readDuration(typed)).toBeUndefined();
  });

  test("hours and minutes written any way come to the same", () => {
    const written = fc.record({ hours: fc.integer({ min: 1, max: 99 }), minutes: fc.integer({ min: 0, max: 59 }) });
    fc.assert(
      fc.property(written, ({ hours, minutes }) => {
        const padded = String(minutes).padStart(2, "0");
        const total = hours * 60 + minutes;
        for (const typed of [
          `${hours}h${padded}`,
          `${hours}:${padded}`,
          `${total}`,
          `${total} minutos`,
          `${hours} heures ${padded} minutes`,
        ]) {
          expect(readDuration(typed), typed).toBe(total);
        }
      }),
      { seed: SEED },
    );
  });

  test("no text makes it throw", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 100 }), (text) => {
        const minutes = readDuration(text);
        expect(minutes === undefined || (Number.isInteger(minutes) && minutes >= 1)).toBe(true);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});
