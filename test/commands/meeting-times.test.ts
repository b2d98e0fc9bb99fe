import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Said, type World, world } from "../support/world.ts";

let w: World;
// Tuesday
beforeAll(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
});
afterAll(() => w.close());

const stored = (title: string) => w.db((db) => db.meeting.findFirstOrThrow({ where: { title } }));
/** What a form asks about an option, and what can be pressed. */
const asked = (said: Said, option: string) => {
  if (said.plan.kind !== "form") throw new Error(said.text);
  const { message, suggestions = [] } = said.plan.errors?.[option] ?? { message: ["nothing"] };
  return {
    message: message.map((part) => (typeof part === "string" ? part : "")).join(""),
    labels: suggestions.map((s) => s.label),
    values: suggestions.map((s) => s.value),
  };
};

describe("one phrase", () => {
  test("says when a meeting begins, how long it is and how it repeats", async () => {
    const said = await w.say('meeting add "Board call" when:"every Monday 10:00-11:30 until June" zone:Bogota');
    expect(said.text).toContain("Repeats: every week on Monday, until 30 June 2027");
    expect(await stored("Board call")).toMatchObject({
      startsLocal: "2026-11-30T10:00",
      minutes: 90,
      rule: "FREQ=WEEKLY;BYDAY=MO;UNTIL=20270630",
    });
  });

  test.each([
    ["es", "cada martes de 10:00 a 11:30 hora Colombia", "2026-12-01T10:00"],
    ["pt", "toda terça das 10h às 11h30, hora de Bogotá", "2026-12-01T10:00"],
    ["fr", "tous les mardis de 10h à 11h30, heure de Bogotá", "2026-12-01T10:00"],
  ])("in %s", async (locale, when, startsLocal) => {
    // Ten o'clock of that Tuesday is now.
    await w.say(`meeting add "Call ${locale}" when:"${when}"`, { locale });
    expect(await stored(`Call ${locale}`)).toMatchObject({
      ...{ startsLocal, zone: "America/Bogota", minutes: 90, rule: "FREQ=WEEKLY;BYDAY=TU" },
    });
  });

  test("that contradicts what else was given is asked about", async () => {
    const length = await w.say('meeting add "Long" when:"tomorrow 10:00-11:30" duration:2h');
    expect(asked(length, "end").message).toBe("The end and the length do not agree. Give one of them.");
    const repeats = await w.say('meeting add "Often" when:"every Monday at 10:00" repeat:daily');
    expect(asked(repeats, "repeat")).toMatchObject({
      message: "The date says one repetition, and this another. Give one of them.",
      labels: ["every week on Monday"],
    });
  });

  test("that names a range where one moment is wanted asks which end", async () => {
    const said = await w.say(
      'meeting poll "Which" times:"2027-01-12 10:00; 2027-01-13 10:00" until:"2027-01-10 10:00-11:00"',
    );
    expect(asked(said, "until").values).toEqual([
      "2027-01-10 10:00 America/Mexico_City",
      "2027-01-10 11:00 America/Mexico_City",
    ]);
  });

  test("with a weekday that is today asks whether today is meant", async () => {
    const said = await w.say('meeting add "Today" when:"tuesday at 16:00"');
    expect(asked(said, "when").values).toEqual([
      "2026-11-24 16:00 America/Mexico_City",
      "2026-12-01 16:00 America/Mexico_City",
    ]);
    await w.say('meeting add "Passed" when:"tuesday at 08:00"');
    expect(await stored("Passed")).toMatchObject({ startsLocal: "2026-12-01T08:00" });
  });
});

