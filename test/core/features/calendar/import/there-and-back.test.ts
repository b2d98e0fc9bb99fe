import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { calendarOf } from "../../../../../src/core/features/calendar/calendar.ts";
import { importCalendar } from "../../../../../src/core/features/calendar/import/import-calendar.ts";
import { WITH_CHANGES } from "../../../../../src/core/features/meetings/meeting.ts";
import { translator } from "../../../../../src/core/kernel/language/translate.ts";
import { plainWords } from "../../../../../src/core/kernel/values/command-line.ts";
import { byIcalJs, byNodeIcal } from "../../../../support/read-calendar.ts";
import { type World, world } from "../../../../support/world.ts";
import { entry } from "../a-meeting.ts";

const CHANNEL = { platform: "console", space: "test", address: "channel", recipient: "general" } as const;
const ZONE = "America/Bogota";
const WINDOW = { from: "2026-11-30T00:00:00.000Z", to: "2027-06-01T00:00:00.000Z" };

let w: World;
beforeAll(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
});
afterAll(() => w.close());

const file = (events: readonly (readonly string[])[], before: readonly string[] = []) =>
  [
    ...["BEGIN:VCALENDAR", "VERSION:2.0", ...before],
    ...events.flatMap((lines) => ["BEGIN:VEVENT", ...lines, "END:VEVENT"]),
    ...["END:VCALENDAR", ""],
  ].join("\r\n");

/** What is imported of a text. */
async function imported(text: string): Promise<{ counts: string; reasons: string[] }> {
  const report = await w.db((db) =>
    importCalendar(
      { db, community: { id: w.community }, now: w.clock.now(), ids: w.ids },
      { content: Buffer.from(text), zone: ZONE, dryRun: false, channel: CHANNEL },
    ),
  );
  if (!report.ok) throw new Error("the file was refused");
  const counts = Object.entries(report.counts).flatMap(([kind, n]) => (n > 0 ? [`${n} ${kind}`] : []));
  const t = translator("en");
  const reasons = report.steps.flatMap((step) => (step.kind === "skip" ? [plainWords(t.problem(step.problem))] : []));
  return { counts: counts.join(", "), reasons };
}

/** What other programs show of the imported meeting, as this product exports it. */
async function shown(uid: string): Promise<string[]> {
  const meeting = await w.db((db) => db.meeting.findFirstOrThrow({ where: { uid }, include: WITH_CHANGES }));
  const text = calendarOf([entry(meeting)], { name: "Test", now: w.clock.now() });
  const [one, other] = [byIcalJs, byNodeIcal].map((read) =>
    read({ text, ...WINDOW }).map(({ start, title }) => `${start.slice(0, 16)} ${title}`),
  );
  expect(other).toEqual(one);
  // What was exported comes back without a change.
  expect((await imported(text)).counts).toBe("1 same");
  return one ?? [];
}

const bogota = (name: string, at: string) => `${name};TZID=America/Bogota:${at}`;
const weekly = (uid: string, ...more: string[]) => [
  ...[`UID:${uid}`, "SUMMARY:Call", bogota("DTSTART", "20261201T100000"), "RRULE:FREQ=WEEKLY;COUNT=3"],
  ...more,
];
const override = (uid: string, ...more: string[]) => [
  `UID:${uid}`,
  bogota("RECURRENCE-ID", "20261208T100000"),
  ...more,
];

