import { expect, test } from "vitest";
import type { Caller } from "../../../../src/core/kernel/access/caller.ts";
import { UserError } from "../../../../src/core/kernel/errors/errors.ts";
import { formatter } from "../../../../src/core/kernel/language/format.ts";
import { translator } from "../../../../src/core/kernel/language/translate.ts";
import type { Meeting } from "../../../../src/core/features/meetings/meeting.ts";
import { pickTime } from "../../../../src/core/features/meetings/pick-time.ts";
import type { OccurrenceChange } from "../../../../src/core/services/store/generated/client.ts";

// A Tuesday.
const now = new Date("2026-11-24T15:00:00Z");
const words = (language: Caller["language"] = "en", zone = "Europe/Vienna") => ({
  now,
  caller: { language, zone } as Caller,
  t: translator(language),
  format: formatter(language, zone),
});
const change = (occurrence: string, kind: string, startsLocal?: string, startsAt?: string) =>
  ({
    occurrence,
    kind,
    startsLocal: startsLocal ?? null,
    startsAt: startsAt === undefined ? null : new Date(startsAt),
    minutes: null,
    title: null,
    place: null,
    link: null,
    agenda: null,
  }) as OccurrenceChange;

// Wednesdays at 20:00 in Bogotá (UTC-5), where 2 December is moved to the 3rd and 9 December is skipped.
const weekly = {
  title: "Weekly call",
  startsLocal: "2026-11-18T20:00",
  zone: "America/Bogota",
  rule: "FREQ=WEEKLY",
  minutes: 60,
  place: null,
  link: null,
  agenda: null,
  changes: [
    change("2026-12-02T20:00", "changed", "2026-12-03T19:00", "2026-12-04T00:00:00Z"),
    change("2026-12-09T20:00", "skipped"),
  ],
} as unknown as Meeting;

const picked = async (text: string | undefined, meeting = weekly, of = words()) =>
  (await pickTime(of, meeting, text)).key;
const refused = async (text: string | undefined, meeting = weekly) => {
  const error: unknown = await pickTime(words(), meeting, text).catch((e: unknown) => e);
  if (!(error instanceof UserError)) throw new Error(`not refused: ${JSON.stringify(error)}`);
  return error.problem;
};

test.each([
  ["nothing: the next", undefined, "2026-11-25T20:00"],
  ["the key", "2026-12-16T20:00", "2026-12-16T20:00"],
  ["the key with a space", "2026-12-16 20:00", "2026-12-16T20:00"],
  ["the key of a moved one", "2026-12-02T20:00", "2026-12-02T20:00"],
  ["where it moved to", "2026-12-03T19:00", "2026-12-02T20:00"],
  ["a date", "2026-12-16", "2026-12-16T20:00"],
  ["the date it moved to", "2026-12-03", "2026-12-02T20:00"],
  ["one that is past", "2026-11-18", "2026-11-18T20:00"],
  ["words with a time", "tomorrow at 20:00", "2026-11-25T20:00"],
  // 20:00 in Bogotá is 02:00 of the day after in Vienna.
  ["the reader's own clock", "2026-11-26 02:00", "2026-11-25T20:00"],
  ["the reader's own day", "2026-11-26", "2026-11-25T20:00"],
  ["a day in words", "tomorrow", "2026-11-25T20:00"],
])("%s", async (_, text, key) => {
  expect(await picked(text)).toBe(key);
});

test.each([
  ["es", "mañana"],
  ["pt", "amanhã"],
  ["fr", "demain"],
] as const)("%s: %s", async (language, text) => {
  expect(await picked(text, weekly, words(language))).toBe("2026-11-25T20:00");
});

test("says the next times where there is none that day, where it was skipped and where the words say nothing", async () => {
  for (const typed of ["2026-12-01", "2026-12-09T20:00", "2026-12-09", "2026-02-30T20:00", "colourless green ideas"]) {
    const { code, params } = await refused(typed);
    expect([typed, code]).toEqual([typed, "meeting.time.none"]);
    expect(params["times"]).toContain("Wednesday, 25 November 2026 at 20:00 (Bogotá)");
    expect(params["times"]).toContain("Thursday, 3 December 2026 at 19:00 (Bogotá)");
  }
});

test("says a date in words where a button brought a time that there is no more", async () => {
  const { params } = await refused("2026-12-09T20:00");
  expect(params["typed"]).toBe("Wednesday, 9 December 2026 at 20:00 (Bogotá)");
  expect((await refused("2026-12-09")).params["typed"]).toBe("2026-12-09");
});

test("a meeting that is over has no next time; a day with two times is asked about", async () => {
  const over = { ...weekly, rule: null, changes: [] };
  expect((await refused(undefined, over)).code).toBe("meeting.over");
  expect((await refused("tomorrow", over)).code).toBe("meeting.time.none.ever");
  expect(await picked("2026-11-18", over)).toBe("2026-11-18T20:00");
  const twice = {
    ...weekly,
    changes: [change("2026-11-25T08:00", "added", "2026-11-25T08:00", "2026-11-25T13:00:00Z")],
  };
  const { code, params } = await refused("2026-11-25", twice);
  expect(code).toBe("meeting.time.several");
  expect(params["times"]).toBe(
    "Wednesday, 25 November 2026 at 08:00 (Bogotá) or Wednesday, 25 November 2026 at 20:00 (Bogotá)",
  );
});
