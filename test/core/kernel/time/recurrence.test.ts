import { describe, expect, test } from "vitest";
import { nextOccurrence, occurrences, repeatRule } from "../../../../src/core/kernel/time/recurrence.ts";

const locals = (moments: ReadonlyArray<{ readonly local: string }>) => moments.map(({ local }) => local);

describe("weekly", () => {
  const meeting = { local: "2026-10-20T09:00", zone: "Europe/Madrid", rule: "FREQ=WEEKLY" } as const;

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
    const gap = { local: "2027-03-07T02:30", zone: "America/New_York", rule: "FREQ=WEEKLY" } as const;
    expect(occurrences(gap, { after: "2027-03-07T12:00:00Z", limit: 2 })).toEqual([
      { at: "2027-03-14T07:30:00.000Z", local: "2027-03-14T03:30", zone: "America/New_York" },
      { at: "2027-03-21T06:30:00.000Z", local: "2027-03-21T02:30", zone: "America/New_York" },
    ]);
    const fold = { local: "2026-10-25T01:30", zone: "America/New_York", rule: "FREQ=WEEKLY" } as const;
    expect(occurrences(fold, { after: "2026-10-26T00:00:00Z", limit: 1 })[0]?.at).toBe("2026-11-01T05:30:00.000Z");
  });

  test("a day that a zone left out altogether moves too (Samoa had no 30 December 2011)", () => {
    const samoa = { local: "2011-12-23T09:00", zone: "Pacific/Apia", rule: "FREQ=WEEKLY" } as const;
    expect(locals(occurrences(samoa, { after: "2011-12-24T00:00:00Z", limit: 2 }))).toEqual([
      "2011-12-31T09:00",
      "2012-01-06T09:00",
    ]);
    // 31 December has begun, and the meeting of the 30th is still to come.
    expect(nextOccurrence(samoa, "2011-12-30T11:00:00Z")?.local).toBe("2011-12-31T09:00");
  });
});

describe("monthly", () => {
  const monthly = (local: string) => repeatRule(local, "monthly") ?? "";

  test("on the 31st it falls on the last day of shorter months, and comes back", () => {
    const meeting = { local: "2027-01-31T18:00", zone: "America/Asuncion", rule: monthly("2027-01-31T18:00") };
    expect(locals(occurrences(meeting, { after: "2027-01-01T00:00:00Z", limit: 5 }))).toEqual([
      "2027-01-31T18:00",
      "2027-02-28T18:00",
      "2027-03-31T18:00",
      "2027-04-30T18:00",
      "2027-05-31T18:00",
    ]);
  });

  test("ten years on, a February 29th is found where the year has one", () => {
    const meeting = { local: "2018-01-30T09:00", zone: "Asia/Kolkata", rule: monthly("2018-01-30T09:00") };
    expect(nextOccurrence(meeting, "2028-02-01T00:00:00Z")?.local).toBe("2028-02-29T09:00");
    expect(nextOccurrence(meeting, "2029-02-01T00:00:00Z")?.local).toBe("2029-02-28T09:00");
  });
});

test("a single meeting occurs once", () => {
  const meeting = { local: "2026-12-01T15:00", zone: "UTC", rule: null };
  expect(nextOccurrence(meeting, "2026-11-01T00:00:00Z")?.at).toBe("2026-12-01T15:00:00.000Z");
  expect(nextOccurrence(meeting, "2026-12-01T15:00:00Z")).toBeUndefined();
  expect(occurrences(meeting, { after: "2020-01-01T00:00:00Z", limit: 10 })).toHaveLength(1);
});

test("the rule as RFC 5545 writes it", () => {
  expect(repeatRule("2026-12-01T15:00", "once")).toBeUndefined();
  expect(repeatRule("2026-12-01T15:00", "weekly")).toBe("FREQ=WEEKLY");
  expect(repeatRule("2026-12-01T15:00", "monthly")).toBe("FREQ=MONTHLY");
  expect(repeatRule("2026-12-29T15:00", "monthly")).toBe("FREQ=MONTHLY;BYMONTHDAY=28,29;BYSETPOS=-1");
  expect(repeatRule("2026-12-31T15:00", "monthly")).toBe("FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1");
});

