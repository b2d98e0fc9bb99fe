import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { calendarOf } from "../../../../src/core/features/calendar/calendar.ts";
import type { CalendarEntry } from "../../../../src/core/features/calendar/entry.ts";
import { timeZoneBlock } from "../../../../src/core/features/calendar/time-zone.ts";
import { withoutControls } from "../../../../src/core/kernel/text/text.ts";
import { byIcalJs } from "../../../support/read-calendar.ts";
import { aChange, aMeeting, entry } from "./a-meeting.ts";

const NOW = new Date("2026-11-25T00:00:00Z");
const written = (...entries: CalendarEntry[]) => calendarOf(entries, { name: "Test", now: NOW });
const unfolded = (text: string) => text.replaceAll("\r\n ", "").split("\r\n");
const events = (text: string) => new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents("vevent");

describe("a meeting as iCalendar", () => {
  it("says everything there is to say", () => {
    const meeting = aMeeting({
      title: "Board call; on seizures, mostly",
      rule: "FREQ=WEEKLY",
      place: "Room 3\\4",
      link: "https://meet.example.org/a?b=c,d",
      agenda: "One\nTwo",
      sequence: 4,
      changedAt: new Date("2026-11-20T10:00:00Z"),
    });
    expect(
      unfolded(written(entry(meeting, { alarms: [10_080, 0] }))).filter(
        (line) => !/^(?:BEGIN|END|TZ|DTSTART:19|RRULE:FREQ=YEARLY|LAST|X-|NAME)/.test(line),
      ),
    ).toEqual([
      "VERSION:2.0",
      "PRODID:-//Rapporteur//Rapporteur//EN",
      "METHOD:PUBLISH",
      "UID:m1.c1@rapporteur",
      "SEQUENCE:4",
      "DTSTAMP:20261120T100000Z",
      "DTSTART;TZID=Europe/Madrid:20270105T090000",
      "DTEND;TZID=Europe/Madrid:20270105T100000",
      "RRULE:FREQ=WEEKLY",
      "SUMMARY:Board call\\; on seizures\\, mostly",
      "LOCATION:Room 3\\\\4",
      "DESCRIPTION:One\\nTwo\\n\\nhttps://meet.example.org/a?b=c%2Cd",
      "ACTION:DISPLAY",
      "TRIGGER:-P7D",
      "DESCRIPTION:Board call\\; on seizures\\, mostly",
      "ACTION:DISPLAY",
      "TRIGGER:PT0S",
      "DESCRIPTION:Board call\\; on seizures\\, mostly",
      "URL;VALUE=URI:https://meet.example.org/a?b=c%2Cd",
      "STATUS:CONFIRMED",
      "CLASS:PUBLIC",
      "",
    ]);
  });

  it.each([
    ["clear", "PUBLIC"],
    ["green", "PUBLIC"],
    ["amber", "CONFIDENTIAL"],
    ["red", "CONFIDENTIAL"],
  ])("says how far it may go: %s is %s", (sharing, as) => {
    expect(unfolded(written(entry(aMeeting({ sharing }))))).toContain(`CLASS:${as}`);
  });

  it("begins its series on a date of its rule, and has a first time that is none as an event of its own", () => {
    const meeting = aMeeting({ startsLocal: "2027-01-07T09:00", rule: "FREQ=WEEKLY;BYDAY=TU;COUNT=4" });
    const found = events(written(entry(meeting)));
    expect(found.map((e) => [e.getFirstPropertyValue("uid"), String(e.getFirstPropertyValue("dtstart"))])).toEqual([
      ["m1.c1@rapporteur", "2027-01-12T09:00:00"],
      ["20270107T0900~m1.c1@rapporteur", "2027-01-07T09:00:00"],
    ]);
    expect(String(found[0]?.getFirstPropertyValue("rrule"))).toBe("FREQ=WEEKLY;COUNT=3;BYDAY=TU");
    // libical and khal drop a DTSTART that the RRULE does not name: no series begins with one.
    const only = aMeeting({ startsLocal: "2027-01-07T09:00", rule: "FREQ=WEEKLY;BYDAY=TU;COUNT=1" });
    expect(events(written(entry(only))).map((e) => e.hasProperty("rrule"))).toEqual([false]);
  });

  it("names nobody: an organiser would be a mail address", () => {
    expect(written(entry(aMeeting({ organiserId: "p1", chairId: "p2" })))).not.toMatch(
      /ORGANIZER|ATTENDEE|mailto|p1|p2/i,
    );
  });

  it("stays when it is cancelled, as cancelled, and rings no more", () => {
    const text = written(entry(aMeeting({ rule: "FREQ=WEEKLY", cancelledAt: NOW, sequence: 1 }), { alarms: [15] }));
    expect(text).toContain("STATUS:CANCELLED\r\n");
    expect(text).toContain("SEQUENCE:1\r\n");
    expect(text).toContain("DTSTAMP:20261125T000000Z\r\n");
    expect(text).not.toContain("VALARM");
    expect(written(entry(aMeeting({ changes: [aChange("2027-01-05T09:00", "skipped")] })))).toContain(
      "STATUS:CANCELLED",
    );
  });

  it("tells what is tentative, leaves out what a person declined, and keeps a time they accept of a series they do not", () => {
    const meeting = aMeeting({
      rule: "FREQ=WEEKLY",
      changes: [aChange("2027-01-19T09:00", "changed", { title: "Moved", to: "2027-01-20T09:00" })],
    });
    const window = { from: "2027-01-01T00:00:00.000Z", to: "2027-02-01T00:00:00.000Z" };
    const shown = (one: CalendarEntry) =>
      byIcalJs({ text: written(one), ...window }).map(({ start, status }) => `${start.slice(0, 10)} ${status}`);
    const some = new Map([
      ["2027-01-12T09:00", "out"],
      ["2027-01-26T09:00", "tentative"],
    ] as const);
    expect(shown(entry(meeting, { byTime: some }))).toEqual([
      "2027-01-05 CONFIRMED",
      "2027-01-20 CONFIRMED",
      "2027-01-26 TENTATIVE",
    ]);
    expect(shown(entry(meeting, { standing: "tentative" }))).toEqual(
      ["05", "12", "20", "26"].map((day) => `2027-01-${day} TENTATIVE`),
    );
    expect(shown(entry(meeting, { standing: "out", byTime: new Map([["2027-01-19T09:00", "sure"]]) }))).toEqual([
      "2027-01-20 CONFIRMED",
    ]);
    expect(shown(entry(meeting, { standing: "out" }))).toEqual([]);
  });

  it("is the same text while nothing changes", () => {
    const one = () =>
      written(entry(aMeeting({ rule: "FREQ=WEEKLY", changes: [aChange("2027-01-19T09:00", "skipped")] })));
    expect(one()).toBe(one());
  });
});

