import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatter } from "../../../../src/core/kernel/language/format.ts";
import type { Language } from "../../../../src/core/kernel/language/language.ts";
import { translator } from "../../../../src/core/kernel/language/translate.ts";
import { times } from "../../../../src/core/kernel/options/kinds/times.ts";
import type { WhenValue } from "../../../../src/core/kernel/options/values.ts";
import type { ParseContext } from "../../../../src/core/kernel/options/kind.ts";

const option = times(2, 20);
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
const read = async (typed: string, language: Language = "en", zone?: string) => {
  const found = await option.read(typed, reading(language, zone));
  if ("value" in found) return { locals: (found.value as WhenValue[]).map(({ local }) => local) };
  const { code, params } = found.problem;
  return { code, params, offered: (found.suggestions ?? []).map(({ value }) => value) };
};

describe("a list of times", () => {
  test.each<[Language, string, string[]]>([
    ["en", "tomorrow at 15:00, Friday at 10:00", ["2026-11-25T15:00", "2026-11-27T10:00"]],
    [
      "en",
      "tomorrow at 15:00; Friday at 10:00\n2026-12-01 09:30",
      ["2026-11-25T15:00", "2026-11-27T10:00", "2026-12-01T09:30"],
    ],
    [
      "en",
      "Tuesday, 12 January 2027, 15:00, Wednesday, 13 January 2027, 16:00",
      ["2027-01-12T15:00", "2027-01-13T16:00"],
    ],
    ["en", "tomorrow at 15:00 and Friday at 10:00", ["2026-11-25T15:00", "2026-11-27T10:00"]],
    ["en", "Thu 3pm or Fri 9:30am", ["2026-11-26T15:00", "2026-11-27T09:30"]],
    ["es", "jueves 15:00 o viernes 9:30", ["2026-11-26T15:00", "2026-11-27T09:30"]],
    ["pt", "quinta 15h ou sexta 9h30, o dia 15 às 10h", ["2026-11-26T15:00", "2026-11-27T09:30", "2026-12-15T10:00"]],
    ["fr", "jeudi 15h ou vendredi 9h30", ["2026-11-26T15:00", "2026-11-27T09:30"]],
    ["en", "15:00, tomorrow; in 2 hours", ["2026-11-25T15:00", "2026-11-24T11:00"]],
    [
      "es",
      "mañana a las 15:00, viernes a las 10:00 y lunes a las 9:00",
      ["2026-11-25T15:00", "2026-11-27T10:00", "2026-11-30T09:00"],
    ],
    ["pt", "amanhã às 15h; sexta-feira às 10h", ["2026-11-25T15:00", "2026-11-27T10:00"]],
    [
      "fr",
      "demain à 15h, vendredi à 10h et lundi à 9h30",
      ["2026-11-25T15:00", "2026-11-27T10:00", "2026-11-30T09:30"],
    ],
    ["en", "  tomorrow at 15:00 ;; \n Friday at 10:00 ;", ["2026-11-25T15:00", "2026-11-27T10:00"]],
  ])("%s: %s", async (language, typed, locals) => {
    expect(await read(typed, language)).toEqual({ locals });
  });

  test("asks whether a bare time is meant for the day before it", async () => {
    const found = await read("2027-01-12 10:00, 14:00, 2027-01-13 10:00");
    expect(found).toMatchObject({ code: "times.part", params: { part: "14:00" } });
    expect(found.offered?.slice(0, 2)).toEqual([
      "2027-01-12 10:00; 2027-01-12 14:00 America/Mexico_City; 2027-01-13 10:00",
      "2027-01-12 10:00; 2026-11-24 14:00 America/Mexico_City; 2027-01-13 10:00",
    ]);
    for (const offered of found.offered ?? []) expect(await read(offered)).toHaveProperty("locals");
  });
  test("asks whether a bare day is meant at the time before it", async () => {
    const found = await read("Friday at 10:00, Monday");
    expect(found.code).toBe("times.part");
    expect(found.offered?.[0]).toBe("Friday at 10:00; 2026-11-30 10:00 America/Mexico_City");
  });
  test.each([
    [
      "says what has passed, and offers the list without it",
      "tomorrow at 15:00, yesterday at 15:00, Friday at 10:00",
      "times.part",
      ["tomorrow at 15:00; Friday at 10:00"],
    ],
    [
      "says what is there twice, by whatever words and zone",
      "tomorrow at 15:00; Friday at 10:00; 2026-11-25 21:00 UTC",
      "times.twice",
      ["tomorrow at 15:00; Friday at 10:00"],
    ],
    ["guesses nothing", "tomorrow at 15:00, colourless green ideas", "times.part", []],
    ["wants at least two", "tomorrow at 15:00", "times.few", []],
    ["wants something", ";", "times.few", []],
    [
      "takes no more than twenty",
      Array.from({ length: 21 }, (_, i) => `2027-02-${String(i + 1).padStart(2, "0")} 10:00`).join(", "),
      "times.many",
      [],
    ],
    ["is not kept busy", "1 and ".repeat(300), "times.many", []],
    ["has an end", "x".repeat(2_001), "option.long", []],
  ])("%s", async (_, typed, code, offered) => {
    expect(await read(typed)).toMatchObject({ code, offered });
  });

  test("takes as many exact times as fit, whatever parts them, in whatever zone they are read", async () => {
    const minute = fc
      .integer({ min: 1, max: 5_000_000 })
      .map((m) => new Date(Date.parse("2026-11-25T15:00:00Z") + m * 60_000).toISOString().slice(0, 16));
    const list = fc.uniqueArray(minute, { minLength: 2, maxLength: 20 });
    const parting = fc.constantFrom(", ", "; ", "\n", " and ", ",", " y ");
    await fc.assert(
      fc.asyncProperty(list, fc.array(parting, { minLength: 20, maxLength: 20 }), async (moments, partings) => {
        const typed = moments
          .map((m, i) => `${m.replace("T", " ")}${i === moments.length - 1 ? "" : (partings[i] ?? ", ")}`)
          .join("");
        expect(await read(typed, "en", "UTC")).toEqual({ locals: moments });
      }),
      { numRuns: 60 },
    );
  });
});
