import { describe, expect, test } from "vitest";
import { nextOccurrence, occurrences, repeatRule } from "../../../src/core/time/recurrence.ts";

const locals = (moments: ReadonlyArray<{ readonly local: string }>) => moments.map(({ local }) => local);

describe("weekly", () => {
  const meeting = { local: "2026-10-20T09:00", zone: "Europe/Madrid", repeat: "weekly" } as const;

  test("keeps its wall clock when the offset changes, and so changes its instant", () => {
    expect(occurrences(meeting, { after: "2026-10-01T00:00:00Z", limit: 3 })).toEqual([
      { at: "2026-10-20T07:00:00.000Z", local: "2026-10-20T09:00", zone: "Europe/Madrid" },
      { at: "2026-10-27T08:00:00.000Z", local: "2026-10-27T09:00", zone: "Europe/Madrid" },
      { at: "2026-11-03T08:00:00.000Z", local: "2026-11-03T09:00", zone: "Europe/Madrid" },
    ]);
  });

  test("the window excludes its beginning and includes its end", () => {
    const window = { after: "2026-10-20T07:00:00Z", until: "2026-11-03T08:00:00Z", limit: 10 };
    expect(locals(occurrences(meeting, window))).toEqual(["2026-10-27T09:00", "2026-11-03T09:00"]);
    expect(occurrences(meeting, { ...window, until: "2026-10-27T07:59:59Z" })).toEqual([]);
  });

  test("nothing comes before its first time, and nothing is given when nothing is asked for", () => {
    expect(locals(occurrences(meeting, { after: "2020-01-01T00:00:00Z", limit: 1 }))).toEqual(["2026-10-20T09:00"]);
    expect(occurrences(meeting, { after: "2020-01-01T00:00:00Z", limit: 0 })).toEqual([]);
  });

  test("a skipped time moves to the next valid one, a repeated one is the first", () => {
    const gap = { local: "2027-03-07T02:30", zone: "America/New_York", repeat: "weekly" } as const;
    expect(occurrences(gap, { after: "2027-03-07T12:00:00Z", limit: 2 })).toEqual([
      { at: "2027-03-14T07:30:00.000Z", local: "2027-03-14T03:30", zone: "America/New_York" },
      { at: "2027-03-21T06:30:00.000Z", local: "2027-03-21T02:30", zone: "America/New_York" },
    ]);
    const fold = { local: "2026-10-25T01:30", zone: "America/New_York", repeat: "weekly" } as const;
    expect(occurrences(fold, { after: "2026-10-26T00:00:00Z", limit: 1 })[0]?.at).toBe("2026-11-01T05:30:00.000Z");
  });

  test("a day that a zone left out altogether moves too (Samoa had no 30 December 2011)", () => {
    const samoa = { local: "2011-12-23T09:00", zone: "Pacific/Apia", repeat: "weekly" } as const;
    expect(locals(occurrences(samoa, { after: "2011-12-24T00:00:00Z", limit: 2 }))).toEqual(["2011-12-31T09:00", "2012-01-06T09:00"]);
  });
});

describe("monthly", () => {
  test("on the 31st it falls on the last day of shorter months, and comes back", () => {
    const meeting = { local: "2027-01-31T18:00", zone: "America/Asuncion", repeat: "monthly" } as const;
    expect(locals(occurrences(meeting, { after: "2027-01-01T00:00:00Z", limit: 5 }))).toEqual([
      "2027-01-31T18:00",
      "2027-02-28T18:00",
      "2027-03-31T18:00",
      "2027-04-30T18:00",
      "2027-05-31T18:00",
    ]);
  });

  test("ten years on, a February 29th is found where the year has one", () => {
    const meeting = { local: "2018-01-30T09:00", zone: "Asia/Kolkata", repeat: "monthly" } as const;
    expect(nextOccurrence(meeting, "2028-02-01T00:00:00Z")?.local).toBe("2028-02-29T09:00");
    expect(nextOccurrence(meeting, "2029-02-01T00:00:00Z")?.local).toBe("2029-02-28T09:00");
  });
});

test("a single meeting occurs once", () => {
  const meeting = { local: "2026-12-01T15:00", zone: "UTC", repeat: "once" } as const;
  expect(nextOccurrence(meeting, "2026-11-01T00:00:00Z")?.at).toBe("2026-12-01T15:00:00.000Z");
  expect(nextOccurrence(meeting, "2026-12-01T15:00:00Z")).toBeUndefined();
  expect(occurrences(meeting, { after: "2020-01-01T00:00:00Z", limit: 10 })).toHaveLength(1);
});

test("the rule as RFC 5545 writes it", () => {
  expect(repeatRule("2026-12-01T15:00", "once")).toBeUndefined();
  expect(repeatRule("2026-12-01T15:00", "weekly")).toBe("FREQ=WEEKLY");
  expect(repeatRule("2026-12-01T15:00", "monthly")).toBe("FREQ=MONTHLY;BYMONTHDAY=1");
  expect(repeatRule("2026-12-29T15:00", "monthly")).toBe("FREQ=MONTHLY;BYMONTHDAY=28,29;BYSETPOS=-1");
  expect(repeatRule("2026-12-31T15:00", "monthly")).toBe("FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1");
});
