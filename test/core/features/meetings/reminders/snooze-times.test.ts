import { describe, expect, test } from "vitest";
import { snoozedUntil, waitsBefore } from "../../../../../src/core/features/meetings/reminders/snooze-times.ts";

const at = (iso: string) => new Date(iso);

describe("how long a reminder can be put off", () => {
  test("ten minutes and an hour are lengths of time", () => {
    expect(snoozedUntil("10m", at("2026-11-24T15:00:30Z"), "UTC")).toEqual(at("2026-11-24T15:10:30Z"));
    expect(snoozedUntil("1h", at("2026-11-24T15:00:30Z"), "UTC")).toEqual(at("2026-11-24T16:00:30Z"));
  });

  test.each([
    ["the reader's own morning", "2026-11-24T15:00:00Z", "America/Mexico_City", "2026-11-25T15:00:00Z"],
    ["where it is tomorrow already", "2026-11-24T23:30:00Z", "Asia/Tokyo", "2026-11-26T00:00:00Z"],
    ["after a night in which the clocks go forward", "2027-03-27T12:00:00Z", "Europe/Madrid", "2027-03-28T07:00:00Z"],
    ["after a night in which they go back", "2026-10-24T12:00:00Z", "Europe/Madrid", "2026-10-25T08:00:00Z"],
  ])("tomorrow is 09:00 of the next day: %s", (_, now, zone, due) => {
    expect(snoozedUntil("tomorrow", at(now), zone)).toEqual(at(due));
  });

  test("what would end when the meeting begins, or later, is not offered", () => {
    const now = at("2026-11-24T15:00:00Z");
    const offered = (start: string) => waitsBefore(at(start), now, "America/Mexico_City");
    expect(offered("2026-11-24T15:10:00Z")).toEqual([]);
    expect(offered("2026-11-24T15:11:00Z")).toEqual(["10m"]);
    expect(offered("2026-11-25T15:00:00Z")).toEqual(["10m", "1h"]);
    expect(offered("2026-11-25T15:01:00Z")).toEqual(["10m", "1h", "tomorrow"]);
  });
});