describe("a time zone", () => {
  it("goes by the name that the events use, by rules that go on for ever where they are right", () => {
    expect(timeZoneBlock("Asia/Calcutta", NOW)).toMatch(/^BEGIN:VTIMEZONE\r\nTZID:Asia\/Calcutta\r\n/);
    expect(timeZoneBlock("Europe/Madrid", NOW)).toContain("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU");
  });
  it("is written out where no rule says it: Gaza's clocks follow Ramadan", () => {
    const block = timeZoneBlock("Asia/Gaza", NOW);
    expect(block.match(/BEGIN:(?:DAYLIGHT|STANDARD)/g)?.length).toBeGreaterThan(20);
    expect(block).not.toContain("RRULE");
  });
});

describe("hostile texts", () => {
  const nasty = fc.oneof(
    fc.string({ unit: "binary", maxLength: 200 }),
    fc.constantFrom(
      "a\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:x",
      "x\u2028ATTACH:y",
      "\u0000\u0007\r",
      "\\n\\,\\;",
      "é".repeat(90),
      "👩‍👩‍👧‍👦".repeat(20),
      '"; X=":',
      "\ud800",
      "a\nRRULE:FREQ=SECONDLY",
    ),
  );
  const text = nasty.map((t) => withoutControls(t)).filter((t) => t.trim() !== "");
  it("stay one property each, on lines of 75 octets that end with CRLF, and are read back as they are", () => {
    fc.assert(
      fc.property(text, text, text, nasty, fc.webUrl(), (title, place, agenda, uid, link) => {
        const meeting = aMeeting({
          title,
          place,
          agenda,
          link,
          uid: uid.trim() === "" ? null : uid,
          rule: "FREQ=WEEKLY",
          changes: [aChange("2027-01-19T09:00", "changed", { title: place, minutes: 5 })],
        });
        const out = calendarOf([entry(meeting, { alarms: [10] })], { name: title, now: NOW });
        expect(out.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
        for (const line of out.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const read = events(out);
        expect(read).toHaveLength(2);
        const names = read.map((e) => e.getAllProperties().map((p) => p.name));
        const usual = [
          "uid",
          "sequence",
          "dtstamp",
          "dtstart",
          "dtend",
          "rrule",
          "recurrence-id",
          "summary",
          "location",
          "description",
          "url",
          "status",
          "class",
        ];
        for (const each of names) expect(each.filter((n) => !usual.includes(n))).toEqual([]);
        const lines = (s: string) => s.trim().replace(/\r\n?/g, "\n");
        expect(read[0]?.getFirstPropertyValue("summary")).toBe(lines(title));
        expect(read[0]?.getFirstPropertyValue("location")).toBe(lines(place));
        expect(String(read[0]?.getFirstPropertyValue("description"))).toBe(
          `${lines(agenda)}\n\n${new URL(link).href.replace(/[,;\\]/g, encodeURIComponent)}`,
        );
        expect(read[0]?.getAllSubcomponents()).toHaveLength(1);
      }),
      { numRuns: 300 },
    );
  });
});
