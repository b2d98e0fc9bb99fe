import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../../src/core/kernel/language/language.ts";
import { LONGEST_LEAD, leadsText, MOST_LEADS, readLeads } from "../../../../src/core/services/preferences/leads.ts";

describe("reminders", () => {
  it.each([
    ["1 day, 1 hour, 10 min", [1440, 60, 10]],
    ["10 min; 1 week", [10080, 10]],
    ["1 día, 1 hora, 10 minutos", [1440, 60, 10]],
    ["1 semana; dos horas y media", [10080, 150]],
    ["1 dia, 2 horas", [1440, 120]],
    ["1 jour, 1 heure, 10 min", [1440, 60, 10]],
    ["une heure et demie", [90]],
    ["1,5 horas", [90]],
    ["1,5 horas, 10 min", [90, 10]],
    ["1440,60,10", [1440, 60, 10]],
    ["60, 10", [60, 10]],
    ["1 day,1 hour", [1440, 60]],
    ["1 hour, 60 min, 1h", [60]],
    ["0 min", [0]],
    ["1 day, 0", [1440, 0]],
    ["4 weeks", [LONGEST_LEAD]],
    ["1 day,, 1 hour,", [1440, 60]],
  ])("%s", (text, leads) => {
    expect(readLeads(text)).toEqual({ leads });
  });
  it.each([
    ["1 hour and 10 minutes", [[60, 10], [70]]],
    [
      "1 day, 1 hora y 30 minutos",
      [
        [1440, 60, 30],
        [1440, 90],
      ],
    ],
  ])("%s is in doubt", (text, candidates) => {
    expect(readLeads(text)).toEqual({ wrong: "doubt", candidates });
  });
  it.each([
    ["1 day, soon", { wrong: "part", part: "soon" }],
    ["", { wrong: "part", part: "" }],
    [",,", { wrong: "part", part: ",," }],
    ["1 month", { wrong: "part", part: "1 month" }],
    ["-5 min", { wrong: "part", part: "-5 min" }],
    ["29 days", { wrong: "long" }],
    ["1h, 2h, 3h, 4h, 5h, 6h", { wrong: "many" }],
  ])("%s is wrong", (text, wrong) => {
    expect(readLeads(text)).toEqual(wrong);
  });
  it("as they are written are read again, in every language", () => {
    const some = fc.uniqueArray(fc.integer({ min: 0, max: LONGEST_LEAD }), { minLength: 1, maxLength: MOST_LEADS });
    fc.assert(
      fc.property(some, fc.constantFrom(...LANGUAGES), (minutes, language) => {
        const leads = [...minutes].sort((a, b) => b - a);
        expect(readLeads(leadsText(leads, language))).toEqual({ leads });
      }),
      { numRuns: 400 },
    );
  });
  it("of any text end in an answer within the limits", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        const read = readLeads(text);
        if ("leads" in read)
          expect(read.leads.length <= MOST_LEADS && read.leads.every((m) => m >= 0 && m <= LONGEST_LEAD)).toBe(true);
        else expect(["part", "long", "many", "doubt"]).toContain(read.wrong);
      }),
    );
  });
});
