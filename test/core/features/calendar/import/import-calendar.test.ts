import { beforeAll, afterAll, describe, expect, it } from "vitest";
import { calendarOf } from "../../../../../src/core/features/calendar/calendar.ts";
import {
  type CalendarReport,
  importCalendar,
} from "../../../../../src/core/features/calendar/import/import-calendar.ts";
import { faultWords, stepWords } from "../../../../../src/core/features/calendar/import/report.ts";
import { formatter } from "../../../../../src/core/kernel/language/format.ts";
import { translator } from "../../../../../src/core/kernel/language/translate.ts";
import { type Meeting, WITH_CHANGES } from "../../../../../src/core/features/meetings/meeting.ts";
import { occurrencesOf } from "../../../../../src/core/features/meetings/occurrence.ts";
import { type World, world } from "../../../../support/world.ts";
import { aChange, aMeeting, entry } from "../a-meeting.ts";
import { plainWords } from "../../../../../src/core/kernel/values/command-line.ts";

const CHANNEL = { platform: "console", space: "test", address: "channel", recipient: "general" } as const;
const ZONE = "America/Bogota";
const t = translator("en");

let w: World;
beforeAll(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
});
afterAll(() => w.close());

/** A file with these events, each given by its properties. */
const file = (...events: readonly (readonly string[])[]) =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    ...events.flatMap((e) => ["BEGIN:VEVENT", ...e, "END:VEVENT"]),
    "END:VCALENDAR",
    "",
  ].join("\r\n");
let uids = 0;
const uid = () => `e${(uids += 1)}@example.org`;

const importText = (
  text: string | Uint8Array,
  more: { dryRun?: boolean; zone?: string } = {},
): Promise<CalendarReport> =>
  w.db((db) =>
    importCalendar(
      { db, community: { id: w.community }, now: w.clock.now(), ids: w.ids },
      { content: Buffer.from(text), zone: ZONE, dryRun: false, channel: CHANNEL, ...more },
    ),
  );
const counted = (report: CalendarReport) =>
  report.ok
    ? Object.entries(report.counts)
        .flatMap(([kind, n]) => (n > 0 ? [`${n} ${kind}`] : []))
        .join(", ")
    : faultWords(report, t).join(" / ");
const reasons = (report: CalendarReport) =>
  report.ok
    ? report.steps.flatMap((s) => (s.kind === "skip" ? [`${s.line} ${plainWords(t.problem(s.problem))}`] : []))
    : faultWords(report, t);
const meeting = (of: string) =>
  w.db((db) => db.meeting.findFirstOrThrow({ where: { uid: of }, include: WITH_CHANGES }));
const times = (m: Meeting, limit = 5) =>
  occurrencesOf(m, { after: "2026-01-01T00:00:00Z", limit }).map(
    ({ start, title }) => `${start.toISOString().slice(0, 16)} ${title}`,
  );