describe("rules", () => {
  const at = (rule: string, local: string, after: string, limit: number, zone = "UTC") =>
    locals(occurrences({ local, zone, rule }, { after, limit }));
  const days = (...args: Parameters<typeof at>) => at(...args).map((local) => local.slice(0, 10));

  test("by the 31st, 29 February and fifth weekdays, which not every month or year has", () => {
    expect(days("FREQ=MONTHLY;BYMONTHDAY=31", "2027-01-31T09:00", "2027-01-01T00:00:00Z", 4)).toEqual([
      "2027-01-31",
      "2027-03-31",
      "2027-05-31",
      "2027-07-31",
    ]);
    expect(days("FREQ=MONTHLY", "2027-01-31T09:00", "2027-02-01T00:00:00Z", 2)).toEqual(["2027-03-31", "2027-05-31"]);
    expect(days("FREQ=YEARLY", "2024-02-29T09:00", "2024-03-01T00:00:00Z", 2)).toEqual(["2028-02-29", "2032-02-29"]);
    // 2100 is no leap year.
    expect(days("FREQ=YEARLY", "2024-02-29T09:00", "2096-03-01T00:00:00Z", 1)).toEqual(["2104-02-29"]);
    expect(days("FREQ=MONTHLY;BYDAY=5MO", "2027-03-29T09:00", "2027-03-01T00:00:00Z", 3)).toEqual([
      "2027-03-29",
      "2027-05-31",
      "2027-08-30",
    ]);
  });

  test("last and nth weekdays, working days, several days of a fortnight", () => {
    expect(days("FREQ=MONTHLY;BYDAY=-1FR", "2027-01-29T09:00", "2027-01-30T00:00:00Z", 2)).toEqual([
      "2027-02-26",
      "2027-03-26",
    ]);
    expect(
      days("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "2027-01-29T09:00", "2027-01-30T00:00:00Z", 2),
    ).toEqual(["2027-02-26", "2027-03-31"]);
    expect(days("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=MO", "1997-08-05T09:00", "1997-08-01T00:00:00Z", 4)).toEqual([
      "1997-08-05",
      "1997-08-10",
      "1997-08-19",
      "1997-08-24",
    ]);
    // RFC 5545's example of a week that begins on Sunday.
    expect(days("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU", "1997-08-05T09:00", "1997-08-01T00:00:00Z", 4)).toEqual([
      "1997-08-05",
      "1997-08-17",
      "1997-08-19",
      "1997-08-31",
    ]);
  });

  test("the first time is held even if the rule does not name its day, and COUNT counts it", () => {
    expect(days("FREQ=WEEKLY;BYDAY=FR", "2027-01-06T09:00", "2027-01-01T00:00:00Z", 3)).toEqual([
      "2027-01-06",
      "2027-01-08",
      "2027-01-15",
    ]);
    expect(days("FREQ=WEEKLY;BYDAY=FR;COUNT=2", "2027-01-06T09:00", "2027-01-01T00:00:00Z", 9)).toEqual([
      "2027-01-06",
      "2027-01-08",
    ]);
    expect(days("FREQ=WEEKLY;COUNT=3", "2027-01-06T09:00", "2027-01-13T12:00:00Z", 9)).toEqual(["2027-01-20"]);
    expect(days("FREQ=WEEKLY;COUNT=3", "2027-01-06T09:00", "2027-01-20T12:00:00Z", 9)).toEqual([]);
  });

  test("UNTIL as a date includes that day; as an instant it is moved to the zone's wall clock", () => {
    const until = (end: string, zone: string) =>
      days(`FREQ=DAILY;UNTIL=${end}`, "2027-01-01T20:00", "2027-01-01T12:00:00Z", 9, zone).at(-1);
    expect(until("20270104", "America/Lima")).toBe("2027-01-04");
    expect(until("20270104T195959", "America/Lima")).toBe("2027-01-03");
    // 20:00 in Lima is 01:00 of the next day in UTC.
    expect(until("20270105T010000Z", "America/Lima")).toBe("2027-01-04");
    expect(until("20270105T005959Z", "America/Lima")).toBe("2027-01-03");
    expect(until("20270104T060000Z", "Pacific/Kiritimati")).toBe("2027-01-04");
    expect(until("20270104T055959Z", "Pacific/Kiritimati")).toBe("2027-01-03");
    expect(until("20270105T040000Z", "Pacific/Pago_Pago")).toBe("2027-01-03");
  });

  test("a UNTIL that falls into the hour of a clock change keeps the occurrence that it names", () => {
    // 02:30 is skipped on 28 March 2027 in Madrid and held at 03:30, 01:30 UTC.
    const gap = { local: "2027-03-27T02:30", zone: "Europe/Madrid", rule: "FREQ=DAILY;UNTIL=20270328T013000Z" };
    expect(locals(occurrences(gap, { after: "2027-03-01T00:00:00Z", limit: 9 }))).toEqual([
      "2027-03-27T02:30",
      "2027-03-28T03:30",
    ]);
    const fold = { local: "2027-10-30T02:30", zone: "Europe/Madrid", rule: "FREQ=DAILY;UNTIL=20271031T003000Z" };
    expect(occurrences(fold, { after: "2027-10-01T00:00:00Z", limit: 9 }).map((one) => one.at)).toEqual([
      "2027-10-30T00:30:00.000Z",
      "2027-10-31T00:30:00.000Z",
    ]);
  });

  test("a clock that changes by half an hour (Lord Howe)", () => {
    const daily = { local: "2027-10-01T02:15", zone: "Australia/Lord_Howe", rule: "FREQ=DAILY" };
    expect(occurrences(daily, { after: "2027-10-01T20:00:00Z", limit: 3 })).toEqual([
      { at: "2027-10-02T15:45:00.000Z", local: "2027-10-03T02:45", zone: "Australia/Lord_Howe" },
      { at: "2027-10-03T15:15:00.000Z", local: "2027-10-04T02:15", zone: "Australia/Lord_Howe" },
      { at: "2027-10-04T15:15:00.000Z", local: "2027-10-05T02:15", zone: "Australia/Lord_Howe" },
    ]);
  });

  test("the day that Samoa left out is held once, with the next one", () => {
    expect(at("FREQ=DAILY", "2011-12-28T09:00", "2011-12-28T12:00:00Z", 4, "Pacific/Apia")).toEqual([
      "2011-12-28T09:00",
      "2011-12-29T09:00",
      "2011-12-31T09:00",
      "2012-01-01T09:00",
    ]);
  });

  test("what never comes ends, and what is no rule is refused", () => {
    expect(days("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "2027-01-06T09:00", "2027-01-01T00:00:00Z", 9)).toEqual([
      "2027-01-06",
    ]);
    expect(() => at("FREQ=HOURLY", "2027-01-06T09:00", "2027-01-01T00:00:00Z", 1)).toThrow(RangeError);
    expect(days("FREQ=DAILY", "9999-12-30T09:00", "9999-01-01T00:00:00Z", 9)).toEqual(["9999-12-30", "9999-12-31"]);
  });
});