describe("a first time that its repetition does not name", () => {
  const THURSDAY = "when:2027-01-14 10:00 zone:Bogota repeat:every Tuesday";

  test("is asked about, and begins on the repetition's first date or is kept beside it", async () => {
    expect(asked(await w.say(`meeting add Asked ${THURSDAY}`), "first")).toEqual({
      message:
        "Thursday, 14 January 2027 at 10:00 (Bogotá) is not one of the dates of “every week on Tuesday”. Begin on the first that is, or keep it as an extra date?",
      labels: [
        "Begin on Tuesday, 19 January 2027 at 10:00 (Bogotá)",
        "Keep Thursday, 14 January 2027 at 10:00 (Bogotá), too",
      ],
      values: ["move", "keep"],
    });
    await w.say(`meeting add Moved ${THURSDAY} first:move`);
    expect(await stored("Moved")).toMatchObject({
      startsLocal: "2027-01-19T10:00",
      startsAt: new Date("2027-01-19T15:00:00Z"),
    });
    await w.say(`meeting add Kept ${THURSDAY} first:keep`);
    expect(await stored("Kept")).toMatchObject({ startsLocal: "2027-01-14T10:00", rule: "FREQ=WEEKLY;BYDAY=TU" });
  });

  test("is not asked about where the repetition names it, or takes its days from it", async () => {
    for (const [n, repeat] of ["every Thursday", "weekly", "monthly", "every weekday"].entries())
      expect((await w.say(`meeting add Fits${n} when:2027-01-14 10:00 repeat:${repeat}`)).plan.kind).toBe("work");
  });

  test("is asked about when a meeting is given another repetition", async () => {
    await w.say("meeting add Turned when:2027-01-14 10:00 zone:Bogota");
    expect(asked(await w.say("meeting edit Turned repeat:every Tuesday"), "first").values).toEqual(["move", "keep"]);
    await w.say("meeting edit Turned repeat:every Tuesday first:move");
    expect(await stored("Turned")).toMatchObject({ startsLocal: "2027-01-19T10:00", rule: "FREQ=WEEKLY;BYDAY=TU" });
  });
});

describe("meeting move, by somebody in another zone", () => {
  const there = (title: string) => w.say(`meeting add "${title}" when:2027-01-12 10:00 zone:Asuncion`);
  const VIENNA = { zone: "Europe/Vienna" };

  test("asks whose clock is meant, and shows both", async () => {
    await there("Far");
    const said = await w.say("meeting move Far to:11:00", VIENNA);
    expect(asked(said, "to")).toEqual({
      message: "Do you mean the clocks in Vienna, where you are, or in Asunción, where the meeting is kept?",
      labels: ["Tuesday, 12 January 2027 at 11:00 (Vienna)", "Tuesday, 12 January 2027 at 11:00 (Asunción)"],
      values: ["2027-01-12 11:00 Europe/Vienna", "2027-01-12 11:00 America/Asuncion"],
    });
    expect(await stored("Far")).toMatchObject({ startsLocal: "2027-01-12T10:00" });
    await w.say('meeting move Far to:"2027-01-12 11:00 Europe/Vienna"', VIENNA);
    expect(await stored("Far")).toMatchObject({ startsLocal: "2027-01-12T07:00", zone: "America/Asuncion" });
    await w.say('meeting move Far to:"2027-01-12 11:00 America/Asuncion"', VIENNA);
    expect(await stored("Far")).toMatchObject({ startsLocal: "2027-01-12T11:00" });
  });

  test("asks nothing where both clocks say the same, or the words say which", async () => {
    await there("Near");
    expect((await w.say("meeting move Near to:11:00", { zone: "America/Asuncion" })).plan.kind).toBe("work");
    expect((await w.say("meeting move Near to:12:00 Asunción time", VIENNA)).plan.kind).toBe("work");
    expect(await stored("Near")).toMatchObject({ startsLocal: "2027-01-12T12:00" });
  });

  test("to a range changes the length too", async () => {
    await there("Ranged");
    await w.say("meeting move Ranged to:14:00-14:30 Asunción time", VIENNA);
    expect(await stored("Ranged")).toMatchObject({ startsLocal: "2027-01-12T14:00", minutes: 30 });
  });
});

