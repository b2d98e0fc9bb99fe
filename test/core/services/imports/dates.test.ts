import { describe, expect, it } from "vitest";
import { readLocal, readPastDay } from "../../../../src/core/services/imports/dates.ts";
import type { ParseContext } from "../../../../src/core/kernel/options/kind.ts";

const read = <T>(cell: { value: T } | { problem: { code: string } }) =>
  "problem" in cell ? cell.problem.code : cell.value;

describe("a wall clock reading", () => {
  it.each([
    ["2026-11-30T15:00", "2026-11-30T15:00"],
    ["2026-11-30 15:00", "2026-11-30T15:00"],
    ["2026-11-30t15:00:59", "2026-11-30T15:00"],
    ["2028-02-29T00:00", "2028-02-29T00:00"],
  ])("may be written as %s", (typed, value) => {
    expect(read(readLocal(typed))).toBe(value);
  });
  it.each([
    "2026-11-30",
    "30/11/2026 15:00",
    "2026-02-30T10:00",
    "2026-11-30T25:00",
    "2026-11-30T15:00Z",
    "tomorrow at 15:00",
    "15:00",
  ])("is not %s", (typed) => {
    expect(read(readLocal(typed))).toBe("import.cell.local");
  });
});

describe("a day that has come", () => {
  // Half past midnight of the 25th in Vienna, still the 24th in Mexico.
  const at = (zone: string) => ({ now: new Date("2026-11-24T23:30:00Z"), zone }) as ParseContext;

  it("is noon UTC of that day, so that nobody from Baker Island to Nouméa sees another", () => {
    expect(read(readPastDay("2019-11-15", at("America/Mexico_City")))).toEqual(new Date("2019-11-15T12:00:00Z"));
  });
  it("has come when it has begun in the community", () => {
    expect(read(readPastDay("2026-11-25", at("Europe/Vienna")))).toEqual(new Date("2026-11-25T12:00:00Z"));
    expect(read(readPastDay("2026-11-25", at("America/Mexico_City")))).toBe("import.cell.future");
  });
  it.each(["15/11/2019", "2019-11-31", "2019-1-5", "2019-11-15T09:00", "yesterday"])("is not %s", (typed) => {
    expect(read(readPastDay(typed, at("UTC")))).toBe("import.cell.day");
  });
});
