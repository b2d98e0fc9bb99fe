import type { WhenReading } from "../../../../../src/core/kernel/time/when/reading.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../../../../../src/core/kernel/language/language.ts";
import { VOCABULARIES } from "../../../../../src/core/kernel/time/when/languages/index.ts";
import { readWhen } from "../../../../../src/core/kernel/time/when/read-when.ts";
import { anyInstant, anyZone, SEED } from "../sampled.ts";

/** What every reading owes its caller, whatever the text. */
function expectSound(reading: WhenReading, now: string, text: string) {
  const ahead = reading.kind === "sure" ? [reading.moment] : reading.kind === "unsure" ? reading.candidates : [];
  expect(ahead.length).toBeLessThanOrEqual(4);
  for (const { at, local } of ahead) {
    expect(Date.parse(at)).toBeGreaterThan(Date.parse(now));
    expect(local).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/);
  }
  if (reading.kind === "past") expect(Date.parse(reading.moment.at)).toBeLessThanOrEqual(Date.parse(now));
  if (reading.kind === "unsure" && reading.left !== undefined) {
    expect(reading.reason).toBe("partial");
    expect(reading.left).not.toMatch(/\p{Cc}/u);
    expect(reading.left.length).toBeLessThanOrEqual(Math.min(81, text.length * 3 + 1));
  }
}

test("no text makes it throw or break its promises", async () => {
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 200 }),
    fc.string({ unit: "grapheme", maxLength: 60 }),
    fc.string({ maxLength: 200 }),
  );
  await fc.assert(
    fc.asyncProperty(text, anyZone, anyInstant, async (phrase, zone, now) => {
      expectSound(await readWhen(phrase, { now, zone, languages: ["es"] }), now, phrase);
    }),
    { seed: SEED, numRuns: 300 },
  );
});

test("nor does any jumble of a language's own words, numbers and signs", async () => {
  const words = LANGUAGES.map((language) => {
    const { months, weekdays, days, parts, roles, units, numbers } = VOCABULARIES[language];
    const spellings = [months, weekdays, days, parts, roles, units, numbers]
      .flatMap((table) => Object.values<string>(table))
      .flatMap((names) => names.split("|"));
    return fc.constantFrom(
      ...spellings,
      "3",
      "15",
      "31",
      "2027",
      "10:30",
      "14h30",
      "01/02",
      "29/02/2028",
      "UTC",
      "+05:30",
      "-",
      ",",
      ":",
      "Europe/Madrid",
      "9999",
    );
  });
  const jumble = fc.oneof(...words.map((word) => fc.array(word, { maxLength: 9 }).map((list) => list.join(" "))));
  await fc.assert(
    fc.asyncProperty(
      jumble,
      anyZone,
      anyInstant,
      fc.constantFrom(...LANGUAGES),
      async (phrase, zone, now, language) => {
        expectSound(await readWhen(phrase, { now, zone, languages: [language] }), now, phrase);
      },
    ),
    { seed: SEED, numRuns: 400 },
  );
});

describe("text made to be long or dense", () => {
  const where = { now: "2026-11-25T15:00:00Z", zone: "UTC", languages: ["en"] } as const;

  test.each([
    ["10,000 letters", "a".repeat(10_000)],
    ["10,000 spaces", " ".repeat(10_000)],
    ["10,000 digits", "1".repeat(10_000)],
    ["10,000 control characters", "\u0000\u001b".repeat(5000)],
    ["10,000 emoji", "📅".repeat(5000)],
    ["10,000 combining marks", `a${"\u0301".repeat(10_000)}`],
    ["half a surrogate pair", "\ud83d"],
    ["10,000 characters of dates", "tomorrow at 15:00 ".repeat(560)],
  ])("%s mean nothing", async (_, text) => {
    expect(await readWhen(text, where)).toEqual({ kind: "unsure", reason: "nothing", candidates: [] });
  });

  test.each(["at ", "de la ", "1 ", "a ", "mar ", "15/12 ", "10:30 ", "in 1 hour and ", "el la de ", "y media ", "("])(
    "%j again and again is given up on",
    async (unit) => {
      const text = unit.repeat(Math.floor(160 / unit.length));
      expect(await readWhen(text, where)).toMatchObject({ kind: "unsure" });
    },
  );

  test("control characters and invisible marks between the words do not matter", async () => {
    for (const text of [
      "tomorrow\u0000at\t15:00\n",
      "\u200etomorrow\u200f at 15\u200b:00",
      "tomorrow\u00a0at\u202f15:00",
    ]) {
      expect(await readWhen(text, where), JSON.stringify(text)).toMatchObject({
        kind: "sure",
        moment: { local: "2026-11-26T15:00" },
      });
    }
  });

  test("a zone or a now that does not exist is the caller's bug", async () => {
    await expect(readWhen("tomorrow", { ...where, zone: "Nowhere/City" })).rejects.toThrow(RangeError);
    await expect(readWhen("tomorrow", { ...where, now: "yesterday" })).rejects.toThrow(RangeError);
  });
});