describe("an imported event", () => {
  it("becomes a meeting with everything it says, and reminders in the channel", async () => {
    const of = uid();
    const text = file([
      `UID:${of}`,
      "DTSTAMP:20261101T000000Z",
      "SEQUENCE:3",
      "DTSTART;TZID=W. Europe Standard Time:20261201T150000",
      "DTEND;TZID=W. Europe Standard Time:20261201T163000",
      "RRULE:FREQ=WEEKLY;COUNT=4",
      "EXDATE;TZID=W. Europe Standard Time:20261208T150000",
      "SUMMARY:Board call\\, monthly",
      "LOCATION:Room 3",
      "URL:https://meet.example.org/x",
      "DESCRIPTION:One\\nTwo",
      "ORGANIZER;CN=Somebody:mailto:somebody@example.org",
      "ATTENDEE:mailto:other@example.org",
      "BEGIN:VALARM",
      "ACTION:DISPLAY",
      "TRIGGER:-PT5M",
      "DESCRIPTION:not this",
      "END:VALARM",
    ]);
    expect(counted(await importText(text))).toBe("1 create");
    const made = await meeting(of);
    expect(made).toMatchObject({
      ...{
        title: "Board call, monthly",
        zone: "Europe/Berlin",
        startsLocal: "2026-12-01T15:00",
        minutes: 90,
        rule: "FREQ=WEEKLY;COUNT=4",
        sequence: 3,
      },
      ...{
        place: "Room 3",
        link: "https://meet.example.org/x",
        agenda: "One\nTwo",
        platform: "console",
        channel: "general",
        leads: null,
      },
    });
    expect(times(made).map((s) => s.slice(0, 16))).toEqual([
      "2026-12-01T14:00",
      "2026-12-15T14:00",
      "2026-12-22T14:00",
    ]);
    expect(await w.db((db) => db.delivery.count({ where: { subjectId: made.id, kind: "wave" } }))).toBeGreaterThan(0);
    expect(JSON.stringify({ ...made, uid: null })).not.toMatch(/@example\.org|not this/);
  });

  it("is made once, however often the file is imported", async () => {
    const text = file(
      [`UID:${uid()}`, "DTSTART:20261201T150000Z", "SUMMARY:Once"],
      [`UID:${uid()}`, "DTSTART;VALUE=DATE:20261203", "SUMMARY:A day"],
    );
    expect(counted(await importText(text))).toBe("2 create");
    expect(counted(await importText(text))).toBe("2 same");
    expect(counted(await importText(text, { dryRun: true }))).toBe("2 same");
  });

  it("by a dry run is only announced", async () => {
    const of = uid();
    expect(
      counted(await importText(file([`UID:${of}`, "DTSTART:20261201T150000Z", "SUMMARY:Dry"]), { dryRun: true })),
    ).toBe("1 create");
    await expect(meeting(of)).rejects.toThrow();
  });

  it("reads floating times and days in the zone that was given, UTC as its people would write it, a series in UTC on that clock", async () => {
    const [floating, day, utc, series] = [uid(), uid(), uid(), uid()];
    await importText(
      file(
        [`UID:${floating}`, "DTSTART:20261201T150000", "DURATION:PT45M", "SUMMARY:Floating"],
        [`UID:${day}`, "DTSTART;VALUE=DATE:20261201", "DTEND;VALUE=DATE:20261203", "SUMMARY:Two days"],
        [`UID:${utc}`, "DTSTART:20261201T150000Z", "SUMMARY:In UTC"],
        [`UID:${series}`, "DTSTART:20261201T150000Z", "RRULE:FREQ=DAILY;COUNT=2", "SUMMARY:Series in UTC"],
      ),
    );
    expect(await meeting(floating)).toMatchObject({ zone: ZONE, startsLocal: "2026-12-01T15:00", minutes: 45 });
    expect(await meeting(day)).toMatchObject({ zone: ZONE, startsLocal: "2026-12-01T00:00", minutes: 2 * 1440 });
    expect(await meeting(utc)).toMatchObject({ zone: ZONE, startsLocal: "2026-12-01T10:00", minutes: 60 });
    expect(await meeting(series)).toMatchObject({ zone: "UTC", startsLocal: "2026-12-01T15:00" });
  });

  it("keeps exceptions: left out, moved, cancelled and added times", async () => {
    const of = uid();
    const zoned = (name: string, at: string) => `${name};TZID=Europe/Madrid:${at}`;
    await importText(
      file(
        [
          `UID:${of}`,
          zoned("DTSTART", "20261201T090000"),
          "RRULE:FREQ=DAILY;COUNT=6",
          "EXDATE:20261202T080000Z",
          "EXDATE;VALUE=DATE:20261203",
          zoned("RDATE", "20261220T120000"),
          "SUMMARY:Daily",
        ],
        [
          `UID:${of}`,
          zoned("RECURRENCE-ID", "20261204T090000"),
          zoned("DTSTART", "20261204T113000"),
          "DURATION:PT2H",
          "SUMMARY:Daily, long",
        ],
        [
          `UID:${of}`,
          "RECURRENCE-ID:20261205T080000Z",
          zoned("DTSTART", "20261205T090000"),
          "STATUS:CANCELLED",
          "SUMMARY:Daily",
        ],
        [`UID:${of}`, zoned("RECURRENCE-ID", "20261206T090000"), zoned("DTSTART", "20261206T090000"), "SUMMARY:Daily"],
      ),
    );
    const made = await meeting(of);
    expect(times(made)).toEqual([
      "2026-12-01T08:00 Daily",
      "2026-12-04T10:30 Daily, long",
      "2026-12-06T08:00 Daily",
      "2026-12-20T11:00 Daily",
    ]);
    expect(made.changes.map((c) => `${c.occurrence} ${c.kind} ${c.minutes ?? ""}`.trim()).sort()).toEqual([
      ...[
        "2026-12-02T09:00 skipped",
        "2026-12-03T09:00 skipped",
        "2026-12-04T09:00 changed 120",
        "2026-12-05T09:00 skipped",
        "2026-12-20T12:00 added",
      ],
    ]);
  });
});

