import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { calendarOf } from "../../../../src/core/features/calendar/calendar.ts";
import type { CalendarEntry } from "../../../../src/core/features/calendar/entry.ts";
import type { Meeting } from "../../../../src/core/features/meetings/meeting.ts";
import { occurrencesOf } from "../../../../src/core/features/meetings/occurrence.ts";
import { byIcalJs, byNodeIcal, type Reading, type Shown } from "../../../support/read-calendar.ts";
import { aChange, aMeeting, entry } from "./a-meeting.ts";

const FROM = "2026-12-31T00:00:00.000Z";
const TO = "2028-01-05T00:00:00.000Z";
const NOW = new Date("2026-11-25T00:00:00Z");

const inZone = (zone: string, facts: Partial<Meeting> = {}) =>
  aMeeting({ zone, title: `In ${zone}`, startsLocal: "2027-01-03T02:30", rule: "FREQ=WEEKLY", ...facts });

const MEETINGS: Readonly<Record<string, Meeting>> = {
  "a single one": aMeeting(),
  "every week for ever": aMeeting({ rule: "FREQ=WEEKLY" }),
  "every second Tuesday of the month": aMeeting({ startsLocal: "2027-01-12T09:00", rule: "FREQ=MONTHLY;BYDAY=2TU" }),
  "the last day of each month": aMeeting({
    startsLocal: "2027-01-31T09:00",
    rule: "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1",
  }),
  "ten times": aMeeting({ rule: "FREQ=WEEKLY;INTERVAL=2;COUNT=10" }),
  "until a day": aMeeting({
    zone: "America/Asuncion",
    startsLocal: "2027-01-05T22:00",
    rule: "FREQ=WEEKLY;UNTIL=20270330",
  }),
  "until a wall clock": aMeeting({
    zone: "Pacific/Auckland",
    startsLocal: "2027-01-05T08:00",
    rule: "FREQ=WEEKLY;UNTIL=20270601T080000",
  }),
  "over midnight": aMeeting({ startsLocal: "2027-01-05T23:30", rule: "FREQ=WEEKLY", minutes: 120 }),
  "for three days": aMeeting({ startsLocal: "2027-03-27T10:00", minutes: 3 * 1440 }),
  "with a time skipped, one moved and one added": aMeeting({
    rule: "FREQ=WEEKLY",
    changes: [
      aChange("2027-02-02T09:00", "skipped"),
      aChange("2027-02-09T09:00", "changed", {
        to: "2027-02-10T16:30",
        minutes: 90,
        title: "Board call, moved",
        sequence: 2,
      }),
      aChange("2027-02-18T11:00", "added"),
      aChange("2027-02-19T11:00", "added", { title: "Extra, with another title", minutes: 30 }),
      aChange("2027-03-02T09:00", "changed", { place: "Elsewhere" }),
    ],
  }),
  "with a time moved before the others": aMeeting({
    rule: "FREQ=WEEKLY",
    changes: [aChange("2027-03-09T09:00", "changed", { to: "2027-01-20T09:00" })],
  }),
  "one with another beside it": aMeeting({ changes: [aChange("2027-02-18T11:00", "added")] }),
  "in UTC": inZone("UTC", {
    changes: [
      aChange("2027-02-07T02:30", "skipped"),
      aChange("2027-02-14T02:30", "changed", { to: "2027-02-15T02:30", zone: "UTC" }),
    ],
  }),
  "in the gap of New York": inZone("America/New_York"),
  "in the gap of Madrid": inZone("Europe/Madrid"),
  "in the overlap of New York": inZone("America/New_York", { startsLocal: "2027-01-03T01:15", minutes: 30 }),
  "in the half hour of Lord Howe": inZone("Australia/Lord_Howe", { startsLocal: "2027-01-03T02:10" }),
  "in the backward saving of Dublin": inZone("Europe/Dublin", { startsLocal: "2027-01-03T09:00" }),
  "in Casablanca, whose clocks follow Ramadan": inZone("Africa/Casablanca", { startsLocal: "2027-01-03T09:00" }),
  "in Gaza": inZone("Asia/Gaza", { startsLocal: "2027-01-03T09:00" }),
  "in Nuuk, where the day before changes": inZone("America/Nuuk", { startsLocal: "2027-01-02T23:15" }),
  "in Kathmandu": inZone("Asia/Kathmandu", { startsLocal: "2027-01-03T00:15" }),
  "at midnight in Havana, where that hour is skipped": inZone("America/Havana", { startsLocal: "2027-01-03T00:30" }),
  "under an old name": inZone("Asia/Calcutta", { startsLocal: "2027-01-03T09:00" }),
  "a skipped time in the gap": inZone("America/New_York", { changes: [aChange("2027-03-14T03:30", "skipped")] }),
  "a time moved into the second hour of an overlap": inZone("America/New_York", {
    changes: [
      aChange("2027-11-14T02:30", "changed", {
        startsAt: new Date("2027-11-07T06:15:00Z"),
        startsLocal: "2027-11-07T01:15",
      }),
    ],
  }),
  "a first time that its rule does not name": aMeeting({
    startsLocal: "2027-01-07T09:00",
    rule: "FREQ=WEEKLY;BYDAY=TU;COUNT=4",
  }),
  "such a first time in UTC, of a series that goes on": inZone("UTC", {
    startsLocal: "2027-01-07T09:00",
    rule: "FREQ=MONTHLY;BYDAY=1MO",
  }),
  "such a first time that was changed": aMeeting({
    startsLocal: "2027-01-07T09:00",
    rule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
    changes: [aChange("2027-01-07T09:00", "changed", { title: "First", to: "2027-01-08T10:00" })],
  }),
  "such a first time that was skipped": aMeeting({
    startsLocal: "2027-01-07T09:00",
    rule: "FREQ=WEEKLY;BYDAY=TU",
    changes: [aChange("2027-01-07T09:00", "skipped")],
  }),
  "a changed time in the gap": inZone("America/New_York", {
    changes: [aChange("2027-03-14T03:30", "changed", { title: "Changed in the gap" })],
  }),
};

