import { describe, expect, test } from "vitest";
import { formatter } from "../../../../src/core/kernel/language/format.ts";
import type { Language } from "../../../../src/core/kernel/language/language.ts";
import { translator } from "../../../../src/core/kernel/language/translate.ts";
import { day } from "../../../../src/core/kernel/options/kinds/day.ts";
import type { ParseContext } from "../../../../src/core/kernel/options/kind.ts";

const reading = (language: Language = "en", zone = "America/Mexico_City"): ParseContext => ({
  now: new Date("2026-11-24T15:00:00Z"),
  terms: () => Promise.resolve([]),
  caller: {
    name: "x",
    role: "member",
    language,
    zone,
    user: "x",
    here: { platform: "console", space: "test", address: "channel", recipient: "general" },
    ceiling: "amber",
    clearance: "green",
  },
  t: translator(language),
  format: formatter(language, zone),
  zone,
  references: undefined as never,
  db: undefined as never,
});
const read = async (typed: unknown, counts: "back" | "ahead" = "ahead", language: Language = "en") => {
  const found = await day(counts).read(typed, reading(language));
  return "value" in found ? (found.value as { date: string }).date : found.problem.code;
};

describe("a day", () => {
  test.each([
    ["today", "2026-11-24"],
    ["tomorrow", "2026-11-25"],
    ["yesterday", "2026-11-23"],
    ["2019-11-13", "2019-11-13"],
    ["13 November 2019", "2019-11-13"],
    ["15 March 2027", "2027-03-15"],
    ["friday", "2026-11-27"],
    ["tomorrow at 15:00", "2026-11-25"],
    ["2027-01-12 10:00", "2027-01-12"],
  ])("%s", async (typed, date) => {
    expect(await read(typed)).toBe(date);
  });

  test.each([
    ["es", "mañana", "2026-11-25"],
    ["es", "15 de marzo de 2027", "2027-03-15"],
    ["pt", "amanhã", "2026-11-25"],
    ["fr", "demain", "2026-11-25"],
    ["fr", "15 mars 2027", "2027-03-15"],
  ] as const)("in %s: %s", async (language, typed, date) => {
    expect(await read(typed, "ahead", language)).toBe(date);
  });

  test.each([
    ["en", "end of March", "2027-03-31"],
    ["en", "the end of November", "2026-11-30"],
    ["en", "end of February 2028", "2028-02-29"],
    ["en", "the end of the month", "2026-11-30"],
    ["en", "end of next month", "2026-12-31"],
    ["es", "fines de marzo", "2027-03-31"],
    ["es", "fin de mes", "2026-11-30"],
    ["es", "fin del próximo mes", "2026-12-31"],
    ["pt", "fim de março de 2027", "2027-03-31"],
    ["pt", "o fim do ano", "2026-12-31"],
    ["fr", "fin mars", "2027-03-31"],
    ["fr", "la fin de l'année", "2026-12-31"],
    ["en", "end of the week", "2026-11-27"],
    ["en", "end of next week", "2026-12-04"],
    ["es", "fines de la próxima semana", "2026-12-04"],
    ["pt", "fim desta semana", "2026-11-27"],
    ["fr", "fin du mois de mars", "2027-03-31"],
    ["fr", "la fin de la semaine prochaine", "2026-12-04"],
    ["es", "end of March", "2027-03-31"],
  ] as const)("in %s, the last of a stretch: %s", async (language, typed, date) => {
    expect(await read(typed, "ahead", language)).toBe(date);
  });

  test("the last of a stretch is the last one where days are past", async () => {
    expect(await read("end of March", "back")).toBe("2026-03-31");
    expect(await read("end of the year", "back")).toBe("2025-12-31");
    expect(await read("end of the year 2030", "back")).toBe("option.day");
  });

  test("a length of time counts in the option's direction", async () => {
    expect(await read("2 weeks", "ahead")).toBe("2026-12-08");
    expect(await read("2 weeks", "back")).toBe("2026-11-10");
    expect(await read("7d", "back")).toBe("2026-11-17");
    expect(await read("7 días", "back", "es")).toBe("2026-11-17");
  });

  test("that cannot be read is asked about, and one that may be two is offered", async () => {
    for (const typed of ["", "sometime", "7", "colourless green ideas", "x".repeat(10_000)])
      expect(await read(typed)).toBe("option.day");
    const found = await day("ahead").read("03/04/2027", reading());
    expect(found).toMatchObject({
      problem: { code: "when.ambiguous" },
      suggestions: [{ value: "2027-03-04" }, { value: "2027-04-03", label: "3 April 2027" }],
    });
  });

  test("begins and ends with the day in the reader's zone, also on a day of 23 hours", async () => {
    expect(await day("ahead").read("2027-03-28", reading("en", "Europe/Vienna"))).toEqual({
      value: {
        date: "2027-03-28",
        start: "2027-03-27T23:00:00.000Z",
        end: "2027-03-28T22:00:00.000Z",
        zone: "Europe/Vienna",
      },
    });
  });
});