describe("a newer version", () => {
  const version = (of: string, sequence: number, start: string, more: readonly string[] = []) =>
    file([
      `UID:${of}`,
      `SEQUENCE:${sequence}`,
      `DTSTART;TZID=Europe/Madrid:${start}`,
      "RRULE:FREQ=WEEKLY",
      "SUMMARY:Versioned",
      ...more,
    ]);

  it("moves the meeting, and its reminders with it; an older one is left out", async () => {
    const of = uid();
    await importText(version(of, 1, "20261201T090000"));
    expect(counted(await importText(version(of, 2, "20261201T110000")))).toBe("1 update");
    expect(await meeting(of)).toMatchObject({ startsLocal: "2026-12-01T11:00", sequence: 2 });
    const waves = await w.db(async (db) =>
      db.delivery.findMany({ where: { subjectId: (await meeting(of)).id, kind: "wave", state: "planned" } }),
    );
    expect(waves.map((d) => d.occurrence)).toEqual([expect.stringContaining("2026-12-01T11:00 ")]);
    expect(reasons(await importText(version(of, 1, "20261201T090000")))).toEqual([
      "3 I know a newer version (SEQUENCE).",
    ]);
    expect(await meeting(of)).toMatchObject({ startsLocal: "2026-12-01T11:00" });
  });

  it("is told to those who come, once", async () => {
    const of = uid();
    await importText(version(of, 1, "20261201T090000"));
    const { id } = await meeting(of);
    await w.db((db) =>
      db.rsvp.create({
        data: {
          communityId: "c1",
          meetingId: id,
          occurrence: "",
          personId: "c1member",
          answer: "yes",
          answeredAt: w.clock.now(),
        },
      }),
    );
    await importText(version(of, 2, "20261201T110000"));
    await importText(version(of, 2, "20261201T110000"));
    const told = await w.db((db) => db.delivery.findMany({ where: { subjectId: id, kind: "change" } }));
    expect(told.map((d) => d.personId)).toContain("c1member");
    expect(told.filter((d) => d.personId === "c1member")).toHaveLength(1);
  });

  it("cancels, and takes a cancellation back", async () => {
    const of = uid();
    await importText(version(of, 1, "20261201T090000"));
    expect(counted(await importText(version(of, 2, "20261201T090000", ["STATUS:CANCELLED"])))).toBe("1 cancel");
    expect((await meeting(of)).cancelledAt).not.toBeNull();
    expect(counted(await importText(version(of, 2, "20261201T090000", ["STATUS:CANCELLED"])))).toBe("1 same");
    expect(counted(await importText(version(of, 3, "20261201T090000")))).toBe("1 update");
    expect((await meeting(of)).cancelledAt).toBeNull();
    const cancelling = version(of, 4, "20261201T090000").replace("VERSION:2.0", "VERSION:2.0\r\nMETHOD:CANCEL");
    expect(counted(await importText(cancelling))).toBe("1 cancel");
    expect(reasons(await importText(version(uid(), 0, "20261201T090000", ["STATUS:CANCELLED"])))).toEqual([
      "3 It is cancelled, and I don’t know it.",
    ]);
  });

  it("of the same SEQUENCE counts unless the meeting was changed here since", async () => {
    const of = uid();
    await importText(version(of, 1, "20261201T090000", ["DTSTAMP:20261101T000000Z"]));
    expect(counted(await importText(version(of, 1, "20261201T100000", ["DTSTAMP:20261102T000000Z"])))).toBe("1 update");
    await w.db(async (db) =>
      db.meeting.updateMany({ where: { uid: of }, data: { title: "Changed here", changedAt: w.clock.now() } }),
    );
    expect(reasons(await importText(version(of, 1, "20261201T100000", ["DTSTAMP:20261103T000000Z"])))).toEqual([
      "3 It was changed here since that version.",
    ]);
    expect(counted(await importText(version(of, 1, "20261201T100000", ["DTSTAMP:20261130T000000Z"])))).toBe("1 update");
  });

  it("may be of one time alone", async () => {
    const of = uid();
    await importText(version(of, 1, "20261201T090000"));
    const one = (start: string, sequence = 2) =>
      file([
        `UID:${of}`,
        `SEQUENCE:${sequence}`,
        "RECURRENCE-ID;TZID=Europe/Madrid:20261208T090000",
        `DTSTART;TZID=Europe/Madrid:${start}`,
        "SUMMARY:Versioned",
      ]);
    expect(counted(await importText(one("20261209T090000")))).toBe("1 update");
    expect(times(await meeting(of), 2)).toEqual(["2026-12-01T08:00 Versioned", "2026-12-09T08:00 Versioned"]);
    expect(counted(await importText(one("20261209T090000")))).toBe("1 same");
    expect(reasons(await importText(one("20261210T090000", 0)))).toEqual(["3 I know a newer version (SEQUENCE)."]);
    expect(reasons(await importText(one("20261209T090000").replaceAll(of, uid())))).toEqual([
      "3 It is one time of a series that I don’t know and that is not in the file.",
    ]);
  });
});

