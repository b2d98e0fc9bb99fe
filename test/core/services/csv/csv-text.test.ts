import { parse } from "csv-parse/sync";
import { expect, it } from "vitest";
import { translator } from "../../../../src/core/kernel/language/translate.ts";
import { entriesCsv } from "../../../../src/core/services/audit/reading/entries-csv.ts";
import { csvText } from "../../../../src/core/services/csv/csv-text.ts";
import { attendeesCsv } from "../../../../src/core/features/meetings/participants/attendees-csv.ts";

const AT = new Date("2026-11-24T15:00:00Z");

it.each(["\r", "\n", "\r\n"])("quotes a cell with %j, so that it ends no row, in whatever file it is", (broken) => {
  const cell = `a${broken}b`;
  expect(csvText([[cell, "c"]])).toBe(`\ufeff"${cell}",c\r\n`);
  const t = translator("en");
  const entry = { seq: 1, at: AT, actorId: null, action: "x", subject: "s", detail: {} };
  const entries = entriesCsv(t, [entry], new Map([[1, { who: cell, did: "did", about: "about" }]]));
  const invitee = { id: "p", name: cell, country: null, answered: undefined, line: undefined, there: false };
  const attendees = attendeesCsv(t, [invitee as unknown as Parameters<typeof attendeesCsv>[1][number]]);
  for (const file of [entries, attendees]) {
    expect(file).toContain(`"${cell}"`);
    expect(parse(file, { bom: true })).toHaveLength(2);
  }
});

it("makes text of what a spreadsheet would compute, where it is asked to", () => {
  expect(csvText([["=1+1"]], { text: true })).toBe("\ufeff'=1+1\r\n");
  expect(csvText([["'-"]])).toBe("\ufeff'-\r\n");
});