/** What the bot itself says. */
function said(meeting: Meeting): Shown[] {
  return occurrencesOf(meeting, { after: FROM, until: TO, limit: 1_000 })
    .map(({ start, end, title }) => ({
      start: start.toISOString(),
      end: end.toISOString(),
      title,
      status: "CONFIRMED",
    }))
    .sort((a, b) => (`${a.start}${a.title}` < `${b.start}${b.title}` ? -1 : 1));
}

const read = (one: CalendarEntry): Reading => ({
  text: calendarOf([one], { name: "Test", now: NOW }),
  from: FROM,
  to: TO,
});
// Of a wall clock that comes twice RFC 5545 §3.3.5 means the first. ical.js takes the second for what a rule gives: the bot
// leaves those to the rule, and says to ical.js what every other program is told.
function asIcalJs(meeting: Meeting, times: Shown[]): Shown[] {
  const changed = new Set(meeting.changes.flatMap((c) => c.startsAt?.toISOString() ?? []));
  return times.map((one) => {
    if (meeting.rule === null || changed.has(one.start)) return one;
    const first = Temporal.Instant.from(one.start).toZonedDateTimeISO(meeting.zone);
    const second = first.toPlainDateTime().toZonedDateTime(meeting.zone, { disambiguation: "later" });
    const shift = (at: string) =>
      new Date(Date.parse(at) + second.epochMilliseconds - first.epochMilliseconds).toISOString();
    return { ...one, start: shift(one.start), end: shift(one.end) };
  });
}

const wanted = Object.entries(MEETINGS).map(([name, meeting]) => {
  const times = said(meeting);
  return { name, reading: read(entry(meeting)), times, icalJs: asIcalJs(meeting, times) };
});

describe.each(wanted)("$name", ({ reading, times, icalJs }) => {
  it("takes place in ical.js when the bot says", () => {
    expect(times.length).toBeGreaterThan(0);
    expect(byIcalJs(reading)).toEqual(icalJs);
  });
  it("takes place in node-ical when the bot says", () => {
    expect(byNodeIcal(reading)).toEqual(times);
  });
});

it("a computer in Kolkata shows the same", () => {
  const script = fileURLToPath(new URL("../../../support/read-calendar-process.ts", import.meta.url));
  const child = spawnSync(process.execPath, ["--import", "tsx", script], {
    input: JSON.stringify(wanted.map(({ reading }) => reading)),
    env: { ...process.env, TZ: "Asia/Kolkata" },
    encoding: "utf8",
    maxBuffer: 100_000_000,
  });
  expect(child.stderr).toBe("");
  const { zone, read: shown } = JSON.parse(child.stdout) as {
    zone: number;
    read: { icalJs: Shown[]; nodeIcal: Shown[] }[];
  };
  expect(zone).toBe(-330);
  wanted.forEach(({ name, times, icalJs }, i) => expect([name, shown[i]]).toEqual([name, { icalJs, nodeIcal: times }]));
});