describe("what this product exported", () => {
  it("comes back as the same meetings, with everything apart from the rule", async () => {
    await w.say('meeting add "Own" 2026-12-05 02:30 repeat:weekly zone:"New York"');
    const own = await w.db((db) => db.meeting.findFirstOrThrow({ where: { title: "Own" }, include: WITH_CHANGES }));
    const zone = own.zone;
    await w.db((db) =>
      db.occurrenceChange.createMany({
        data: [
          aChange("2026-12-12T02:30", "skipped"),
          aChange("2026-12-19T02:30", "changed", { to: "2026-12-20T10:00", zone, title: "Own, moved" }),
          aChange("2026-12-22T11:00", "added", { zone }),
        ].map((c) => ({ ...c, meetingId: own.id })),
      }),
    );
    const stored = await w.db((db) =>
      db.meeting.findUniqueOrThrow({
        where: { communityId_id: { communityId: "c1", id: own.id } },
        include: WITH_CHANGES,
      }),
    );
    const text = calendarOf([entry(stored)], { name: "Test", now: w.clock.now() });
    expect(counted(await importText(text))).toBe("1 same");
    const elsewhere = calendarOf([entry({ ...stored, communityId: "c9" })], { name: "Test", now: w.clock.now() });
    expect(counted(await importText(elsewhere))).toBe("1 create");
    const copy = await meeting(`${own.id}.c9@rapporteur`);
    expect(times(copy, 30)).toEqual(times(stored, 30));
  });
});

it("a calendar of the bot's own whose first time its rule does not name changes nothing", async () => {
  await w.say("meeting add Odd when:2027-01-14 10:00 zone:Bogota repeat:every Tuesday, 4 times first:keep");
  const odd = () => w.db((db) => db.meeting.findFirstOrThrow({ where: { title: "Odd" }, include: WITH_CHANGES }));
  const text = calendarOf([entry(await odd())], { name: "Test", now: w.clock.now() });
  expect(text).toContain("COUNT=3");
  expect(counted(await importText(text))).toBe("1 same");
});