describe("from another program, and back", () => {
  test.each([";VALUE=DATE:20261208", ":20261208T000000Z", ":20261208T050000Z", ";TZID=Europe/Madrid:20261208T000000"])(
    "a whole day is replaced by its date: RECURRENCE-ID%s",
    async (date) => {
      const uid = `day${date}`.replaceAll(/[^a-zA-Z0-9]/g, "");
      const text = file([
        [`UID:${uid}`, "DTSTART;VALUE=DATE:20261201", "RRULE:FREQ=WEEKLY;COUNT=3", "SUMMARY:Day"],
        [`UID:${uid}`, `RECURRENCE-ID${date}`, "DTSTART;VALUE=DATE:20261209", "SUMMARY:Moved"],
      ]);
      expect((await imported(text)).counts).toBe("1 create");
      expect(await shown(uid)).toEqual(["2026-12-01T05:00 Day", "2026-12-09T05:00 Moved", "2026-12-15T05:00 Day"]);
    },
  );

  test.each([["first"], ["last"]])(
    "of two overrides of one time the higher SEQUENCE wins, also where it stands %s",
    async (place) => {
      const uid = `twice-${place}`;
      const [low, high] = [
        override(uid, "SEQUENCE:1", bogota("DTSTART", "20261208T110000"), "SUMMARY:Old"),
        override(uid, "SEQUENCE:2", bogota("DTSTART", "20261208T120000"), "SUMMARY:New"),
      ];
      await imported(file([weekly(uid), ...(place === "first" ? [high, low] : [low, high])]));
      expect(await shown(uid)).toEqual(["2026-12-01T15:00 Call", "2026-12-08T17:00 New", "2026-12-15T15:00 Call"]);
    },
  );

  test("an EXDATE of a newer series beats an older override, and not a newer one", async () => {
    const exdate = bogota("EXDATE", "20261208T100000");
    const moved = (uid: string, version: string) =>
      override(uid, version, bogota("DTSTART", "20261208T120000"), "SUMMARY:Moved");
    for (const [uid, series, one, times] of [
      ["ex-sequence", "SEQUENCE:2", "SEQUENCE:1", 2],
      ["ex-stamp", "DTSTAMP:20261102T000000Z", "DTSTAMP:20261101T000000Z", 2],
      ["ex-older", "SEQUENCE:1", "SEQUENCE:2", 3],
    ] as const) {
      await imported(file([moved(uid, one), weekly(uid, series, exdate)]));
      expect(await shown(uid), uid).toHaveLength(times);
    }
  });

  test("a date that is said to be one and has a time is named, and costs nothing else", async () => {
    const read = await imported(
      file([["UID:both", "SUMMARY:Both", "DTSTART;VALUE=DATE:20261201T100000"], weekly("beside-both")]),
    );
    expect(read).toEqual({
      counts: "1 create, 1 skip",
      reasons: ["“20261201T100000” is no date that DTSTART can have."],
    });
    expect(await shown("beside-both")).toHaveLength(3);
  });

  test("a malformed stamp and a trailing semicolon cost no event", async () => {
    const uid = "mended";
    const lines = [
      ...[`UID:${uid}`, "DTSTAMP:yesterday", "LAST-MODIFIED:20261301T000000Z", "SUMMARY;LANGUAGE=en;:Call"],
      ...["DTSTART;TZID=America/Bogota;:20261201T100000;", "DTEND;TZID=America/Bogota:20261201T103000;"],
      ...["RRULE:FREQ=WEEKLY;COUNT=3;", "EXDATE;TZID=America/Bogota:20261208T100000;", "SEQUENCE:1;"],
    ];
    expect((await imported(file([lines]))).counts).toBe("1 create");
    expect(await shown(uid)).toEqual(["2026-12-01T15:00 Call", "2026-12-15T15:00 Call"]);
  });

  test.each(["Customized Time Zone", "GMT +0100 (Standard) / GMT +0200 (Daylight)", "/freeassociation/My Zone"])(
    "a zone called %s is read from the file's own description",
    async (tzid) => {
      const uid = `zone-${tzid.length}`;
      const zone = [
        ...["BEGIN:VTIMEZONE", `TZID:${tzid}`, "BEGIN:STANDARD", "DTSTART:19701025T030000"],
        ...["RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "END:STANDARD"],
        ...["BEGIN:DAYLIGHT", "DTSTART:19700329T020000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"],
        ...["TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "END:DAYLIGHT", "END:VTIMEZONE"],
      ];
      const named = [`UID:${uid}`, "SUMMARY:Call", `DTSTART;TZID="${tzid}":20261201T100000`];
      await imported(file([[...named, "RRULE:FREQ=MONTHLY;INTERVAL=4;COUNT=2"]], zone));
      expect(await shown(uid)).toEqual(["2026-12-01T09:00 Call", "2027-04-01T08:00 Call"]);
    },
  );

  test("a start that its rule does not produce is kept, and is an event of its own", async () => {
    const uid = "odd";
    const odd = [`UID:${uid}`, "SUMMARY:Odd", bogota("DTSTART", "20261203T100000")];
    await imported(file([[...odd, "RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=3"]]));
    expect(await shown(uid)).toEqual(["2026-12-03T15:00 Odd", "2026-12-08T15:00 Odd", "2026-12-15T15:00 Odd"]);
  });
});
