import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../../../../../src/core/kernel/language/language.ts";
import { occurrences } from "../../../../../src/core/kernel/time/recurrence.ts";
import { describeRule } from "../../../../../src/core/kernel/time/recurrence/describe-rule.ts";
import { readRule } from "../../../../../src/core/kernel/time/recurrence/read-rule.ts";
import { anyParts, type Parts, written } from "../rule-oracle.ts";
import { SEED } from "../sampled.ts";

const LOCAL = "2027-01-12T15:00";

test.each([
  ["FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;UNTIL=20270630", "every 2 weeks on Monday and Wednesday, until 30 June 2027"],
  ["FREQ=WEEKLY", "every week on Tuesday"],
  ["FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1", "every month on the last day"],
  ["FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1", "every month on the 30th, or on the last day of February"],
  ["FREQ=MONTHLY;BYMONTHDAY=31", "every month on the 31st, in months that have one"],
  ["FREQ=YEARLY;COUNT=3", "every year on 12 January, 3 times"],
  ["FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "every year on 29 February, in leap years"],
])("%s in English", (rule, words) => {
  expect(describeRule(rule, LOCAL, "en")).toBe(words);
});

test("in the other languages", () => {
  const rule = "FREQ=MONTHLY;BYDAY=2TU;UNTIL=20280301";
  expect(describeRule(rule, LOCAL, "es")).toBe("cada mes, el segundo martes, hasta el 1 de marzo de 2028");
  expect(describeRule(rule, LOCAL, "pt")).toBe("todo mês, na segunda terça-feira, até 1 de março de 2028");
  expect(describeRule(rule, LOCAL, "fr")).toBe("chaque mois, le deuxième mardi, jusqu’au 1er mars 2028");
  expect(LANGUAGES.map((language) => describeRule(null, LOCAL, language))).toEqual([
    "once",
    "una vez",
    "uma vez",
    "une fois",
  ]);
});

test.each([
  "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO",
  "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;WKST=SU",
  "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1",
  "FREQ=YEARLY;BYMONTHDAY=15",
  "no rule",
])("%s is shown as it is: words could not say it precisely", (rule) => {
  for (const language of LANGUAGES) expect(describeRule(rule, LOCAL, language)).toBe(rule);
});

describe.each(LANGUAGES)("in %s", (language) => {
  const plain: fc.Arbitrary<Parts> = fc
    .record({
      FREQ: fc.constantFrom("DAILY", "WEEKLY", "MONTHLY", "YEARLY" as const),
      INTERVAL: fc.integer({ min: 1, max: 40 }),
      days: fc.constantFrom<Partial<Parts>>(
        {},
        { BYDAY: ["TU"] },
        { BYDAY: ["MO", "WE", "SU"] },
        { BYDAY: ["1SA"] },
        { BYDAY: ["-1SU", "3TH"] },
        { BYDAY: ["5FR"] },
        { BYMONTHDAY: [1, 15] },
        { BYMONTHDAY: [-1] },
        { BYMONTHDAY: [29] },
        { BYMONTHDAY: [31] },
        { BYMONTHDAY: [28, 29], BYSETPOS: [-1] },
        { BYMONTH: [2], BYMONTHDAY: [-1] },
        { BYMONTH: [2], BYMONTHDAY: [29] },
        { BYMONTH: [8], BYMONTHDAY: [31] },
      ),
      end: fc.oneof(
        fc.constant({}),
        fc.integer({ min: 1, max: 400 }).map((COUNT) => ({ COUNT })),
        fc.integer({ min: 0, max: 3_000 }).map((days) => ({
          UNTIL: new Date(Date.UTC(2035, 0, 1 + days)).toISOString().slice(0, 10).replaceAll("-", ""),
        })),
      ),
    })
    .map(({ days, end, ...rest }) => ({ ...rest, ...days, ...end }));
  const starts = fc
    .integer({ min: 0, max: 3_000 })
    .map((day) => `${new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10)}T15:00`);

  test("the words mean the rule, for all that they can say", async () => {
    let described = 0;
    await fc.assert(
      fc.asyncProperty(fc.oneof({ weight: 3, arbitrary: plain }, anyParts), starts, async (parts, local) => {
        const context = { local, zone: "Europe/Lisbon", languages: [language] };
        const reading = await readRule(written(parts), context);
        if (reading.kind !== "sure") return;
        const words = describeRule(reading.rule, local, language);
        if (words === reading.rule) return;
        described += 1;
        const back = await readRule(words, context);
        const days = (rule: string | null) =>
          occurrences({ ...context, rule }, { after: "2020-01-01T00:00:00Z", limit: 60 }).map((one) => one.local);
        expect({ words, back: back.kind, days: back.kind === "sure" ? days(back.rule) : [] }).toEqual({
          words,
          back: "sure",
          days: days(reading.rule),
        });
      }),
      { seed: SEED, numRuns: 400 },
    );
    expect(described).toBeGreaterThan(40);
  });
});