describe("meeting edit, by somebody in another zone", () => {
  const there = (title: string) => w.say(`meeting add "${title}" when:2027-01-12 10:00 zone:Asuncion`);
  const VIENNA = { zone: "Europe/Vienna" };
  const both = ["2027-01-12 11:00 Europe/Vienna", "2027-01-12 11:00 America/Asuncion"];

  test.each(["11:00", "12 January 2027 at 11:00"])("asks whose clock is meant by %s, and shows both", async (when) => {
    await there(`Away ${when}`);
    const said = await w.say(`meeting edit "Away ${when}" when:"${when}"`, VIENNA);
    expect(asked(said, "when")).toMatchObject({
      message: "Do you mean the clocks in Vienna, where you are, or in Asunción, where the meeting is kept?",
      values: both,
    });
    expect(await stored(`Away ${when}`)).toMatchObject({ startsLocal: "2027-01-12T10:00" });
    await w.say(`meeting edit "Away ${when}" when:"${both[0] ?? ""}"`, VIENNA);
    expect(await stored(`Away ${when}`)).toMatchObject({ startsLocal: "2027-01-12T07:00", zone: "America/Asuncion" });
  });

  test("asks nothing where the words say which, or the zone was given, or a time passes everywhere alike", async () => {
    await there("Clear");
    for (const [typed, local] of [
      ['when:"11:00 Asunción time"', "2027-01-12T11:00"],
      ["when:12:00 zone:Asuncion", "2027-01-12T12:00"],
      ['when:"in 2 days and 3 hours"', "2026-11-26T15:00"],
    ] as const) {
      expect((await w.say(`meeting edit Clear ${typed}`, VIENNA)).plan.kind, typed).toBe("work");
      expect(await stored("Clear"), typed).toMatchObject({ startsLocal: local });
    }
  });

  test("a time of day is of the meeting's own day, and a repetition is read as everywhere", async () => {
    await w.say('meeting add "Here" when:2027-01-12 10:00');
    expect((await w.say("meeting edit Here when:11:30")).plan.kind).toBe("work");
    expect(await stored("Here")).toMatchObject({ startsLocal: "2027-01-12T11:30" });
    await w.say('meeting edit Here when:"every Monday 16:00-17:30"');
    expect(await stored("Here")).toMatchObject({
      ...{ startsLocal: "2026-11-30T16:00", minutes: 90, rule: "FREQ=WEEKLY;BYDAY=MO" },
    });
  });

  test("asks about what can mean several times, or none", async () => {
    await w.say('meeting add "Vague" when:2027-01-12 10:00');
    expect(asked(await w.say("meeting edit Vague when:3:30"), "when").values).toEqual([
      "2027-01-12 03:30 America/Mexico_City",
      "2027-01-12 15:30 America/Mexico_City",
    ]);
    expect(asked(await w.say("meeting edit Vague when:purple"), "when").message).toContain("I can't read that");
  });
});

describe("a range whose end is the earlier on the clock", () => {
  test.each([
    ["en", "every Monday 22:00-01:00"],
    ["es", "todos los lunes 22:00-01:00"],
    ["pt", "toda segunda 22:00-01:00"],
    ["fr", "tous les lundis 22:00-01:00"],
  ])("in the evening goes on into the night (%s)", async (locale, when) => {
    await w.say(`meeting add "Night ${locale}" when:"${when}"`, { locale });
    expect(await stored(`Night ${locale}`)).toMatchObject({
      ...{ startsLocal: "2026-11-30T22:00", minutes: 180, rule: "FREQ=WEEKLY;BYDAY=MO" },
    });
  });

  test("in the afternoon is asked about", async () => {
    const said = await w.say('meeting add "Back" when:"2027-01-12, 15:00-14:30"');
    expect(asked(said, "when")).toMatchObject({
      message: "That ends before it begins. Which one do you mean?",
      values: ["2027-01-12 14:30-15:00 America/Mexico_City", "2027-01-12 15:00 America/Mexico_City"],
    });
    await w.say('meeting add "Back" when:"2027-01-12 14:30-15:00 America/Mexico_City"');
    expect(await stored("Back")).toMatchObject({ startsLocal: "2027-01-12T14:30", minutes: 30 });
  });

  test("as an end by itself is read the same way", async () => {
    await w.say('meeting add "Late" when:2027-01-12 22:00 end:01:00');
    expect(await stored("Late")).toMatchObject({ minutes: 180 });
    expect(asked(await w.say('meeting add "Early" when:2027-01-12 15:00 end:14:30'), "end").message).toContain(
      "not after the beginning",
    );
    expect(
      asked(await w.say('meeting add "Early" when:2027-01-12 22:00 end:"12 January 2027 01:00"'), "end").message,
    ).toContain("not after the beginning");
  });
});

test.each([
  ["fifth Friday of December 2026 at 10:00", "That month has no such day. Choose another one."],
  ["first Monday of this month at 10:00", "Monday, 2 November 2026 at 10:00 (Mexico City) has passed."],
])("%s is not moved to another month unasked", async (when, message) => {
  expect(asked(await w.say(`meeting add "Slid" when:"${when}"`), "when").message).toContain(message);
});

describe("a cancelled meeting", () => {
  test("is shown and restored by its title, beside another one of that title", async () => {
    await w.say('meeting add "Gone call" when:2027-01-12 10:00');
    await w.say("meeting cancel Gone call");
    expect((await w.say("meeting show Gone call")).text).toContain("Cancelled");
    await w.say('meeting add "Gone call" when:2027-02-12 10:00');
    expect((await w.say("meeting restore Gone call")).text).toContain("Tue, 12 Jan 2027");
  });
});
