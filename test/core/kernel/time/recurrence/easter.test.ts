import { expect, test } from "vitest";
import { easterOf } from "../../../../../src/core/kernel/time/recurrence/easter.ts";

// The earliest and the latest there are among them (https://www.census.gov/data/software/x13as/genhol/easter-dates.html).
test.each([
  "1818-03-22",
  "1943-04-25",
  "2000-04-23",
  "2024-03-31",
  "2026-04-05",
  "2027-03-28",
  "2028-04-16",
  "2038-04-25",
])("%s", (day) => {
  expect(new Date(easterOf(Number(day.slice(0, 4)))).toISOString().slice(0, 10)).toBe(day);
});
