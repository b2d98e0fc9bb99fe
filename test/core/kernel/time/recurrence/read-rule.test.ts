import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LANGUAGES, type Language } from "../../../../../src/core/kernel/language/language.ts";
import { checkRule } from "../../../../../src/core/kernel/time/recurrence/check-rule.ts";
import { parseRule } from "../../../../../src/core/kernel/time/recurrence/parse-rule.ts";
import { patternOf } from "../../../../../src/core/kernel/time/recurrence/pattern.ts";
import { readRule } from "../../../../../src/core/kernel/time/recurrence/read-rule.ts";
import { anyParts, written } from "../rule-oracle.ts";
import { SEED } from "../sampled.ts";
import { PHRASES } from "./rule-phrases.ts";

const first = { local: "2027-01-12T15:00", zone: "America/Lima", languages: LANGUAGES };
const read = (text: string, more: { readonly local?: string; readonly languages?: readonly Language[] } = {}) =>
  readRule(text, { ...first, ...more });

describe("words", () => {
  test.each(PHRASES)("%s: %s", async (language, phrase, rule) => {
    expect(await read(phrase, { languages: [language] })).toEqual({ kind: "sure", rule });
    // A reader of another language may write it just as well.
    const others = await Promise.all(LANGUAGES.map((reader) => read(phrase, { languages: [reader] })));
    for (const other of others) expect(other).toEqual({ kind: "sure", rule });
  });

  test("what can mean several things is asked about", async () => {
    expect(await read("every second Tuesday")).toEqual({
      kind: "unsure",
      reason: "ambiguous",
      candidates: ["FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "FREQ=MONTHLY;BYDAY=2TU"],
    });
    expect(await read("cada quince días", { languages: ["es"] })).toMatchObject({
      candidates: ["FREQ=DAILY;INTERVAL=15", "FREQ=WEEKLY;INTERVAL=2"],
    });
    expect(await read("weekly until 03/04/2027")).toMatchObject({
      candidates: ["FREQ=WEEKLY;UNTIL=20270403", "FREQ=WEEKLY;UNTIL=20270304"],
    });
    // Months and years without that day have their last one instead, or are left out as iCalendar does.
    expect(await read("every 31st")).toMatchObject({
      candidates: ["FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1", "FREQ=MONTHLY;BYMONTHDAY=31"],
    });
    expect(await read("cada 29 de febrero", { languages: ["es"] })).toMatchObject({
      candidates: ["FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29"],
    });
    // Christmas Day 2027 is a Saturday.
    expect(await read("every Saturday until Christmas")).toMatchObject({
      candidates: ["FREQ=WEEKLY;BYDAY=SA;UNTIL=20271224", "FREQ=WEEKLY;BYDAY=SA;UNTIL=20271225"],
    });
    // Only one of the two dates lies ahead of the first meeting.
    expect(await read("weekly until 05/01/2027")).toEqual({ kind: "sure", rule: "FREQ=WEEKLY;UNTIL=20270501" });
  });

  test.each([
    ["every week in purple", "in purple", ["FREQ=WEEKLY"]],
    ["maybe every Tuesday", "maybe", ["FREQ=WEEKLY;BYDAY=TU"]],
    ["every day on Monday", "on Monday", ["FREQ=DAILY"]],
    ["weekly but not in August", "but not in August", ["FREQ=WEEKLY"]],
    [
      "every month on the 31st, or on the last day of February",
      "or on the last day of February",
      ["FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1"],
    ],
  ])("%s is not acted on", async (phrase, left, candidates) => {
    expect(await read(phrase)).toEqual({ kind: "unsure", reason: "partial", left, candidates });
  });

  test.each(["biweekly", "tomorrow", "42", "every", "until 2030", "🎉", "0 times", ""])(
    "%j is understood in no language: the usual choices are offered",
    async (phrase) => {
      expect(await read(phrase)).toEqual({
        kind: "unsure",
        reason: "nothing",
        candidates: [
          null,
          "FREQ=DAILY",
          "FREQ=WEEKLY",
          "FREQ=WEEKLY;INTERVAL=2",
          "FREQ=MONTHLY",
          "FREQ=MONTHLY;BYDAY=2TU",
          "FREQ=YEARLY",
        ],
      });
    },
  );

  test("the usual choices fit the first date", async () => {
    const choices = async (local: string) => {
      const reading = await read("?", { local });
      return reading.kind === "unsure" ? reading.candidates.slice(4) : [];
    };
    expect(await choices("2027-01-31T09:00")).toEqual([
      "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1",
      "FREQ=MONTHLY;BYDAY=-1SU",
      "FREQ=YEARLY",
    ]);
    expect(await choices("2027-02-25T09:00")).toEqual([
      "FREQ=MONTHLY",
      "FREQ=MONTHLY;BYDAY=4TH",
      "FREQ=MONTHLY;BYDAY=-1TH",
      "FREQ=YEARLY",
    ]);
    expect(await choices("2028-02-29T09:00")).toEqual([
      "FREQ=MONTHLY;BYMONTHDAY=28,29;BYSETPOS=-1",
      "FREQ=MONTHLY;BYDAY=-1TU",
      "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1",
    ]);
  });

  test("an end before the first meeting is refused", async () => {
    expect(await read("weekly until 1 January 2027")).toEqual({ kind: "refused", problem: { code: "ended" } });
  });
});

describe("RFC 5545 rules", () => {
  test.each([
    ["RRULE:FREQ=WEEKLY;BYDAY=TU", "FREQ=WEEKLY;BYDAY=TU"],
    ["freq=monthly;byday=-1fr,1mo;wkst=mo", "FREQ=MONTHLY;BYDAY=-1FR,1MO"],
    ["FREQ=DAILY;INTERVAL=1;COUNT=1", "FREQ=DAILY;COUNT=1"],
    ["FREQ=WEEKLY;UNTIL=20270630", "FREQ=WEEKLY;UNTIL=20270630"],
    // 15:00 in Lima is 20:00 in UTC: the end is the last day on which the meeting is held.
    ["FREQ=WEEKLY;UNTIL=20270630T200000Z", "FREQ=WEEKLY;UNTIL=20270630"],
    ["FREQ=WEEKLY;UNTIL=20270630T195959Z", "FREQ=WEEKLY;UNTIL=20270629"],
    ["FREQ=WEEKLY;UNTIL=20270701T030000Z", "FREQ=WEEKLY;UNTIL=20270630"],
    ["FREQ=WEEKLY;UNTIL=20270630T145959", "FREQ=WEEKLY;UNTIL=20270629"],
  ])("%s", async (text, rule) => {
    expect(await read(text)).toEqual({ kind: "sure", rule });
    expect(await read(rule)).toEqual({ kind: "sure", rule });
  });

  test.each([
    ["FREQ=HOURLY", "sub-daily"],
    ["FREQ=SECONDLY;COUNT=4", "sub-daily"],
    ["FREQ=DAILY;BYHOUR=9,10", "time"],
    ["FREQ=DAILY;BYSECOND=0", "time"],
    ["FREQ=DAILY;COUNT=3;UNTIL=20280101", "both-ends"],
    ["FREQ=DAILY;RSCALE=GREGORIAN", "unknown"],
    ["FREQ=DAILY;X-GARBAGE=1", "unknown"],
    ["FREQ=DAILY;FREQ=DAILY", "syntax"],
    ["FREQ=DAILY;;COUNT=3", "syntax"],
    ["FREQ=SOMETIMES", "syntax"],
    ["FREQ=DAILY;INTERVAL=0", "syntax"],
    ["FREQ=DAILY;INTERVAL=-1", "syntax"],
    ["FREQ=MONTHLY;BYMONTHDAY=32", "syntax"],
    ["FREQ=MONTHLY;BYMONTHDAY=0", "syntax"],
    ["FREQ=MONTHLY;BYDAY=XX", "syntax"],
    ["FREQ=DAILY;UNTIL=20270231", "syntax"],
    ["RRULE:INTERVAL=2", "frequency"],
    ["FREQ=DAILY;INTERVAL=99999999999", "size"],
    ["FREQ=DAILY;COUNT=1000000", "size"],
    ["FREQ=MONTHLY;BYDAY=6MO", "size"],
    [`FREQ=YEARLY;BYYEARDAY=${"1,".repeat(2_000)}1`, "size"],
    ["FREQ=WEEKLY;BYDAY=1MO", "combination"],
    ["FREQ=WEEKLY;BYMONTHDAY=1", "combination"],
    ["FREQ=MONTHLY;BYWEEKNO=1", "combination"],
    ["FREQ=MONTHLY;BYYEARDAY=1", "combination"],
    ["FREQ=MONTHLY;BYSETPOS=1", "combination"],
    ["FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "never"],
    ["FREQ=MONTHLY;BYDAY=1MO;BYMONTHDAY=31", "never"],
    ["FREQ=YEARLY;INTERVAL=1000", "never"],
    ["FREQ=DAILY;UNTIL=20270111", "ended"],
    ["FREQ=DAILY;UNTIL=20270112T145959", "ended"],
  ])("%s is refused: %s", async (text, code) => {
    expect(await read(text)).toMatchObject({ kind: "refused", problem: { code } });
  });

  test("no rule, however hostile, takes more steps than a hundred years have days", () => {
    const hostile = fc.tuple(
      anyParts,
      fc.integer({ min: 1, max: 1_000 }),
      fc.constantFrom({}, { BYMONTH: [2], BYMONTHDAY: [30] }, { BYMONTH: [2], BYMONTHDAY: [29] }),
    );
    fc.assert(
      fc.property(hostile, fc.integer({ min: 0, max: 3_000 }), ([parts, INTERVAL, more], years) => {
        const parsed = parseRule(written({ ...parts, ...(parts.FREQ === "WEEKLY" ? {} : more), INTERVAL }));
        if ("problem" in parsed) return;
        const start = 20_000;
        const from = start + years * 365;
        // The days come in order and end; the gaps between them are bounded, and so is what lies behind the last.
        let last = from;
        let count = 0;
        for (const day of patternOf(parsed.rule, start)(from)) {
          expect(day).toBeGreaterThanOrEqual(last);
          expect(day - last).toBeLessThanOrEqual(36_525 + 366 * 1_000);
          last = day + 1;
          if (++count === 5) break;
        }
        checkRule(parsed.rule, first);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  test("no text throws or is acted on by accident", async () => {
    const words = fc.constantFrom(
      ..."every;each;FREQ=;DAILY;;;COUNT=;,;second;tuesday;of the month;until;10;times;cada;dos;le;dernier;on;and;y;31;31st".split(
        ";",
      ),
      " ",
      "=",
    );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ maxLength: 200, unit: "grapheme" }),
          fc.array(words, { maxLength: 60 }).map((some) => some.join(" ")),
        ),
        async (text) => {
          const reading = await read(text);
          if (reading.kind === "sure" && reading.rule !== null) expect(await read(reading.rule)).toEqual(reading);
        },
      ),
      { seed: SEED, numRuns: 500 },
    );
  });

  test("an unending repetition of words ends", async () => {
    for (const text of [
      "every monday and ".repeat(40),
      "first and ".repeat(80),
      "on the ".repeat(200),
      "1, ".repeat(300),
    ]) {
      expect((await read(text)).kind).not.toBe("sure");
    }
  });
});