describe("what cannot be taken", () => {
  const bad = (...lines: string[]) => [`UID:${uid()}`, ...lines];
  it("is named with its line and why, and the rest is imported", async () => {
    const report = await importText(
      file(
        bad("DTSTART:20261201T150000Z", "SUMMARY:Good"),
        bad("DTSTART:20261201T150000Z", "RRULE:FREQ=SECONDLY", "SUMMARY:Each second"),
        bad("DTSTART:20261201T150000Z", "RRULE:FREQ=DAILY;X-MORE=1", "SUMMARY:Unknown part"),
        bad("DTSTART:20261201T150000Z", "RRULE:FREQ=DAILY;COUNT=99999999", "SUMMARY:Too often"),
        bad("DTSTART;TZID=Middle Earth:20261201T150000", "SUMMARY:Zone"),
        bad("DTSTART:tomorrow", "SUMMARY:Date"),
        bad("SUMMARY:No beginning"),
        ["DTSTART:20261201T150000Z", "SUMMARY:No UID"],
        bad("DTSTART:20261201T150000Z"),
        bad("DTSTART:20261201T150000Z", "DTEND:20261130T150000Z", "SUMMARY:Backwards"),
        bad("DTSTART:20261201T150000Z", "DTEND:20270301T150000Z", "SUMMARY:Long"),
        bad("DTSTART:20261201T150000Z", "RRULE:FREQ=DAILY", "EXRULE:FREQ=WEEKLY", "SUMMARY:Exrule"),
        bad("DTSTART:20261201T150000Z", "RECURRENCE-ID;RANGE=THISANDFUTURE:20261201T150000Z", "SUMMARY:Range"),
        bad("DTSTART:20261201T150000Z", "SUMMARY:Also good"),
      ),
    );
    expect(counted(report)).toBe("2 create, 12 skip");
    expect(reasons(report).map((r) => r.replace(/[“”]/g, '"'))).toEqual([
      '11 Meetings repeat daily at most; "FREQ=SECONDLY" is more often than that.',
      '17 A rule has no part called "X-MORE".',
      "23 That is too long or too large: COUNT.",
      '28 I don’t know the time zone "Middle Earth".',
      '33 "tomorrow" is no date that DTSTART can have.',
      "36 It has no beginning (DTSTART).",
      "40 It has no UID, by which it would be known again.",
      "44 It has no title (SUMMARY).",
      "48 It ends before it begins.",
      "54 It lasts longer than 31 days.",
      expect.stringMatching(/^60 It uses EXRULE/) as string,
      expect.stringMatching(/^67 It changes this and all following/) as string,
    ]);
  });

  it.each([
    ["", "This is not a calendar file: it does not begin with BEGIN:VCALENDAR."],
    ["BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "There are no events in this file."],
    [
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x\n",
      "Line 2: VEVENT begins here and never ends: the file is half written.",
    ],
    ["BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\n", "Line 3: VCALENDAR ends here, but it is not what is open."],
    ["Hello\n", "Line 1: “Hello” stands outside the calendar."],
  ])("as a whole changes nothing: %j", async (text, why) => {
    const before = await w.db((db) => db.meeting.count());
    expect(reasons(await importText(text))).toEqual([why, "Nothing was imported."]);
    expect(await w.db((db) => db.meeting.count())).toBe(before);
  });

  it("is a line that is not UTF-8, or one without end; a character that is folded inside is whole", async () => {
    const start = file([`UID:${uid()}`, "DTSTART:20261201T150000Z", "SUMMARY:Réunion"]);
    expect(reasons(await importText(Buffer.from(start, "latin1")))[0]).toBe(
      "Line 6: This line is not UTF-8, as calendar files must be. Export the calendar again.",
    );
    const bytes = Buffer.from(start);
    const at = bytes.indexOf(0xc3) + 1;
    expect(
      counted(await importText(Buffer.concat([bytes.subarray(0, at), Buffer.from("\r\n "), bytes.subarray(at)]))),
    ).toBe("1 create");
    expect(reasons(await importText(file([`UID:${uid()}`, `DESCRIPTION:${"x".repeat(200_000)}`])))[0]).toMatch(
      /^Line 5: This line has more than 100,000 characters/,
    );
    expect(
      counted(
        await importText(
          file([
            `UID:${uid()}`,
            `ATTACH;ENCODING=BASE64:${"x".repeat(200_000)}`,
            "DTSTART:20261201T150000Z",
            "SUMMARY:Attached",
          ]),
        ),
      ),
    ).toBe("1 create");
  });

  it("is a file of too many events, and an event of too many dates", async () => {
    expect(reasons(await importText(file(...Array.from({ length: 5_001 }, () => ["SUMMARY:x"]))))[0]).toMatch(
      /more than 5,000 events/,
    );
    const dates = Array.from({ length: 1_001 }, () => "20261201T150000Z").join(",");
    expect(
      reasons(
        await importText(
          file([`UID:${uid()}`, "DTSTART:20261201T150000Z", "RRULE:FREQ=DAILY", `EXDATE:${dates}`, "SUMMARY:x"]),
        ),
      ),
    ).toEqual(["3 It leaves out or adds more than 1,000 times."]);
  });

  it("of two of one UID is the older, named", async () => {
    const of = uid();
    const one = (sequence: number) => [
      `UID:${of}`,
      `SEQUENCE:${sequence}`,
      "DTSTART:20261201T150000Z",
      `SUMMARY:Number ${sequence}`,
    ];
    const report = await importText(file(one(2), one(1)));
    expect(counted(report)).toBe("1 create, 1 skip");
    expect(reasons(report)).toEqual(["9 The same event stands on line 3, newer."]);
    expect((await meeting(of)).title).toBe("Number 2");
  });
});

it("steps are told in words", async () => {
  const report = await importText(
    file([`UID:${uid()}`, "DTSTART;TZID=Europe/Madrid:20261201T090000", "SUMMARY:In words"]),
    { dryRun: true },
  );
  if (!report.ok) throw new Error("refused");
  expect(report.steps.map((s) => stepWords(s, t, formatter("en", ZONE)))).toEqual([
    "New: In words, Tuesday, 1 December 2026 at 09:00 (Madrid)",
  ]);
});

it("a meeting of another community is not changed by its UID", async () => {
  const text = calendarOf([entry(aMeeting({ id: "m1", communityId: "c2" }))], { name: "x", now: w.clock.now() });
  expect(counted(await importText(text, { dryRun: true }))).toBe("1 create");
});

describe("files of other programs", () => {
  const series = (of: string, ...more: string[]) => [
    `UID:${of}`,
    "DTSTAMP:20261101T000000Z",
    "SUMMARY:Call",
    "DTSTART;TZID=America/Bogota:20261201T100000",
    "RRULE:FREQ=WEEKLY;COUNT=4",
    ...more,
  ];
  const override = (of: string, ...more: string[]) => [
    `UID:${of}`,
    "DTSTAMP:20261101T000000Z",
    "RECURRENCE-ID;TZID=America/Bogota:20261208T100000",
    ...more,
  ];

  it("replace a day of a series of whole days by its date, however that is written", async () => {
    for (const date of [";VALUE=DATE:20261208", ":20261208T000000Z", ";TZID=Europe/Madrid:20261208T000000"]) {
      const of = uid();
      const text = file(
        [`UID:${of}`, "DTSTART;VALUE=DATE:20261201", "RRULE:FREQ=WEEKLY;COUNT=3", "SUMMARY:Day"],
        [`UID:${of}`, `RECURRENCE-ID${date}`, "DTSTART;VALUE=DATE:20261209", "SUMMARY:Day"],
      );
      expect(counted(await importText(text)), date).toBe("1 create");
      expect(times(await meeting(of)), date).toEqual([
        "2026-12-01T05:00 Day",
        "2026-12-09T05:00 Day",
        "2026-12-15T05:00 Day",
      ]);
    }
  });

  it("have the newer of two replacements of one time, in whatever order", async () => {
    const [old, newer] = [
      ["SEQUENCE:1", "DTSTART;TZID=America/Bogota:20261208T110000", "SUMMARY:Old"],
      ["SEQUENCE:2", "DTSTART;TZID=America/Bogota:20261208T120000", "SUMMARY:New"],
    ];
    for (const both of [
      [old, newer],
      [newer, old],
    ]) {
      const of = uid();
      const report = await importText(file(series(of), ...both.map((one) => override(of, ...one))));
      expect(times(await meeting(of))[1]).toBe("2026-12-08T17:00 New");
      expect(reasons(report)).toEqual([expect.stringMatching(/The same event stands on line \d+, newer\./)]);
    }
  });

  it("skip a time that a newer series leaves out, though an older part of the file replaces it", async () => {
    const moved = ["SEQUENCE:1", "DTSTART;TZID=America/Bogota:20261208T120000", "SUMMARY:Moved"];
    const [skips, keeps] = [uid(), uid()];
    const exdate = "EXDATE;TZID=America/Bogota:20261208T100000";
    await importText(file(series(skips, "SEQUENCE:2", exdate), override(skips, ...moved)));
    expect(times(await meeting(skips)).map((one) => one.slice(0, 10))).toEqual([
      "2026-12-01",
      "2026-12-15",
      "2026-12-22",
    ]);
    await importText(file(series(keeps, "SEQUENCE:1", exdate), override(keeps, ...moved)));
    expect(times(await meeting(keeps))[1]).toBe("2026-12-08T17:00 Moved");
  });

  it("name a date that is said to be one and has a time", async () => {
    const text = file([`UID:${uid()}`, "SUMMARY:Both", "DTSTART;VALUE=DATE:20261201T100000"]);
    expect(reasons(await importText(text))).toEqual([expect.stringContaining("20261201T100000")]);
  });

  it("lose no event for a malformed stamp or a semicolon too many", async () => {
    const of = uid();
    const text = file([
      `UID:${of}`,
      "DTSTAMP:yesterday",
      "LAST-MODIFIED;X=:20261101",
      "SUMMARY;LANGUAGE=en;:Call",
      "DTSTART;TZID=America/Bogota;:20261201T100000",
      "RRULE:FREQ=WEEKLY;COUNT=2;",
    ]);
    expect(counted(await importText(text))).toBe("1 create");
    expect(times(await meeting(of))).toEqual(["2026-12-01T15:00 Call", "2026-12-08T15:00 Call"]);
  });

  /** A description of a zone that is an hour from UTC, and two in summer. */
  const zoneBlock = (tzid: string, standard: string, daylight: string, from = "10", to = "3") => [
    "BEGIN:VTIMEZONE",
    `TZID:${tzid}`,
    "BEGIN:STANDARD",
    "DTSTART:19701025T030000",
    `RRULE:FREQ=YEARLY;BYMONTH=${from};BYDAY=-1SU`,
    `TZOFFSETFROM:${daylight}`,
    `TZOFFSETTO:${standard}`,
    "END:STANDARD",
    "BEGIN:DAYLIGHT",
    "DTSTART:19700329T020000",
    `RRULE:FREQ=YEARLY;BYMONTH=${to};BYDAY=-1SU`,
    `TZOFFSETFROM:${standard}`,
    `TZOFFSETTO:${daylight}`,
    "END:DAYLIGHT",
    "END:VTIMEZONE",
  ];
  const withZone = (block: readonly string[], event: readonly string[]) =>
    file(event).replace("VERSION:2.0", ["VERSION:2.0", ...block].join("\r\n"));

  it("describe zones that have no name elsewhere", async () => {
    const of = uid();
    const event = [
      `UID:${of}`,
      "SUMMARY:Call",
      "DTSTART;TZID=Customized Time Zone:20261201T100000",
      "RRULE:FREQ=MONTHLY;COUNT=12",
    ];
    expect(counted(await importText(withZone(zoneBlock("Customized Time Zone", "+0100", "+0200"), event)))).toBe(
      "1 create",
    );
    const made = await meeting(of);
    expect(made.zone).toBe("Europe/Madrid");
    expect(times(made, 12).map((one) => one.slice(5, 16))).toContain("07-01T08:00");
    // The zone of whoever imports comes first of those that agree.
    const near = uid();
    const again = event.map((line) => line.replace(of, near));
    await importText(withZone(zoneBlock("Customized Time Zone", "+0100", "+0200"), again), { zone: "Europe/Vienna" });
    expect((await meeting(near)).zone).toBe("Europe/Vienna");
  });

  it("are not believed where no zone's clocks show what they say, and never make the reader fail", async () => {
    const event = (tzid: string) => [`UID:${uid()}`, "SUMMARY:Call", `DTSTART;TZID=${tzid}:20261201T100000`];
    for (const block of [
      zoneBlock("Odd", "+0117", "+0217"),
      zoneBlock("Odd", "+0100", "+0200", "2", "11"),
      ["BEGIN:VTIMEZONE", "TZID:Odd", "END:VTIMEZONE"],
      [
        "BEGIN:VTIMEZONE",
        "TZID:Odd",
        "BEGIN:STANDARD",
        "DTSTART:garbage",
        "TZOFFSETTO:xx",
        "END:STANDARD",
        "END:VTIMEZONE",
      ],
    ])
      expect(reasons(await importText(withZone(block, event("Odd"))))).toEqual([expect.stringContaining("Odd")]);
  });
});
